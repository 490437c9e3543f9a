import { type Abbreviation, readAbbreviations, readDefinitions } from './abbreviation.ts';
import { type ColumnKind, isHeading, leadingNumber, readHeading as readNumbered } from './column.ts';
import { type Document, limits, shownLines, type Table } from './document.ts';
import { knownNames, readExecutors } from './executor.ts';
import { unfold, wideRow } from './grid.ts';
import { unreadable } from './limit.ts';
import { type ReadMeasure, readMeasure, type Setting } from './measure.ts';
import { readNumbers } from './numbering.ts';
import { type Problem, problem, type UnreadableCode } from './problem.ts';
import { type Role, type Rows, readRows } from './row.ts';
import { type Column, continues, type Found, findTable, tableAt } from './table.ts';
import type { Period } from './term.ts';
import { type Act, isTitle, readHeading } from './title.ts';
import { mend } from './wording.ts';

export type ReadSection = { readonly number: string; readonly title: string; readonly row: number };

export type ReadCell = {
  readonly text: string;
  /** Its words line by line: a line end may part two names, or two items of a list. */
  readonly lines: readonly string[];
  readonly own: boolean;
  readonly width: number;
};

/** The document's table as a person sees it beside what was understood. */
export type ReadTable = {
  readonly columns: readonly Column[];
  readonly roles: readonly Role[];
  readonly rows: readonly (readonly ReadCell[])[];
};

/** A table of the document, for a person to choose among. */
export type Choice = {
  /** Its first words. */
  readonly words: string;
  readonly rows: number;
  readonly columns: number;
};

export type { ReadMeasure } from './measure.ts';

export type Reading = {
  readonly title: string | null;
  readonly period: Period | null;
  readonly act: Act | null;
  readonly goals: readonly string[];
  readonly targetGroups: readonly string[];
  readonly sections: readonly ReadSection[];
  readonly measures: readonly ReadMeasure[];
  /** The document's own list of abbreviations. */
  readonly abbreviations: readonly Abbreviation[];
  /** Names introduced in its text, «… (далее – пилотные площадки)». */
  readonly definitions: readonly Abbreviation[];
  readonly problems: readonly Problem[];
  readonly table: ReadTable;
  /** All tables of the document, in its order, and which of them was read. */
  readonly tables: readonly Choice[];
  readonly chosen: number;
};

/** What helps the reading: names that are known, and what a person put right in the preview, by places of the table. */
export type Guidance = {
  /** Names of organisations that are known: they tell where one name ends and the next begins. */
  readonly names?: readonly string[];
  /** Which of the document's tables is meant, from 0; left out, the one that reads most like a roadmap. */
  readonly table?: number;
  readonly columns?: Readonly<Record<number, ColumnKind>>;
  readonly cells?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
};

export type Outcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: UnreadableCode };

const refused = (code: UnreadableCode): Outcome => ({ ok: false, code });

const correct = (found: Found, guidance: Guidance): Found => ({
  ...found,
  columns: found.columns.map((column, index) => ({ ...column, kind: guidance.columns?.[index] ?? column.kind })),
  grid: {
    ...found.grid,
    rows: found.grid.rows.map((row, at) =>
      row.map((slot, index) => {
        const mended = guidance.cells?.find((change) => change.row === at && change.column === index);
        return mended
          ? {
              ...slot,
              lines: mended.text.split('\n'),
              text: mend(mended.text.split('\n')),
              // A number that Word counts before the words still stands there, unless a person wrote one.
              counted: slot.text !== slot.counted && !leadingNumber(mended.text) ? slot.counted : '',
              own: true,
              fromAbove: false,
              fromLeft: false,
            }
          : slot;
      }),
    ),
  },
});

/** The heading of a section among the paragraphs before a table, the nearest: each section may have a table of its own. */
const headingAbove = (document: Document, block: number): string | null => {
  for (let at = block - 1; at >= 0; at -= 1) {
    const above = document.blocks[at];
    if (above?.kind !== 'paragraph') return null;
    const words = mend(shownLines(above));
    if (isHeading(words) && !isTitle(readNumbered(words).title)) return words;
  }
  return null;
};

/** The rows of a table with those of the tables that go on with it, and with the headings between them. */
const joined = (found: Found, document: Document): Found => {
  const { width, rows } = found.grid;
  const rowsUnder = (heading: string | null, own: Found['grid']['rows']) =>
    heading === null ? own : [wideRow(heading, width), ...own];
  const rest = document.blocks.flatMap((block, at) => {
    const more = block.kind === 'table' && at > found.block ? continues(found, block) : null;
    return more ? [{ heading: headingAbove(document, at), rows: more.grid.rows.slice(more.from) }] : [];
  });
  // Before the first table a numbered line may be anything, unless those behind it head sections, too.
  const first = rest.some(({ heading }) => heading !== null) ? headingAbove(document, found.block) : null;
  const { to } = found.header;
  const all = [
    ...rows.slice(0, to),
    ...rowsUnder(first, rows.slice(to)),
    ...rest.flatMap(({ heading, rows: own }) => rowsUnder(heading, own)),
  ];
  return { ...found, grid: { width, rows: all } };
};

