import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import type { Card } from './fragment.ts';
import { standingWords } from './words.ts';

const marks: Readonly<Record<Card['standing'], State>> = {
  PENDING: 'PLANNED',
  NOT_YET: 'PLANNED',
  IN_FORCE: 'UNDER_WAY',
  ENDED: 'DROPPED',
};

/** Whether a group exists on the day that is looked at, and if not, why. */
export function GroupMark({ group }: { group: Pick<Card, 'standing' | 'since' | 'until'> }): ReactNode {
  const words = useWords();
  return <StateMark state={marks[group.standing]}>{standingWords(group, words) ?? words.t('group.inForce')}</StateMark>;
}
