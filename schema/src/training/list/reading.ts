import { type Block, type Document, shownLines, type Table } from '../../roadmap/reading/document.ts';
import { unfold } from '../../roadmap/reading/grid.ts';
import { unreadable } from '../../roadmap/reading/limit.ts';
import type { UnreadableCode as AnyUnreadable } from '../../roadmap/reading/problem.ts';
import { mendLine } from '../../roadmap/reading/wording.ts';
import { nameIn } from '../specialist/name.ts';
import { type ColumnKind, columnOf, namesPeople } from './column.ts';

/** A row of an attendance list, as it stands. */
export interface ListedRow {
  /** From 1, as people count: the head of the table counts too. */
  readonly row: number;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly municipality: string;
}

/** An attendance list as it was understood. */
export interface ListReading {
  readonly rows: readonly ListedRow[];
  /** Rows that say something, but name nobody. */
  readonly unread: readonly { readonly row: number; readonly text: string }[];
}

/** Why there is nothing to read, beside what holds for every document. */
export const unreadableCodes = ['listMissing'] as const;
export type UnreadableCode = (typeof unreadableCodes)[number];

export type Outcome =
  | { readonly ok: true; readonly reading: ListReading }
  | { readonly ok: false; readonly code: UnreadableCode | AnyUnreadable };

type Cells = readonly string[];

/** Cells that were copied without the ends of their rows, as Word may copy a table: the heads say how many make a row. */
function folded(rows: readonly Cells[]): Cells[] {
  if (rows.some((row) => row.length > 1)) return [...rows];
  const cells = rows.map(([only = '']) => only);
  const first = cells.findIndex((text) => columnOf(text) !== null);
  if (first < 0) return [...rows];
  const beyond = cells.findIndex((text, at) => at > first && columnOf(text) === null);
  const width = (beyond < 0 ? cells.length : beyond) - first;
  if (width < 2 || !namesPeople(cells.slice(first, first + width).map(columnOf))) return [...rows];
  const body = cells.slice(first);
  return Array.from({ length: Math.ceil(body.length / width) }, (_, at) => body.slice(at * width, (at + 1) * width));
}

const rowsOf = (table: Table): Cells[] =>
  folded(unfold(table).rows.map((row) => row.map(({ text, fromLeft }) => (fromLeft ? '' : text))));

/** Where the heads stand: the first row that names a column of people. */
const headAt = (rows: readonly Cells[]): number =>
  rows.findIndex((row) => {
    const kinds = row.map(columnOf);
    return namesPeople(kinds) && (kinds.filter((kind) => kind !== null).length > 1 || row.length === 1);
  });

/** Without heads: the column in which most cells name somebody, and what is beside it in the order people write. */
function guessed(rows: readonly Cells[]): (ColumnKind | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = Array.from({ length: width }, (_, column) => rows.filter((row) => isName(row[column])).length);
  const most = Math.max(0, ...named);
  if (most * 2 < rows.length) return [];
  const at = named.indexOf(most);
  const rest: ColumnKind[] = ['organisation', 'post', 'municipality'];
  return named.map((_, column) => {
    if (column === at) return 'name';
    if (rows.every((row) => /^\d*[.)]?$/u.test(row[column] ?? ''))) return 'number';
    return rest.shift() ?? 'other';
  });
}

/** A number before a name, as lines of a list have it. */
const ordinal = /^\d+[.)]?\s+/u;

/** Where no head says so, a name is words in capitals or with them at their beginning: two at least, or initials. */
const isName = (text: string | undefined): boolean => {
  const bare = (text ?? '').replace(ordinal, '');
  return /^(?:\p{Lu}[\p{L}-]*\.?\s*){2,4}$/u.test(bare) && (nameIn(bare)?.given ?? '') !== '';
};

function listed(cells: Cells, kinds: readonly (ColumnKind | null)[]): Omit<ListedRow, 'row'> {
  const of = (kind: ColumnKind) =>
    mendLine(cells.filter((text, column) => kinds[column] === kind && text !== '').join(' '));
  const inParts = (['surname', 'given', 'patronymic'] as const).map(of).join(' ').trim();
  const name = of('name') || inParts;
  return {
    name: mendLine(name).replace(ordinal, ''),
    organisation: of('organisation'),
    post: of('post'),
    municipality: of('municipality'),
  };
}

function readTable(rows: readonly Cells[]): ListReading {
  const head = headAt(rows);
  const kinds = head < 0 ? guessed(rows) : (rows[head] ?? []).map(columnOf);
  if (!namesPeople(kinds)) return { rows: [], unread: [] };
  const found: ListedRow[] = [];
  const unread: { row: number; text: string }[] = [];
  rows.forEach((cells, at) => {
    if (at <= head || cells.every((text) => /^\d*[.)]?$/u.test(text.trim()))) return;
    const row = listed(cells, kinds);
    if (row.name !== '' && nameIn(row.name)) found.push({ row: at + 1, ...row });
    else unread.push({ row: at + 1, text: mendLine(cells.join(' ')).slice(0, 300) });
  });
  return { rows: found, unread };
}

/** Lines of text without a table: «1. Иванова Анна Петровна, психолог, Центр «Рассвет»». */
function readLines(blocks: readonly Block[]): ListReading {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? shownLines(block) : [])).map(mendLine);
  const rows = lines.map((text) => text.split(/\s*[,;–—]\s+|\s+[-–—]\s+/u));
  const found = rows.flatMap(([name = '', post = '', ...rest], at) =>
    isName(name)
      ? [{ row: at + 1, name: name.replace(ordinal, ''), post, organisation: rest.join(', '), municipality: '' }]
      : [],
  );
  const unread = lines.flatMap((text, at) =>
    text === '' || found.some(({ row }) => row === at + 1) ? [] : [{ row: at + 1, text: text.slice(0, 300) }],
  );
  return { rows: found, unread };
}

/**
 * The people whom a list names: of its tables the one that names most, whatever the order of its columns is; otherwise
 * its lines. Nothing is left out silently: what names nobody is given back as unread.
 */
export function listIn(document: Document): Outcome {
  const refusal = unreadable(document);
  if (refusal) return { ok: false, code: refusal };
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [readTable(rowsOf(block))] : []));
  const [fullest] = tables.toSorted((one, other) => other.rows.length - one.rows.length);
  const reading = fullest && fullest.rows.length > 0 ? fullest : readLines(document.blocks);
  return reading.rows.length > 0 ? { ok: true, reading } : { ok: false, code: 'listMissing' };
}
