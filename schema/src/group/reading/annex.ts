import { type Block, type Document, type Row, shownLines } from '../../roadmap/reading/document.ts';
import { unreadable } from '../../roadmap/reading/limit.ts';
import type { UnreadableCode as AnyUnreadable } from '../../roadmap/reading/problem.ts';
import { mend, mendLine } from '../../roadmap/reading/wording.ts';
import { isHeading, namesSomebody, type ReadSeat, readComposition } from './composition.ts';

/** Why there is nothing to read, beside what holds for every document. */
export const unreadableCodes = ['compositionMissing'] as const;

export type UnreadableCode = (typeof unreadableCodes)[number];

export type Outcome =
  | { readonly ok: true; readonly reading: readonly ReadSeat[] }
  | { readonly ok: false; readonly code: UnreadableCode | AnyUnreadable };

/** A line of an act, or a row of one of its tables, whose cells stand between tabs as Word copies them. */
interface Line {
  readonly text: string;
  readonly row: boolean;
}

const rowOf = (row: Row): Line => ({
  text: row.map(({ lines, counted }) => mend(counted === undefined ? lines : [counted, ...lines])).join('\t'),
  row: true,
});

const linesOf = (block: Block): Line[] =>
  block.kind === 'table'
    ? block.rows.map(rowOf)
    : shownLines(block).map((text) => ({ text: mendLine(text.replaceAll('\t', ' ')), row: false }));

/** «СОСТАВ рабочей группы по …», and in an act that changes one «2. Ввести в состав рабочей группы:». */
const begins =
  /^(?:(?:персональный\s+|численный\s+и\s+персональный\s+)?состав(?![а-яё])|(?:\d+(?:\.\d+)*[.)]\s*)*(?:включить|ввести)\s+в\s+состав(?![а-яё]).*:$)/iu;

/** The next annex, the next order of the act, or the line that somebody signs. */
const ends = [
  /^(?:приложени[ея]|положение|порядок|регламент|план|пояснительная\s+записка|лист\s+согласования)(?![а-яё])/iu,
  /^(?:\d+(?:\.\d+)*[.)]\s*)*[а-яё]+(?:ть|ти)(?:ся)?\s/iu,
  /_{4,}/u,
] as const;

const isEnd = ({ text, row }: Line): boolean => !row && !namesSomebody(text) && ends.some((end) => end.test(text));

/** A title goes on over the lines below its first: «рабочей группы по …», «РАБОЧЕЙ ГРУППЫ», «(далее – группа)». */
const isTitle = ({ text, row }: Line): boolean =>
  !row && !namesSomebody(text) && !isHeading(text) && (/^[«"(а-яё]/u.test(text) || text === text.toUpperCase());

/** From each line that begins a composition to the one that ends it. */
function underHeadings(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  let state: 'outside' | 'title' | 'inside' = 'outside';
  for (const line of lines) {
    if (!line.row && begins.test(line.text)) state = 'title';
    else if (state === 'outside') continue;
    else if (isEnd(line)) state = 'outside';
    else if (state === 'inside' || !isTitle(line)) {
      state = 'inside';
      found.push(line);
    }
  }
  return found;
}

/** Where no line says that a composition follows: the table that names most people, or else the lines that do. */
function whereNamed(blocks: readonly (readonly Line[])[]): Line[] {
  const named = (lines: readonly Line[]) => lines.filter(({ text }) => namesSomebody(text)).length;
  const tables = blocks.filter(([first]) => first?.row === true && named(blocks.flat()) > 0);
  const [fullest] = tables.toSorted((one, other) => named(other) - named(one));
  if (fullest && named(fullest) >= fewest) return [...fullest];
  const lines = blocks.flat().filter(({ text, row }) => !row && (isHeading(text) || namesSomebody(text)));
  return named(lines) >= fewest ? lines : [];
}

/** One name is whoever signed the act, two may be whoever drafted it. */
const fewest = 3;

/**
 * The composition that an act or its annex lists, as a table or line by line. Everything else in the act is passed over:
 * what was found is put before a person, who takes away and adds.
 */
export function compositionIn(document: Document): Outcome {
  const refusal = unreadable(document);
  if (refusal) return { ok: false, code: refusal };
  const blocks = document.blocks.map((block) => linesOf(block).filter(({ text }) => text.trim() !== ''));
  const headed = underHeadings(blocks.flat());
  const lines = headed.length > 0 ? headed : whereNamed(blocks);
  const reading = readComposition(lines.map(({ text }) => text).join('\n'));
  return reading.length > 0 ? { ok: true, reading } : { ok: false, code: 'compositionMissing' };
}
