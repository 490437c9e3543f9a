import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { toTabs } from './copy.ts';

type Place = { row: number; column: number };

const cellsOf = (table: HTMLTableElement): HTMLElement[][] =>
  [...table.querySelectorAll<HTMLElement>('[role="row"]')].map((row) => [
    ...row.querySelectorAll<HTMLElement>(':scope > [data-cell]'),
  ]);

function placeOf(cells: HTMLElement[][], inside: EventTarget): Place | null {
  if (!(inside instanceof Element)) return null;
  const cell = inside.closest<HTMLElement>('[data-cell]');
  const row = cells.findIndex((line) => cell !== null && line.includes(cell));
  return cell && row >= 0 ? { row, column: cells[row]?.indexOf(cell) ?? 0 } : null;
}

const steps: Readonly<Record<string, (at: Place, cells: HTMLElement[][]) => Place>> = {
  ArrowDown: (at) => ({ ...at, row: at.row + 1 }),
  ArrowUp: (at) => ({ ...at, row: at.row - 1 }),
  ArrowRight: (at) => ({ ...at, column: at.column + 1 }),
  ArrowLeft: (at) => ({ ...at, column: at.column - 1 }),
  Home: (at) => ({ ...at, column: 0 }),
  End: (at, cells) => ({ ...at, column: (cells[at.row]?.length ?? 1) - 1 }),
  PageDown: (at) => ({ ...at, row: at.row + 10 }),
  PageUp: (at) => ({ ...at, row: at.row - 10 }),
};

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

function cellAt(cells: HTMLElement[][], { row, column }: Place): HTMLElement | undefined {
  const line = cells[within(row, cells.length - 1)];
  return line?.[within(column, line.length - 1)];
}

interface CellActions {
  /** Enter on a row's cell. */
  onOpen?: ((row: string) => void) | undefined;
  /** Space on a row's cell. */
  onSelect?: ((row: string) => void) | undefined;
  textAt: (row: string, column: string) => string;
}

/**
 * The keyboard through a table's cells: arrows move, Shift with arrows marks a block, Ctrl+C copies it with its shape,
 * Enter opens the row and Space selects it. One cell at a time is in the order of Tab.
 */
export function useCells(table: RefObject<HTMLTableElement | null>, actions: CellActions) {
  const anchor = useRef<HTMLElement | null>(null);

  // Rows come and go; one cell always remains reachable by Tab.
  useEffect(() => {
    const all = table.current ? cellsOf(table.current).flat() : [];
    if (all.length > 0 && !all.some((cell) => cell.tabIndex === 0)) all[0]?.setAttribute('tabindex', '0');
  });

  const mark = (from: HTMLElement | null, to: HTMLElement): void => {
    if (!table.current) return;
    const cells = cellsOf(table.current);
    const [a, b] = [from && placeOf(cells, from), placeOf(cells, to)];
    for (const [r, line] of cells.entries()) {
      for (const [c, cell] of line.entries()) {
        const inside = a && b && from !== to && (r - a.row) * (r - b.row) <= 0 && (c - a.column) * (c - b.column) <= 0;
        cell.toggleAttribute('data-marked', Boolean(inside));
      }
    }
  };

  const move = (to: HTMLElement, extend: boolean, from: HTMLElement): void => {
    for (const cell of table.current?.querySelectorAll('[data-cell][tabindex="0"]') ?? []) {
      cell.setAttribute('tabindex', '-1');
    }
    to.setAttribute('tabindex', '0');
    anchor.current = extend ? (anchor.current ?? from) : null;
    mark(anchor.current, to);
    to.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const cell = event.target;
    if (!table.current || !(cell instanceof HTMLElement) || !cell.hasAttribute('data-cell')) return;
    const cells = cellsOf(table.current);
    const at = placeOf(cells, cell);
    const row = cell.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const step = steps[event.key];
    if (at && step) {
      const to = cellAt(cells, step(at, cells));
      if (to) move(to, event.shiftKey, cell);
    } else if (event.key === 'Enter' && row !== undefined) actions.onOpen?.(row);
    else if (event.key === ' ' && row !== undefined) actions.onSelect?.(row);
    else return;
    event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent<HTMLTableElement>): void => {
    if (!table.current || (document.getSelection()?.toString() ?? '') !== '') return;
    const marked = cellsOf(table.current)
      .map((line) => line.filter((cell) => cell.hasAttribute('data-marked') || cell === document.activeElement))
      .filter((line) => line.length > 0);
    if (marked.length === 0) return;
    const text = (cell: HTMLElement): string => {
      const row = cell.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const column = cell.dataset['cell'];
      return row === undefined || column === undefined ? cell.innerText : actions.textAt(row, column);
    };
    event.clipboardData.setData('text/plain', toTabs(marked.map((line) => line.map(text))));
    event.preventDefault();
  };

  return { onKeyDown, onCopy };
}
