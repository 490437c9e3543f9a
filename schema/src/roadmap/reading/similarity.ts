import { key } from './wording.ts';

/** The trigrams of a text, word by word, padded as PostgreSQL's `pg_trgm` does it. */
const trigrams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of key(text).split(/[^a-zа-я0-9]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
};

const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  const common = [...left].filter((gram) => right.has(gram)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 0 : common / all;
};

/** How alike two texts are, from 0 to 1: the share of trigrams that they have in common. */
export const similarity = (left: string, right: string): number => shared(trigrams(left), trigrams(right));

export type Near = { readonly name: string; readonly score: number };

/** The candidates that are at least that alike, best first. */
export const nearest = (name: string, candidates: readonly string[], least: number): Near[] => {
  const own = trigrams(name);
  return candidates
    .map((candidate) => ({ name: candidate, score: key(candidate) === key(name) ? 1 : shared(own, trigrams(candidate)) }))
    .filter(({ score }) => score >= least)
    .toSorted((left, right) => right.score - left.score);
};
