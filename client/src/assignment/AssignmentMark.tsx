import type { ReactNode } from 'react';
import { DayText } from '../kit/DayText.tsx';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './assignment.module.css';
import type { Row } from './fragment.ts';
import type { AssignmentState } from './look.ts';

/** The signs are those of measures; the words are its own. */
const signs: Record<AssignmentState, State> = {
  ISSUED: 'PLANNED',
  TAKEN: 'UNDER_WAY',
  REPORTED: 'UNDER_WAY',
  RETURNED: 'SUSPENDED',
  CLOSED: 'DONE',
  WITHDRAWN: 'DROPPED',
};

/** How far an assignment is: late before anything else. */
export function AssignmentMark({ row }: { row: Pick<Row, 'state' | 'isOverdue'> }): ReactNode {
  const { t } = useWords();
  return row.isOverdue ? (
    <StateMark state="LATE">{t('assignment.overdue')}</StateMark>
  ) : (
    <StateMark state={signs[row.state]}>{t(`assignment.state.${row.state}`)}</StateMark>
  );
}

/** By what day it is due, and that a recommendation is none that is late. */
export function Due({ row }: { row: Pick<Row, 'dueOn' | 'binding' | 'term'> }): ReactNode {
  const { t } = useWords();
  return (
    <span className={styles.due}>
      {row.dueOn === null ? row.term.raw || t('assignment.noTerm') : <DayText day={row.dueOn} as="until" short />}
      {!row.binding && <span className={styles.soft}>{t('assignment.recommended')}</span>}
    </span>
  );
}
