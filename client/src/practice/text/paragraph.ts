import type { JSONContent } from '@tiptap/core';
import type { Passport } from '../fragment.ts';

export type Paragraph = Passport['texts'][number]['text'][number];
type Kind = Paragraph['kind'];
type Run = Paragraph['runs'][number];

/** The words alone, a line for each paragraph. */
export const plainText = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

/** The words, with what marks the lines of lists: as they are compared, and told in a dialog. */
export function toldText(paragraphs: readonly Paragraph[]): string {
  let number = 0;
  return paragraphs
    .map(({ kind, runs }) => {
      number = kind === 'NUMBERED' ? number + 1 : 0;
      const mark = { PARAGRAPH: '', BULLET: '• ', NUMBERED: `${number}. ` }[kind];
      return mark + runs.map(({ text }) => text).join('');
    })
    .join('\n');
}

/** Paragraphs beside each other that make one list, or one that stands for itself. */
export function blocksOf(paragraphs: readonly Paragraph[]): { kind: Kind; lines: Paragraph[] }[] {
  const blocks: { kind: Kind; lines: Paragraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    if (last && last.kind === paragraph.kind && last.kind !== 'PARAGRAPH') last.lines.push(paragraph);
    else blocks.push({ kind: paragraph.kind, lines: [paragraph] });
  }
  return blocks;
}

/** Neighbours that look alike become one run; blanks at both ends of the paragraph go. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const { text, bold, italic } of runs) {
    const last = whole.at(-1);
    if (last && last.bold === bold && last.italic === italic)
      whole[whole.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') whole.push({ text, bold, italic });
  }
  return trimmed(whole);
}

function trimmed(runs: readonly Run[]): Run[] {
  const written = runs.map(({ text }) => text.trim() !== '');
  const [first, last] = [written.indexOf(true), written.lastIndexOf(true)];
  return first < 0
    ? []
    : runs.slice(first, last + 1).map((run, index) => {
        const begun = index === 0 ? run.text.trimStart() : run.text;
        return { ...run, text: index === last - first ? begun.trimEnd() : begun };
      });
}

/** As the server keeps them: without empty paragraphs, and without what looks alike in pieces. */
export const tidy = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map(({ kind, runs }) => ({ kind, runs: joined(runs) })).filter(({ runs }) => runs.length > 0);

function textOf({ text, bold, italic }: Run): JSONContent {
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}

const paragraphNode = ({ runs }: Paragraph): JSONContent => ({
  type: 'paragraph',
  content: runs.filter(({ text }) => text !== '').map(textOf),
});

/** The document of an editor that says these paragraphs. */
export function documentOf(paragraphs: readonly Paragraph[]): JSONContent {
  const content = blocksOf(paragraphs).flatMap(({ kind, lines }): JSONContent[] => {
    if (kind === 'PARAGRAPH') return lines.map(paragraphNode);
    const items = lines.map((line) => ({ type: 'listItem', content: [paragraphNode(line)] }));
    return [{ type: kind === 'BULLET' ? 'bulletList' : 'orderedList', content: items }];
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

const listKinds: Readonly<Record<string, Kind>> = { bulletList: 'BULLET', orderedList: 'NUMBERED' };

const isMarked = (node: JSONContent, name: string): boolean => (node.marks ?? []).some(({ type }) => type === name);

const runOf = (node: JSONContent): Run => ({
  text: node.text ?? ' ',
  bold: isMarked(node, 'bold'),
  italic: isMarked(node, 'italic'),
});

/** What an editor's document says; whatever else it looks like is left out. */
export function paragraphsOf(document: JSONContent): Paragraph[] {
  const walk = (node: JSONContent, kind: Kind): Paragraph[] => {
    if (node.type === 'paragraph') return [{ kind, runs: (node.content ?? []).map(runOf) }];
    const inside = listKinds[node.type ?? ''] ?? kind;
    return (node.content ?? []).flatMap((child) => walk(child, inside));
  };
  return tidy(walk(document, 'PARAGRAPH'));
}
