import type { Words } from '../words/words.ts';

interface Ended {
  readonly is: string;
  readonly field?: string | null;
  readonly code?: string | null;
}

/** A group has one chair and one secretary: where an act gives a second, that is what the form says. */
export const oneOfEach = <Outcome extends Ended>(outcome: Outcome, { t }: Words): Outcome =>
  outcome.field === 'seats' && outcome.code === 'TAKEN' ? { ...outcome, sentence: t('group.oneEach') } : outcome;
