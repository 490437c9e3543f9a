import * as Y from 'yjs';
import type { Paragraph } from '../minutes/text.ts';
import type { Part } from './rule.ts';

/** The words of an item's record. */
export type RecordText = Readonly<Record<Part, readonly Paragraph[]>>;

type Run = Paragraph['runs'][number];
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
      ? [{ text: clean(insert), bold: isSet(attributes?.['bold']), italic: isSet(attributes?.['italic']) }]
      : [],
  );
}

const isSet = (attribute: unknown): boolean => attribute !== undefined && attribute !== null && attribute !== false;

/** Without what no text of a database may hold, or what has no place on paper: control characters, broken surrogates. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/ *[\t\n\r][\t\n\r ]*/gu, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

/** Neighbours that look alike become one run; blanks at both ends of the paragraph go. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic)
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== '') whole.push(run);
  }
  return trimmed(whole);
}

function trimmed(runs: readonly Run[]): Run[] {
  const written = runs.map(({ text }) => text.trim() !== '');
  const [first, last] = [written.indexOf(true), written.lastIndexOf(true)];
  if (first < 0) return [];
  return runs.slice(first, last + 1).map((run, index) => ({
    ...run,
    text: ends(run.text, index === 0, index === last - first),
  }));
}

function ends(text: string, first: boolean, last: boolean): string {
  const begun = first ? text.trimStart() : text;
  return last ? begun.trimEnd() : begun;
}
