import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { blockOf, linesOf, placeOf, stepOf } from './block.ts';
import { fill } from './copy.ts';

interface CellActions {
  /** Enter on a row's cell. */
  onOpen?: ((row: string) => void) | undefined;
  /** Space on a row's cell. */
  onSelect?: ((row: string) => void) | undefined;
  textAt: (row: string, column: string) => string;
}

/** How large the marked block is; null where none is. */
export type Marked = { lines: number; columns: number } | null;

const rowOf = (cell: Element): string | undefined => cell.closest<HTMLElement>('[data-row]')?.dataset['row'];
const cellOf = (inside: EventTarget | null): HTMLElement | null =>
  inside instanceof Element ? inside.closest<HTMLElement>('[data-cell]') : null;

/**
 * Work in a table's cells: arrows move, Shift with arrows or the pointer drawn over cells marks a block, Ctrl+C copies
 * it with its shape, Enter opens the row and Space selects it. One cell at a time is in the order of Tab.
 */
export function useCells(table: RefObject<HTMLTableElement | null>, actions: CellActions) {
  /** Where the block begins, and the cells of it. */
  const anchor = useRef<HTMLElement | null>(null);
  const block = useRef<(HTMLElement | null)[][]>([]);
  const [marked, setMarked] = useState<Marked>(null);

  // Rows come and go; one cell always remains reachable by Tab.
  useEffect(() => {
    if (!table.current?.querySelector('[data-cell][tabindex="0"]'))
      table.current?.querySelector('[data-cell]')?.setAttribute('tabindex', '0');
  });

  const unmark = (): void => {
    for (const cell of table.current?.querySelectorAll('[data-marked]') ?? []) {
      cell.removeAttribute('data-marked');
      cell.removeAttribute('aria-selected');
    }
    block.current = [];
    setMarked(null);
  };

  const mark = (from: HTMLElement, to: HTMLElement): void => {
    unmark();
    if (!table.current || from === to) return;
    const lines = linesOf(table.current);
    const [a, b] = [placeOf(lines, from), placeOf(lines, to)];
    if (!a || !b) return;
    block.current = blockOf(lines, a, b);
    for (const cell of block.current.flat()) {
      cell?.setAttribute('data-marked', '');
      if (cell?.tagName === 'TD') cell.setAttribute('aria-selected', 'true');
    }
    setMarked({ lines: block.current.length, columns: block.current[0]?.length ?? 0 });
  };

  const focus = (cell: HTMLElement): void => {
    for (const one of table.current?.querySelectorAll('[data-cell][tabindex="0"]') ?? [])
      one.setAttribute('tabindex', '-1');
    cell.tabIndex = 0;
    cell.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const cell = event.target;
    if (!table.current || !(cell instanceof HTMLElement) || !cell.hasAttribute('data-cell')) return;
    const lines = linesOf(table.current);
    const at = placeOf(lines, cell);
    const row = rowOf(cell);
    const to = at && stepOf(lines, at, event.ctrlKey ? `Control+${event.key}` : event.key);
    if (to) {
      anchor.current = event.shiftKey ? (anchor.current ?? cell) : null;
      if (anchor.current) mark(anchor.current, to);
      else unmark();
      focus(to);
    } else if (event.key === 'Enter' && row !== undefined) actions.onOpen?.(row);
    else if (event.key === ' ' && row !== undefined) actions.onSelect?.(row);
    else if (event.key === 'Escape' && marked) unmark();
    else return;
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    if (event.button !== 0 || event.pointerType !== 'mouse' || !cell) return;
    if (!event.shiftKey) {
      anchor.current = cell;
      if (marked) unmark();
      return;
    }
    event.preventDefault();
    mark(anchor.current ?? cell, cell);
    focus(cell);
  };

  /** Within one cell the pointer marks its words as everywhere; past its edge it marks cells. */
  const onPointerOver = (event: PointerEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target);
    if (event.buttons !== 1 || !cell || !anchor.current || (cell === anchor.current && !marked)) return;
    document.getSelection()?.removeAllRanges();
    mark(anchor.current, cell);
    focus(cell);
  };

  const onCopy = (event: ClipboardEvent<HTMLTableElement>): void => {
    if ((document.getSelection()?.toString() ?? '') !== '') return;
    const single = cellOf(document.activeElement);
    const cells = block.current.length > 0 ? block.current : [[single]];
    if (cells.flat().every((cell) => cell === null)) return;
    const text = (cell: HTMLElement | null): string => {
      const row = cell ? rowOf(cell) : undefined;
      const column = cell?.dataset['cell'];
      return row === undefined || column === undefined ? (cell?.textContent ?? '') : actions.textAt(row, column);
    };
    fill(
      event.clipboardData,
      cells.map((line) => line.map(text)),
    );
    event.preventDefault();
  };

  return { marked, handlers: { onKeyDown, onPointerDown, onPointerOver, onCopy } };
}
