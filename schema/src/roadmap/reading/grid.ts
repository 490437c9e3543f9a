import { limits, type Table } from './document.ts';
import { mend } from './wording.ts';

/** One place of an unfolded table. A cell that spans several places is `own` only at its first. */
export type Slot = {
  readonly lines: readonly string[];
  readonly text: string;
  readonly own: boolean;
  /** The cell began in a row above. */
  readonly fromAbove: boolean;
  /** The cell began in a column to the left. */
  readonly fromLeft: boolean;
  /** Places the cell covers in this row. */
  readonly width: number;
  /** The number that is counted before its words; empty where none is. */
  readonly counted: string;
};

export type Grid = { readonly width: number; readonly rows: readonly (readonly Slot[])[] };

const blank: Slot = { lines: [], text: '', own: false, fromAbove: false, fromLeft: false, width: 1, counted: '' };

const place = (rows: Slot[][], at: { row: number; column: number }, slot: Slot & { readonly height: number }): void => {
  const { height, ...rest } = slot;
  const bottom = Math.min(rows.length, at.row + height);
  const right = Math.min(limits.columns, at.column + slot.width);
  for (let row = at.row; row < bottom; row += 1) {
    for (let column = at.column; column < right; column += 1) {
      const line = rows[row];
      if (line)
        line[column] = {
          ...rest,
          own: row === at.row && column === at.column,
          fromAbove: row > at.row,
          fromLeft: column > at.column,
        };
    }
  }
};

/** A row that is one cell over all columns. */
export const wideRow = (text: string, width: number): readonly Slot[] =>
  Array.from({ length: width }, (_, column) => ({
    ...{ lines: [text], text, own: column === 0, fromAbove: false, fromLeft: column > 0, width, counted: '' },
  }));

/** Unfolds spans, so that a row and a column name one place. Rows that are short are filled with blanks. */
export const unfold = (table: Table): Grid => {
  const rows: Slot[][] = table.rows.map(() => []);
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const { lines: words, colspan, rowspan, counted = '' } of cells) {
      while (rows[row]?.[column]) column += 1;
      if (column >= limits.columns) break;
      const width = Math.max(1, Math.min(colspan, limits.columns - column));
      // A cell without words of its own shows its number alone, and is read as one that holds it.
      const lines = mend(words) === '' && counted !== '' ? [counted] : words;
      const shape = { own: true, fromAbove: false, fromLeft: false, width, height: Math.max(1, rowspan) };
      place(rows, { row, column }, { lines, text: mend(lines), counted, ...shape });
      column += width;
    }
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { width, rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank)) };
};
