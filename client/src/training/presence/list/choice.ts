import type { Row } from './preview.ts';

/** What becomes of a row, as a value of a list to choose from; null while nothing is decided. */
export type Choice = `known ${number}` | `row ${number}` | 'new' | 'out';

/** What a row becomes unless its person says otherwise. */
export function certain({ outcome, rows }: Row): Choice | null {
  if (outcome === 'KNOWN') return 'known 0';
  if (outcome === 'NEW') return 'new';
  return outcome === 'SAME_ROW' && rows[0] !== undefined ? `row ${rows[0]}` : null;
}

/** What one may choose for a row: those whom it may mean, the rows that it may repeat, somebody new, nobody. */
export const choicesOf = ({ candidates, rows }: Row): Choice[] => [
  ...candidates.map((_, at): Choice => `known ${at}`),
  ...rows.map((row): Choice => `row ${row}`),
  'new',
  'out',
];

/** A decision as it is sent. Every row's is: what a person saw is what becomes of it. */
export function sent(row: Row, choice: Choice) {
  const [what, at = ''] = choice.split(' ');
  const candidate = what === 'known' ? row.candidates[Number(at)] : undefined;
  return {
    row: row.row,
    personId: candidate?.person?.id ?? null,
    specialistId: candidate && !candidate.person ? (candidate.specialist?.id ?? null) : null,
    sameAsRow: what === 'row' ? Number(at) : null,
    isNew: what === 'new' || null,
    isLeftOut: what === 'out' || null,
  };
}
