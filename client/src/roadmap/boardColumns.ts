import type { State } from '../kit/StateMark.tsx';
import type { Row } from './row.ts';

const order = ['PLANNED', 'UNDER_WAY', 'LATE', 'DONE', 'SUSPENDED', 'DROPPED'] as const satisfies State[];

/** Always there, also without measures. */
const usual: ReadonlySet<State> = new Set(['PLANNED', 'UNDER_WAY', 'DONE']);

export interface BoardColumn {
  state: State;
  rows: Row[];
}

/**
 * The columns of the board, in the order of a measure's life. One without measures is left out, but for the usual three
 * and for those that somebody may move a measure to.
 */
export function columnsOf(rows: readonly Row[], placeOf: (row: Row) => Row): BoardColumn[] {
  const reachable = new Set<State>(rows.flatMap((row) => row.nextStates));
  return order
    .map((state) => ({ state, rows: rows.filter((row) => placeOf(row).shown === state) }))
    .filter((column) => column.rows.length > 0 || usual.has(column.state) || reachable.has(column.state));
}
