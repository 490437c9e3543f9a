import type { ReactNode } from 'react';
import { type State as Mark, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { State } from './fragment.ts';

const marks: Readonly<Record<State, Mark>> = {
  DRAFT: 'PLANNED',
  PLANNED: 'PLANNED',
  ANNOUNCED: 'UNDER_WAY',
  HELD: 'DONE',
  CANCELLED: 'DROPPED',
};

/** How far a training is: sign, word and colour. */
export function TrainingMark({ state }: { state: State }): ReactNode {
  const { t } = useWords();
  return <StateMark state={marks[state]}>{t(`training.state.${state}`)}</StateMark>;
}
