/** Signs that hold together what stands between them. */
interface Pair {
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** Holds nothing in a text where as many do not open as close. */
  readonly strict: boolean;
}

const brackets: Pair = { opens: /\(/gu, closes: /\)/gu, strict: false };

const quotes: readonly Pair[] = [
  { opens: /«/gu, closes: /»/gu, strict: false },
  // These tell only by the letters beside them whether they open or close.
  { opens: /„|(?<![^\s(«„“])“/gu, closes: /”|(?<=[^\s(«„“])“/gu, strict: true },
  { opens: /(?<![^\s(«„"])"(?=[\p{L}\p{N}«„"])/gu, closes: /(?<=[^\s(«„])"(?![\p{L}\p{N}])/gu, strict: true },
];

/** Whether each place of a text stands between the signs of a pair. Where they do not pair, one that closes closes all: a name must not swallow its neighbours. */
const held = (text: string, { opens, closes, strict }: Pair): readonly boolean[] => {
  const places = (sign: RegExp): Set<number> => new Set([...text.matchAll(sign)].map(({ index }) => index));
  const [opening, closing] = [places(opens), places(closes)];
  const paired = opening.size === closing.size;
  let depth = 0;
  return Array.from({ length: strict && !paired ? 0 : text.length }, (_, at) => {
    if (opening.has(at)) depth += 1;
    if (closing.has(at)) depth = paired ? Math.max(0, depth - 1) : 0;
    return depth > 0;
  });
};

const heldBy = (text: string, pairs: readonly Pair[]): ((at: number) => boolean) => {
  const inside = pairs.map((pair) => held(text, pair));
  return (at) => inside.some((places) => places[at]);
};

/** Tells of a place in a text whether it stands in quotes. */
export const inQuotes = (text: string): ((at: number) => boolean) => heldBy(text, quotes);

/** Tells of a place in a text whether it stands in quotes or in brackets. */
export const inPairs = (text: string): ((at: number) => boolean) => heldBy(text, [...quotes, brackets]);

/** Whether a quote is opened that nothing closes, or the other way round. */
export const isUnpaired = (text: string): boolean => text.split('«').length !== text.split('»').length;

/** Parts outside quotes and brackets. */
export const splitOutside = (text: string): string[] => {
  const isHeld = inPairs(text);
  const ends = [...text.matchAll(/[,;\n]/gu)].map(({ index }) => index).filter((at) => !isHeld(at));
  return [...ends, text.length].map((end, part) => text.slice((ends[part - 1] ?? -1) + 1, end).replaceAll('\n', ' '));
};
