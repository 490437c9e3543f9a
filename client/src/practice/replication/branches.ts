import type { Replication } from './fragment.ts';

/** The sites of one place. */
export interface Branch {
  /** Empty where the site names none. */
  municipality: string;
  sites: readonly Replication[];
}

/** One place however its letters are. */
const same = (place: string): string => place.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** The sites by where they are: the place that came first first, and in it who came first; sites without a place last. */
export function branchesOf(replications: readonly Replication[]): readonly Branch[] {
  const byTime = [...replications].sort((one, other) => Date.parse(one.declaredAt) - Date.parse(other.declaredAt));
  const places = [...new Set(byTime.map(({ municipality }) => same(municipality)))];
  const branches = places.map((place) => {
    const sites = byTime.filter(({ municipality }) => same(municipality) === place);
    return { municipality: sites[0]?.municipality.trim() ?? '', sites };
  });
  return [
    ...branches.filter(({ municipality }) => municipality !== ''),
    ...branches.filter(({ municipality }) => municipality === ''),
  ];
}

/** A row of the picture: a place, or a site of the place above it. */
export type Row = { is: 'place'; municipality: string } | { is: 'site'; site: Replication };

export const rowsOf = (branches: readonly Branch[]): readonly Row[] =>
  branches.flatMap(({ municipality, sites }): Row[] => [
    { is: 'place', municipality },
    ...sites.map((site): Row => ({ is: 'site', site })),
  ]);

/** Heights and indents of the picture, in units of its drawing. */
export const drawn = { row: 28, root: 8, place: 36, site: 64 } as const;

/** The middle of a row. */
export const middleOf = (row: number): number => (row + 0.5) * drawn.row;

/**
 * The lines of the picture: from the practice at the top down to each place, and from each place to its sites. The
 * practice stands above the first row.
 */
export function linesOf(rows: readonly Row[]): readonly { path: string; to: number }[] {
  let place = 0;
  return rows.map((row, index) => {
    if (row.is === 'place') place = index;
    const [from, to, top] =
      row.is === 'place' ? [drawn.root, drawn.place, 0] : [drawn.place, drawn.site, middleOf(place) + 6];
    const y = middleOf(index);
    return { path: `M${from} ${top}V${y - 8}Q${from} ${y} ${from + 8} ${y}H${to - 9}`, to: index };
  });
}
