/** One figure. `ratio` is what the mark is on where there is a baseline. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
}

const round = (number: number) => Number(number.toPrecision(4));

export const figure = (
  name: string,
  value: number,
  unit: string,
  baseline: number | null = null,
  ratio: number | null = null,
): Figure => ({
  name,
  value: round(value),
  unit,
  baseline: baseline === null ? null : round(baseline),
  ratio: ratio === null ? null : round(ratio),
});

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('The median of nothing.');
  return (low + high) / 2;
}

/** The median of five pairs' ratios, each pair measured one right after the other, in turning order. */
export interface Pairs {
  readonly own: number;
  readonly baseline: number;
  readonly ratio: number;
}

export async function fivePairs(
  own: (round: number) => Promise<number>,
  baseline: (round: number) => Promise<number>,
): Promise<Pairs> {
  const pairs: { own: number; baseline: number }[] = [];
  for (let round = 0; round < 5; round++) {
    const first = round % 2 === 0 ? own : baseline;
    const second = round % 2 === 0 ? baseline : own;
    const [one, two] = [await first(round), await second(round)];
    pairs.push(round % 2 === 0 ? { own: one, baseline: two } : { own: two, baseline: one });
  }
  return {
    own: median(pairs.map((pair) => pair.own)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.own / pair.baseline)),
  };
}