const readMeasures = (
  rows: Rows,
  setting: Setting,
): { sections: ReadSection[]; measures: ReadMeasure[]; problems: readonly Problem[] } => {
  const { numbers, sections: names, problems } = readNumbers(rows);
  const sections: ReadSection[] = [];
  const measures: ReadMeasure[] = [];
  for (const entry of rows.entries) {
    if (entry.kind === 'section')
      sections.push({ number: names[sections.length] ?? '', title: entry.section.title, row: entry.section.row });
    else {
      const measure = readMeasure(
        entry.draft,
        { number: numbers[measures.length] ?? '', section: sections.at(-1)?.number ?? null },
        setting,
      );
      measures.push({
        ...measure,
        problems: [...problems.filter(({ row }) => row === measure.row), ...measure.problems],
      });
    }
  }
  return { sections, measures, problems };
};

/** Paragraphs before the table, and the rows above its header: a worksheet has its title there. */
const before = (document: Document, found: Found): Document => ({
  blocks: [
    ...document.blocks.slice(0, found.block),
    ...found.grid.rows
      .slice(0, found.header.from)
      .flatMap((row) => row.flatMap((slot) => (slot.own ? [{ kind: 'paragraph' as const, lines: slot.lines }] : []))),
  ],
});

const choiceOf = (table: Table): Choice => {
  const { width, rows } = unfold(table);
  const words = rows.flat().filter(({ own, text }) => own && text !== '');
  const said = words
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' · ');
  return { words: said.length > 120 ? `${said.slice(0, 120)}…` : said, rows: rows.length, columns: width };
};

/** Blank lines around the words are only room on the page. */
const trimmedLines = (lines: readonly string[]): string[] => {
  const said = lines.map((line) => mend([line]));
  const [from, to] = [said.findIndex((line) => line !== ''), said.findLastIndex((line) => line !== '')];
  return from < 0 ? [] : said.slice(from, to + 1);
};

/** Names introduced in titles and in executors' cells; the latter know where their words begin. */
const definitionsOf = (rows: Rows): Abbreviation[] => {
  const drafts = rows.entries.flatMap((entry) => (entry.kind === 'measure' ? [entry.draft] : []));
  const all = drafts.flatMap((draft) => [
    ...readDefinitions(mend(draft.cells.title)),
    ...readExecutors(draft.cells.executor, draft.cells.coExecutor).definitions,
  ]);
  return all.filter(({ short }, index) => all.findIndex((other) => other.short === short) === index);
};

/**
 * Reads a roadmap: finds its table among others, understands columns, sections, measures, terms and executors,
 * and says problem by problem what it is not sure of. Nothing is dropped: each row has a role.
 */
export const read = (document: Document, guidance: Guidance = {}): Outcome => {
  const refusal = unreadable(document);
  if (refusal) return refused(refusal);
  const tables = document.blocks.flatMap((block, at) => (block.kind === 'table' ? [{ at, table: block }] : []));
  const pointed = guidance.table === undefined ? undefined : tables[guidance.table];
  const first = pointed ? tableAt(document, pointed.at) : findTable(document);
  if (!first) return refused(tables.length > 0 ? 'tableNotRecognised' : 'noTable');
  const found = correct(joined(first, document), guidance);
  if (found.grid.rows.length > limits.rows) return refused('tooManyRows');
  const heading = readHeading(before(document, first));
  const abbreviations = readAbbreviations(document);
  const rows = readRows(found.grid.rows.slice(found.header.to), found.columns, found.header.to);
  const setting = {
    columns: found.columns,
    plan: heading.period,
    known: abbreviations.map(({ short }) => short),
    names: knownNames([...abbreviations.flatMap(({ short, full }) => [short, full]), ...(guidance.names ?? [])]),
  };
  const { sections, measures } = readMeasures(rows, setting);
  if (measures.length === 0 && !pointed) return refused('tableNotRecognised');
  const problems = [
    ...(measures.length === 0 ? [problem('measuresMissing')] : []),
    ...(first.header.to === 0 ? [problem('headerMissing')] : []),
    ...(heading.title === null ? [problem('titleMissing')] : []),
    ...(heading.period === null ? [problem('periodMissing', { value: heading.title })] : []),
    ...(heading.act && (!heading.act.number || !heading.act.date)
      ? [problem('actBlank', { value: heading.act.raw })]
      : []),
  ];
  const { from, to } = found.header;
  const roles: Role[] = [
    ...Array.from({ length: to }, (_, row): Role => (row < from ? 'preamble' : 'header')),
    ...rows.roles,
  ];
  const grid = found.grid.rows.map((row) =>
    row.map(({ text, lines, own, width }) => ({ text, lines: trimmedLines(lines), own, width })),
  );
  return {
    ok: true,
    reading: {
      ...heading,
      sections,
      measures,
      abbreviations,
      definitions: definitionsOf(rows),
      problems,
      table: { columns: found.columns, roles, rows: grid },
      tables: tables.map(({ table }) => choiceOf(table)),
      chosen: tables.findIndex(({ at }) => at === first.block),
    },
  };
};
