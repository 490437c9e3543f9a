/** Where a cell stands: the line from the top, the header included, and the column from the left. */
export interface Place {
  line: number;
  column: number;
}

/** The lines of a table, each with one entry for every column: a cell over several columns stands in each of them. */
export type Lines = readonly (readonly HTMLElement[])[];

/** Reads the lines off the table; the header's names are its first. */
export function linesOf(table: HTMLElement): Lines {
  return [...table.querySelectorAll<HTMLElement>('[role="row"]')]
    .map((row) =>
      [...row.querySelectorAll<HTMLElement>('[data-cell]')].flatMap((cell) =>
        Array.from({ length: Number(cell.getAttribute('aria-colspan') ?? 1) }, () => cell),
      ),
    )
    .filter((line) => line.length > 0);
}

export function placeOf(lines: Lines, inside: EventTarget | null): Place | null {
  const cell = inside instanceof Element ? inside.closest<HTMLElement>('[data-cell]') : null;
  if (!cell) return null;
  const line = lines.findIndex((one) => one.includes(cell));
  return line < 0 ? null : { line, column: lines[line]?.indexOf(cell) ?? 0 };
}

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** The cell nearest to a place: beyond an edge it is the one at the edge. */
export function cellAt(lines: Lines, { line, column }: Place): HTMLElement | undefined {
  const one = lines[within(line, lines.length - 1)];
  return one?.[within(column, one.length - 1)];
}

const steps: Readonly<Record<string, (at: Place) => Place>> = {
  ArrowDown: (at) => ({ ...at, line: at.line + 1 }),
  ArrowUp: (at) => ({ ...at, line: at.line - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at) => ({ ...at, column: Number.POSITIVE_INFINITY }),
  PageDown: (at) => ({ ...at, line: at.line + 10 }),
  PageUp: (at) => ({ ...at, line: at.line - 10 }),
  'Control+Home': () => ({ line: 0, column: 0 }),
  'Control+End': () => ({ line: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY }),
};

/** Where a key leads from a cell; null for a key that leads nowhere. Past a cell over several columns it goes on. */
export function stepOf(lines: Lines, at: Place, key: string): HTMLElement | null {
  const step = steps[key];
  if (!step) return null;
  const from = cellAt(lines, at);
  let next = step(at);
  while (key === 'ArrowRight' && next.column < (lines[at.line]?.length ?? 0) - 1 && cellAt(lines, next) === from)
    next = step(next);
  return cellAt(lines, next) ?? null;
}

/** The block between two cells, line by line; each cell over several columns once, the columns it covers left empty. */
export function blockOf(lines: Lines, from: Place, to: Place): (HTMLElement | null)[][] {
  const [top, bottom] = [Math.min(from.line, to.line), Math.max(from.line, to.line)];
  const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  return lines
    .slice(top, bottom + 1)
    .map((line) => line.slice(left, right + 1).map((cell, index, all) => (all.indexOf(cell) === index ? cell : null)));
}
