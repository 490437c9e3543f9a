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

/** Width of an A4 sheet that lies down, in rem of print; and how much narrower its letters are than on the screen. */
const sheet = 68;
const tight = 0.85;

/** On paper a column that does not grow takes what its letters need; the others share what is left. */
function sharesOf(columns: readonly Measured[]): number[] {
  const sum = (of: (column: Measured) => number): number => columns.reduce((all, column) => all + of(column), 0);
  const kept = sum(({ width, grow }) => (grow ? 0 : width * tight));
  const left = Math.max(
    sheet - kept,
    sum(({ width, grow }) => (grow ? width : 0)),
  );
  const grown = sum(({ grow }) => grow ?? 0);
  const wide = columns.map(({ width, grow }) => (grow ? (left * grow) / grown : width * tight));
  const all = wide.reduce((one, other) => one + other, 0);
  return wide.map((width) => Math.round((width / all) * 1000) / 10);
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
    shares: sharesOf(columns),
  };
}
