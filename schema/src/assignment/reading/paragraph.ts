import type { Block, Document, Row } from '../../roadmap/reading/document.ts';
import { filled, mend, mendLine } from '../../roadmap/reading/wording.ts';
import { dayOfLine } from './date.ts';
import { countedMark, type Mark, type Marked, nextLabel, pathOf, readMark } from './mark.ts';

/** A paragraph as a person sees it, whatever lines the page broke it into. */
export type Paragraph = Marked & {
  /** The words with the mark before them. */
  readonly text: string;
};

export type Paragraphs = {
  readonly list: readonly Paragraph[];
  /** First words of tables that are no paragraphs: a plan or figures that are annexed. */
  readonly tables: readonly string[];
};

const pageNumber = /^(?:[-–—]\s*)?(?:(?:стр(?:аница|\.)|лист)\s*)?\d{1,3}(?:\s*(?:из|\/)\s*\d{1,3})?(?:\s*[-–—])?$/iu;
const closed = /[.;:!?»")…]$/u;

type Line = Marked & { readonly text: string; readonly first: boolean };

const lineOf = (text: string, first: boolean, counted?: string): Line => {
  const marked = counted === undefined ? readMark(text) : { mark: countedMark(counted), words: mendLine(text) };
  return { ...marked, text: counted === undefined ? mendLine(text) : `${counted} ${mendLine(text)}`, first };
};

/** A row of a list that was pasted: the number in a cell of its own, what belongs to the item line by line in the next. */
const rowLines = (row: Row): string[] => {
  const [first = [], ...rest] = row.map(({ lines }) => filled(lines)).filter((lines) => lines.length > 0);
  const [next = [], ...others] = rest;
  return first.length > 0 && others.length === 0
    ? [[...first, ...next.slice(0, 1)].join(' ').trim(), ...next.slice(1)].filter((line) => line !== '')
    : [];
};

/** Most cells with words that a row may have and still be a line of the text. */
const mostCells = 2;

const isText = (row: Row): boolean => row.filter(({ lines }) => filled(lines).length > 0).length <= mostCells;

const linesOf = (block: Block): Line[] => {
  if (block.kind === 'paragraph')
    return filled(block.lines).map((text, at) => lineOf(text, at === 0, at === 0 ? block.counted : undefined));
  return block.rows.filter(isText).flatMap((row) => rowLines(row).map((text, at) => lineOf(text, at === 0)));
};

/** The marks that were read so far. */
class Marks {
  last: Mark | null = null;
  readonly #ofKind = new Map<Mark['kind'], Mark>();

  add(mark: Mark): void {
    this.last = mark;
    this.#ofKind.set(mark.kind, mark);
  }

  /** Whether a mark is due now: «2.3.1», «2.4» or «3» after «2.3», «б» after «а», a dash after a dash. */
  areFollowedBy(mark: Mark): boolean {
    if (mark.label === '') return this.last?.label === '';
    const before = this.#ofKind.get(mark.kind);
    if (!before) return ['1', '1.1', 'а', 'I'].includes(mark.label);
    const path = pathOf(before);
    const open = path.map((_, at) => ({ ...before, label: path.slice(0, at + 1).join('.') }));
    return mark.label === `${before.label}.1` || open.some((above) => nextLabel(above) === mark.label);
  }
}

/**
 * Whether a line inside a block begins a paragraph. Behind a sentence that goes on, «… в соответствии с пунктом / 2.
 * настоящего», a number is one only where it is due, and a dash only in a list of dashes.
 */
const begins = (line: Line, before: Line, marks: Marks): boolean => {
  if (line.first) return true;
  // Above the first item stand the title and its date, line by line.
  if (marks.last === null && (dayOfLine(line.text) ?? dayOfLine(before.text)) !== null) return true;
  if (line.mark === null) return closed.test(before.text) && /^[«"(]?\p{Lu}/u.test(line.words);
  return closed.test(before.text) || marks.areFollowedBy(line.mark);
};

/** A number that stands alone, as a list pasted cell by cell leaves it, belongs to the words behind it. */
const adopts = (lines: readonly Line[], line: Line): boolean =>
  lines.length === 1 && lines[0]?.mark !== null && lines[0]?.words === '' && line.mark === null;

const paragraphOf = ([first, ...more]: readonly [Line, ...Line[]]): Paragraph => {
  const rest = more.map(({ text }) => text);
  return { mark: first.mark, words: mend([first.words, ...rest]), text: mend([first.text, ...rest]) };
};

/** The paragraphs of a document in their order: lines that the page broke are joined, page numbers are left out. */
export const readParagraphs = ({ blocks }: Document): Paragraphs => {
  const list: [Line, ...Line[]][] = [];
  let before: Line | null = null;
  const marks = new Marks();
  for (const line of blocks.flatMap(linesOf)) {
    if (pageNumber.test(line.text)) continue;
    const open = list.at(-1);
    if (before && open && (adopts(open, line) || !begins(line, before, marks))) open.push(line);
    else {
      list.push([line]);
      if (line.mark) marks.add(line.mark);
    }
    before = line;
  }
  return { list: list.map(paragraphOf), tables: blocks.flatMap(leftOut) };
};

/** The first row of a table that is no text; nothing where all of its rows are. */
const leftOut = (block: Block): string[] => {
  const row = block.kind === 'table' ? block.rows.find((one) => !isText(one)) : undefined;
  return row ? [mend(row.flatMap(({ lines }) => lines))] : [];
};
