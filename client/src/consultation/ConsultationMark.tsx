import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { Card } from './fragment.ts';

const marks: Readonly<Record<Card['state'], State>> = { ASKED: 'UNDER_WAY', ANSWERED: 'DONE', CLOSED: 'DROPPED' };

/** How far a question is: sign, word and colour. One that waits too long says so first. */
export function ConsultationMark({ one: { state, overdue } }: { one: Pick<Card, 'state' | 'overdue'> }): ReactNode {
  const { t } = useWords();
  return (
    <StateMark state={overdue ? 'LATE' : marks[state]}>
      {t(overdue ? 'question.state.OVERDUE' : `question.state.${state}`)}
    </StateMark>
  );
}
