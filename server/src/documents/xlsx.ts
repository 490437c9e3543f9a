import { type Block, type Cell, type Document, limits, type Row } from '@vmeste/schema/roadmap/reading/document.ts';
import exceljs, { type Cell as SheetCell, type Worksheet } from 'exceljs';
import { countTags, type Parts } from './archive.ts';
import { FileRefused } from './refusal.ts';

/** Rows and cells a workbook may carry besides its words: formatted, but empty. */
const sheetLimits = { rows: 20_000, cells: 200_000 } as const;

/** Rows of a sheet that hold a value, without parsing it: a library would take seconds to say the same. */
const filledRows = (part: Buffer): number => {
  let filled = 0;
  for (let at = part.indexOf('<row '); at >= 0; ) {
    const next = part.indexOf('<row ', at + 5);
    const row = part.subarray(at, next < 0 ? part.length : next);
    if (row.includes('<v>') || row.includes('<is>')) filled += 1;
    at = next;
  }
  return filled;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as it is written in documents. Workbooks keep days without a zone, so UTC reads them as they stand. */
const written = (day: Date): string =>
  `${twoDigits(day.getUTCDate())}.${twoDigits(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;

/** «1.10» kept as a number shows its zero only through its format: `0.00`. */
const numberText = (value: number, format: string | undefined): string => {
  const decimals = /^0\.(0+)$/u.exec(format ?? '')?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
};

/** The apostrophe before words that a spreadsheet would take for a formula. */
const guard = /^'(?=[=+\-@\t\r])/u;

const textOf = (cell: SheetCell): string => {
  const value =
    cell.value !== null && typeof cell.value === 'object' && 'result' in cell.value ? cell.value.result : cell.value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : written(value);
  if (typeof value === 'number') return numberText(value, cell.numFmt);
  return value === null || value === undefined ? '' : cell.text.replace(guard, '');
};

type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const mergeOf = (range: string): Merge | null => {
  const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range);
  const [, left, top, right, bottom] = found ?? [];
  return left && top && right && bottom
    ? { left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) }
    : null;
};

const rowOf = (sheet: Worksheet, at: number, extent: { width: number; merges: readonly Merge[] }): Row => {
  const cells: Cell[] = [];
  for (let column = 1; column <= extent.width; column += 1) {
    const merge = extent.merges.find(
      ({ top, bottom, left, right }) => at >= top && at <= bottom && column >= left && column <= right,
    );
    if (merge && (merge.top !== at || merge.left !== column)) continue;
    const last = merge ? Math.min(merge.right, extent.width) : column;
    cells.push({
      lines: textOf(sheet.getCell(at, column)).split(/\r\n|\r|\n/u),
      colspan: last - column + 1,
      rowspan: merge ? merge.bottom - merge.top + 1 : 1,
    });
  }
  return cells;
};

/** A sheet as a table, cut to what is filled; columns that are hidden are read like any other. */
const tableOf = (sheet: Worksheet): Block | null => {
  let height = 0;
  let width = 0;
  sheet.eachRow((row, at) =>
    row.eachCell((cell, column) => {
      if (textOf(cell) === '') return;
      height = Math.max(height, at);
      width = Math.max(width, column);
    }),
  );
  if (height === 0) return null;
  if (height > limits.rows) throw new FileRefused('tooManyRows');
  if (width > limits.columns) throw new FileRefused('tooManyColumns');
  const merges = sheet.model.merges.map(mergeOf).filter((merge) => merge !== null);
  return {
    kind: 'table',
    rows: Array.from({ length: height }, (_, index) => rowOf(sheet, index + 1, { width, merges })),
  };
};

/**
 * The sheets of a workbook whose archive was checked, each as a table.
 * @throws FileRefused where a sheet has more rows or columns than a roadmap can have, or cannot be opened.
 */
export const readXlsx = async (bytes: Buffer, parts: Parts): Promise<Document> => {
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\//u.test(name)) continue;
    if (filledRows(part) > limits.rows) throw new FileRefused('tooManyRows');
    if (countTags(part, 'row') > sheetLimits.rows || countTags(part, 'c') > sheetLimits.cells)
      throw new FileRefused('tooManyRows');
  }
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch (error) {
    throw new FileRefused('broken', { cause: error });
  }
  return { blocks: workbook.worksheets.map(tableOf).filter((block) => block !== null) };
};
