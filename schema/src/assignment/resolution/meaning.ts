import { isByAgreement } from '../../roadmap/reading/name.ts';
import { type Candidate, type Named, type Resolution, resolveNames } from '../../roadmap/reading/resolve.ts';
import { spellingsOf } from '../reading/nominative.ts';

const same = (one: Candidate, other: Candidate): boolean => one.id === other.id && one.kind === other.kind;

/** Each subject once, the most alike first. */
const distinct = (candidates: readonly Candidate[]): Candidate[] => {
  const sorted = candidates.toSorted((left, right) => right.score - left.score);
  return sorted.filter((one, at) => sorted.findIndex((other) => same(one, other)) === at);
};

/** Most that are offered for a name that nobody bears. */
const most = 5;

function conclude(name: string, spelt: readonly Resolution[]): Resolution {
  const answer = { name, byAgreement: isByAgreement(name) };
  const found = spelt.filter((one) => one.outcome === 'found');
  const matches = distinct(found.map(({ match }) => match));
  const [match, ...others] = matches;
  if (match && others.length > 0) return { ...answer, outcome: 'ambiguous', candidates: matches };
  if (match) return { ...answer, outcome: 'found', match, through: found[0]?.through ?? 'name' };
  const several = distinct(spelt.flatMap((one) => (one.outcome === 'ambiguous' ? one.candidates : [])));
  if (several.length > 0) return { ...answer, outcome: 'ambiguous', candidates: several };
  const near = distinct(spelt.flatMap((one) => (one.outcome === 'unknown' ? one.near : [])));
  return { ...answer, outcome: 'unknown', near: near.slice(0, most) };
}

/**
 * Whom addressees mean, who stand in the dative («директорам учреждений»): looked for as they stand, in the nominative,
 * and, where a post is named, as those whose post it is. Two that fit are reported as two, and nobody is guessed.
 */
export function meantBy(names: readonly string[], known: readonly Named[]): Resolution[] {
  const spellings = new Map(names.map((name) => [name, [...new Set([name, ...spellingsOf(name)])]]));
  const all = [...new Set([...spellings.values()].flat())];
  const resolved = new Map(resolveNames(all, known).map((one) => [one.name, one]));
  return names.map((name) =>
    conclude(
      name,
      (spellings.get(name) ?? []).flatMap((spelling) => resolved.get(spelling) ?? []),
    ),
  );
}
