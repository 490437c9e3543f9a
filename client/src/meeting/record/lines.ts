import * as Y from 'yjs';

/** The two parts of a record, as the document names them. */
export const parts = ['heard', 'spoke'] as const;
export type Part = (typeof parts)[number];

/** The paragraphs of a document as plain text. */
export const linesOf = (document: Y.Doc): string[] =>
  parts.flatMap((part) => linesIn(document.getXmlFragment(part))).filter((line) => line.trim() !== '');

function linesIn(parent: Y.XmlFragment): string[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [textOf(child)];
    return child instanceof Y.XmlElement ? linesIn(child) : [];
  });
}

const textOf = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map(({ insert }: { insert?: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');

/** The lines of one document that do not stand in another. */
export function linesBeyond(mine: Y.Doc, stood: Y.Doc): string[] {
  const known = new Set(linesOf(stood));
  return linesOf(mine).filter((line) => !known.has(line));
}
