import * as Y from 'yjs';
import { cleanText, joined, type Paragraph, type Run } from '../../core/paragraph.ts';
import type { Part } from './rule.ts';

/** The words of an item's record. */
export type RecordText = Readonly<Record<Part, readonly Paragraph[]>>;

type Kind = Paragraph['kind'];

/** What a list makes of the paragraphs in it. */
const lists: Readonly<Record<string, Kind>> = { bulletList: 'bullet', orderedList: 'numbered' };

/**
 * A record as paragraphs and lines of lists with what is bold or italic in them. Whatever else the document may hold
 * becomes its text: nothing passes that is not named here.
 */
export const textOf = (document: Y.Doc): RecordText => ({
  heard: paragraphsOf(document.getXmlFragment('heard'), 'paragraph'),
  spoke: paragraphsOf(document.getXmlFragment('spoke'), 'paragraph'),
});

/** The paragraphs below an element: each chain of text without another element in between is one. */
function paragraphsOf(parent: Y.XmlFragment, kind: Kind): Paragraph[] {
  const found: Paragraph[] = [];
  let runs: Run[] = [];
  const end = () => {
    const whole = joined(runs);
    if (whole.length > 0) found.push({ kind, runs: whole });
    runs = [];
  };
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) runs.push(...runsOf(child));
    else if (child instanceof Y.XmlElement) {
      end();
      found.push(...paragraphsOf(child, lists[child.nodeName] ?? kind));
    }
  }
  end();
  return found;
}

/** What the library says that a text holds; what is inserted may be something other than text. */
interface Delta {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function runsOf(text: Y.XmlText): Run[] {
  const deltas: readonly Delta[] = text.toDelta();
  return deltas.flatMap(({ insert, attributes }) =>
    typeof insert === 'string'
      ? [{ text: cleanText(insert), bold: isSet(attributes?.['bold']), italic: isSet(attributes?.['italic']) }]
      : [],
  );
}

const isSet = (attribute: unknown): boolean => attribute !== undefined && attribute !== null && attribute !== false;
