import type { CountBound } from '@vmeste/prisma/generated/client.ts';

/** A count of people over years, as a report states it. */
export interface Stated {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly people: number;
  readonly bound: CountBound;
}

/** From how many to how many people a statement may mean; no end where it names only a bound. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** «Около» is taken for a tenth more or less: reports nowhere say how near they mean. In tenths, so that sums are exact. */
const about = { least: 9, most: 11 } as const;

/** «Более 100» is a bound and no value: 101 and whatever is above it. */
export const rangeOf = ({ people, bound }: Pick<Stated, 'people' | 'bound'>): Range => {
  if (bound === 'MORE_THAN') return { least: people + 1, most: Number.POSITIVE_INFINITY };
  if (bound === 'ABOUT')
    return { least: Math.floor((people * about.least) / 10), most: Math.ceil((people * about.most) / 10) };
  return { least: people, most: people };
};

/** Why counts cannot all be true. */
export type Contradiction = 'BELOW_PART' | 'ABOVE_SUM';

const isWithin = (part: Stated, whole: Stated) =>
  part !== whole && part.firstYear >= whole.firstYear && part.lastYear <= whole.lastYear;

/** The most people that the parts allow over the whole: the sum of those that cover it, the best cover of them. */
function mostOver(whole: Stated, parts: readonly Stated[]): number {
  const upTo = new Map<number, number>([[whole.firstYear - 1, 0]]);
  for (let year = whole.firstYear; year <= whole.lastYear; year += 1) {
    const sums = parts
      .filter(({ firstYear, lastYear }) => lastYear >= year && firstYear <= year)
      .map((part) => (upTo.get(part.firstYear - 1) ?? Number.POSITIVE_INFINITY) + rangeOf(part).most);
    upTo.set(year, Math.min(Number.POSITIVE_INFINITY, ...sums));
  }
  return upTo.get(whole.lastYear) ?? Number.POSITIVE_INFINITY;
}

/**
 * People come again: a count over years lies between the greatest of its parts and the sum of them. 84 in 2020, more
 * than 100 in 2021 and 143 over both are people of whom some came in both years; 80 over both would be an error, and
 * with 90 in 2021 so would 175 (final report 2020–2021, training of specialists).
 *
 * @returns the first statement that cannot be true together with the others, and why; null where all may be
 */
export function contradiction(all: readonly Stated[]): { readonly at: Stated; readonly why: Contradiction } | null {
  for (const whole of all) {
    const parts = all.filter((one) => isWithin(one, whole));
    const { least, most } = rangeOf(whole);
    if (parts.some((part) => rangeOf(part).least > most)) return { at: whole, why: 'BELOW_PART' };
    if (least > mostOver(whole, parts)) return { at: whole, why: 'ABOVE_SUM' };
  }
  return null;
}
