import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { MeetingWords } from './fragment.ts';

/** The mark under which a state of a meeting stands. */
const marks: Readonly<Record<MeetingWords['state'], State>> = {
  DRAFT: 'PLANNED',
  ANNOUNCED: 'PLANNED',
  RUNNING: 'UNDER_WAY',
  DRAFTING: 'UNDER_WAY',
  ON_APPROVAL: 'UNDER_WAY',
  SIGNED: 'UNDER_WAY',
  REGISTERED: 'DONE',
  CANCELLED: 'DROPPED',
};

/** How far a meeting is, in a mark and words. */
export function MeetingMark({ state, children }: { state: MeetingWords['state']; children?: ReactNode }): ReactNode {
  const { t } = useWords();
  return <StateMark state={marks[state]}>{children ?? t(`meeting.state.${state}`)}</StateMark>;
}
