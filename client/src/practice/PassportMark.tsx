import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { PassportState } from './fragment.ts';

const marks: Readonly<Record<PassportState, State>> = {
  DRAFT: 'PLANNED',
  SUBMITTED: 'UNDER_WAY',
  IN_REVIEW: 'UNDER_WAY',
  RETURNED: 'LATE',
  ACCEPTED: 'DONE',
  PUBLISHED: 'DONE',
  ARCHIVED: 'DROPPED',
};

/** How far a version is: sign, word and colour. */
export function PassportMark({ state }: { state: PassportState }): ReactNode {
  const { t } = useWords();
  return <StateMark state={marks[state]}>{t(`practice.state.${state}`)}</StateMark>;
}
