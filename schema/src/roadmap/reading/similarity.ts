import { key } from './wording.ts';

/** The trigrams of a text, word by word, padded as PostgreSQL's `pg_trgm` does it. */
export const grams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of key(text).split(/[^a-zа-я0-9]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
};

/** The share of trigrams that two texts have in common, from 0 to 1. */
export const likeness = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let common = 0;
  for (const gram of few) if (many.has(gram)) common += 1;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
};

/** How alike two texts are, from 0 to 1. */
export const similarity = (left: string, right: string): number => likeness(grams(left), grams(right));

export type Near = { readonly name: string; readonly score: number };

/** The candidates that are at least that alike, best first. The same name in other quotes or case scores 1. */
export const nearest = (name: string, candidates: readonly string[], least: number): Near[] => {
  const own = grams(name);
  return candidates
    .map((candidate) => ({
      name: candidate,
      score: key(candidate) === key(name) ? 1 : likeness(own, grams(candidate)),
    }))
    .filter(({ score }) => score >= least)
    .toSorted((left, right) => right.score - left.score);
};
