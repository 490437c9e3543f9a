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

/** Whether a mark is the one that is due after those that were read: «2.4» or «2.3.1» after «2.3». */
const follows = (mark: Mark, last: Mark | null): boolean => {
  if (last === null) return ['1', 'а', 'I'].includes(mark.label);
  return mark.label === nextLabel(last) || (mark.kind === 'number' && pathOf(mark).at(-1) === '1');
};

/**
 * Whether a line inside a block begins a paragraph. Behind a sentence that goes on, «… в соответствии с пунктом / 2.
 * настоящего», a number is one only where it is due, and a dash only in a list of dashes.
 */
const begins = (line: Line, before: Line, last: Mark | null): boolean => {
  if (line.first) return true;
  const { mark } = line;
  // Above the first item stand the title and its date, line by line.
  if (last === null && (dayOfLine(line.text) ?? dayOfLine(before.text)) !== null) return true;
  if (mark === null) return closed.test(before.text) && /^[«"(]?\p{Lu}/u.test(line.words);
  if (closed.test(before.text)) return true;
  return mark.label === '' ? last?.label === '' : follows(mark, last);
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
  let last: Mark | null = null;
  for (const line of blocks.flatMap(linesOf)) {
    if (pageNumber.test(line.text)) continue;
    const open = list.at(-1);
    if (before && open && (adopts(open, line) || !begins(line, before, last))) open.push(line);
    else {
      list.push([line]);
      last = line.mark ?? last;
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
