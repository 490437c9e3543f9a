import type { Abbreviation } from './abbreviation.ts';
import { bare, isByAgreement, stems } from './name.ts';
import { grams, likeness } from './similarity.ts';
import { key } from './wording.ts';

/** An organisation or a class of them, with every name it is known by: short, full, other spellings, old names. */
export type Named = { readonly id: string; readonly kind: 'organisation' | 'class'; readonly names: readonly string[] };

export type Candidate = {
  readonly id: string;
  readonly kind: Named['kind'] /** The name that is alike. */;
  readonly name: string;
  readonly score: number;
};

/** Whom a name in a cell means. What is not certain is left to a person: `near` and `candidates` are never taken silently. */
export type Resolution = {
  /** As it stands in the cell. */
  readonly name: string;
  /** «(по согласованию)»: the organisation is not bound, it agreed. */
  readonly byAgreement: boolean;
} & (
  | {
      readonly outcome: 'found';
      readonly match: Candidate;
      readonly through: 'name' | 'abbreviation' | 'inflection' | 'edition';
    }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly outcome: 'unknown'; readonly near: readonly Candidate[] }
);

const leastNear = 0.3;
const mostNear = 5;

type Entry = {
  readonly named: Named;
  readonly name: string;
  readonly key: string;
  readonly stems: string;
  readonly grams: ReadonlySet<string>;
};

const entriesOf = (directory: readonly Named[]): Entry[] =>
  directory.flatMap((named) =>
    named.names.map((name) => ({ named, name, key: key(name), stems: stems(name), grams: grams(name) })),
  );

const candidate = (entry: Entry, score: number): Candidate => ({
  id: entry.named.id,
  kind: entry.named.kind,
  name: entry.name,
  score,
});

/** One candidate a subject, the best of its names. */
const bestOf = (candidates: readonly Candidate[]): Candidate[] => {
  const sorted = candidates.toSorted(
    (left, right) => right.score - left.score || left.name.localeCompare(right.name, 'ru'),
  );
  return sorted.filter(
    ({ id, kind }, index) => sorted.findIndex((other) => other.id === id && other.kind === kind) === index,
  );
};

type Certain = { readonly found: readonly Candidate[]; readonly through: 'name' | 'inflection' };

const certain = (name: string, entries: readonly Entry[]): Certain => {
  const [wanted, wantedStems] = [key(name), stems(name)];
  const exact = bestOf(entries.filter((entry) => entry.key === wanted).map((entry) => candidate(entry, 1)));
  if (exact.length > 0) return { found: exact, through: 'name' };
  return {
    found: bestOf(entries.filter((entry) => entry.stems === wantedStems).map((entry) => candidate(entry, 1))),
    through: 'inflection',
  };
};

/** Who is alike, and who is named inside longer words: «в ведении администрации города Бердска». */
const nearTo = (names: readonly string[], entries: readonly Entry[]): Candidate[] => {
  const wanted = names.map((name) => ({ grams: grams(name), stems: ` ${stems(name)} ` }));
  const scored = entries.flatMap((entry) =>
    wanted.map(({ grams: own, stems: words }) => {
      const inside = entry.stems.includes(' ') && words.includes(` ${entry.stems} `);
      return candidate(entry, Math.max(inside ? 0.9 : 0, Math.round(likeness(own, entry.grams) * 100) / 100));
    }),
  );
  return bestOf(scored.filter(({ score }) => score >= leastNear)).slice(0, mostNear);
};

type Answer = Pick<Resolution, 'name' | 'byAgreement'>;

const conclude = (
  answer: Answer,
  result: { found: readonly Candidate[]; through: 'name' | 'abbreviation' | 'inflection' },
): Resolution | null => {
  const [match, ...others] = result.found;
  if (!match) return null;
  return others.length > 0
    ? { ...answer, outcome: 'ambiguous', candidates: result.found }
    : { ...answer, outcome: 'found', match, through: result.through };
};

/**
 * What the document itself says a short name means. «ОМС» is one set of bodies in one document and another in the
 * next, so a known short name counts only if its full name agrees with the document's.
 */
const throughAbbreviation = (
  answer: Answer,
  meaning: { short: string; full: string },
  entries: readonly Entry[],
): Resolution => {
  const byFull = certain(bare(meaning.full), entries).found;
  const byShort = certain(meaning.short, entries).found;
  const full = grams(meaning.full);
  const agreeing = byShort.filter(({ id, kind }) =>
    entries.some(
      (entry) =>
        entry.named.id === id &&
        entry.named.kind === kind &&
        entry.key !== key(meaning.short) &&
        likeness(full, entry.grams) >= 0.6,
    ),
  );
  const found = byFull.length > 0 ? byFull : agreeing;
  const through = key(bare(answer.name)) === key(meaning.short) ? 'abbreviation' : 'inflection';
  return (
    conclude(answer, { found, through }) ?? {
      ...answer,
      outcome: 'unknown',
      near: nearTo([meaning.full, meaning.short], entries),
    }
  );
};

/**
 * Finds whom the names of a document mean among the organisations and classes that are known:
 * the document's own abbreviations first, then the names as they stand, then the same words in another case.
 * Two that fit are reported as two; one that is only alike is offered, never taken.
 */
export const resolveNames = (
  names: readonly string[],
  directory: readonly Named[],
  abbreviations: readonly Abbreviation[] = [],
): Resolution[] => {
  const entries = entriesOf(directory);
  const own = new Map(abbreviations.toReversed().map((known) => [stems(known.short), known]));
  return names.map((name) => {
    const answer = { name, byAgreement: isByAgreement(name) };
    const words = bare(name);
    const meaning = own.get(stems(words));
    if (meaning) return throughAbbreviation(answer, meaning, entries);
    return (
      conclude(answer, certain(words, entries)) ?? { ...answer, outcome: 'unknown', near: nearTo([words], entries) }
    );
  });
};
