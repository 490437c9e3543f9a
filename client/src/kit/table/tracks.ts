import type { Column } from './column.ts';

/** Width of the column of checkboxes, in rem. */
const check = 2.25;

type Measured = Pick<Column<never>, 'id' | 'width' | 'grow' | 'pinned'>;

export interface Tracks {
  /** The columns as a CSS grid has them: the same for every row, whatever is in its cells. */
  template: string;
  /** The table is never narrower: it moves sideways instead. In rem. */
  least: number;
  /** How far from the edge each pinned column stands, in rem. */
  pins: ReadonlyMap<string, number>;
  /** How much of the edge all pinned columns cover, in rem, where they do not grow. */
  pinned: number;
  /** Share of each column on paper, in percent. */
  shares: readonly number[];
}

/** How wide the columns of a table are. */
export function tracksOf(columns: readonly Measured[], checks: boolean): Tracks {
  const first = checks ? check : 0;
  const pins = new Map<string, number>();
  let pinned = first;
  for (const { id, width, pinned: stays } of columns) {
    if (!stays) break;
    pins.set(id, pinned);
    pinned += width;
  }
  const tracks = columns.map(({ width, grow }) => (grow ? `minmax(${width}rem, ${grow}fr)` : `${width}rem`));
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    template: [...(checks ? [`${check}rem`] : []), ...tracks].join(' '),
    least: first + all,
    pins,
    pinned,
    shares: columns.map(({ width }) => Math.round((width / all) * 1000) / 10),
  };
}
