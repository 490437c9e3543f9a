import type { Candidate, Row } from './preview.ts';

/**
 * What becomes of a row, as a value of a list to choose from. Whom it means stands there by id, since the list is asked
 * again as its organisations are chosen, and then the same people may stand in another order.
 */
export type Choice = `known ${string}` | `row ${number}` | 'new' | 'out';

const knownAs = ({ person, specialist }: Candidate): Choice => `known ${person?.id ?? specialist?.id ?? ''}`;

/** Whom a choice means, if a row may mean them. */
export const chosenOf = ({ candidates }: Row, choice: Choice): Candidate | undefined =>
  candidates.find((candidate) => knownAs(candidate) === choice);

/** What a row becomes unless its person says otherwise; null where that is not certain. */
export function certain({ outcome, rows, candidates: [candidate] }: Row): Choice | null {
  if (outcome === 'KNOWN') return candidate ? knownAs(candidate) : null;
  if (outcome === 'NEW') return 'new';
  return outcome === 'SAME_ROW' && rows[0] !== undefined ? `row ${rows[0]}` : null;
}

/** What one may choose for a row: those whom it may mean, the rows that it may repeat, somebody new, nobody. */
export const choicesOf = ({ candidates, rows }: Row): Choice[] => [
  ...candidates.map(knownAs),
  ...rows.map((row): Choice => `row ${row}`),
  'new',
  'out',
];

/** What was decided, as long as it may still be; otherwise what is certain. */
export const choiceFor = (row: Row, chosen: Choice | null | undefined): Choice | null =>
  choicesOf(row).find((one) => one === chosen) ?? certain(row);

/** A decision as it is sent. Every row's is: what a person saw is what becomes of it. */
export function sent(row: Row, choice: Choice) {
  const [what, at = ''] = choice.split(' ');
  const candidate = chosenOf(row, choice);
  return {
    row: row.row,
    personId: candidate?.person?.id ?? null,
    specialistId: candidate && !candidate.person ? (candidate.specialist?.id ?? null) : null,
    sameAsRow: what === 'row' ? Number(at) : null,
    isNew: what === 'new' || null,
    isLeftOut: what === 'out' || null,
  };
}
