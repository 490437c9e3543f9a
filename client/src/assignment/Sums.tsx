import type { ReactNode } from 'react';
import { type State, StateMark } from '../kit/StateMark.tsx';
import { useWords } from '../words/words.ts';
import styles from './assignment.module.css';
import type { Board } from './board.ts';
import { type AssignmentState, type BoardLook, type Narrowing, openStates } from './look.ts';

interface SumsProps {
  board: Board;
  look: BoardLook;
  onChoose: (look: BoardLook) => void;
}

const signs: Readonly<Record<Narrowing, State>> = { overdue: 'LATE', soon: 'PLANNED', waiting: 'UNDER_WAY' };

/** Of all that are under control: how many are late, due within a week, waiting for the viewer; and by state. */
export function Sums({ board, look, onChoose }: SumsProps): ReactNode {
  const { t } = useWords();
  const { all } = board.totals;
  const { page: _, state, only, ...rest } = look;
  const narrowed: readonly (readonly [Narrowing, number])[] = [
    ['waiting', board.waiting],
    ['overdue', all.overdue],
    ['soon', all.dueSoon],
  ];
  const byState: Readonly<Record<AssignmentState, number>> = {
    ISSUED: all.issued,
    TAKEN: all.taken,
    REPORTED: all.reported,
    RETURNED: all.returned,
    CLOSED: all.closed,
    WITHDRAWN: all.withdrawn,
  };
  return (
    <ul className={styles.sums}>
      {narrowed.map(([one, count]) => (
        <li key={one}>
          <button
            type="button"
            className={styles.sum}
            aria-pressed={only === one}
            onClick={() => onChoose(only === one ? rest : { ...rest, only: one })}
          >
            <StateMark state={signs[one]}>{t(`assignments.only.${one}`, { count })}</StateMark>
          </button>
        </li>
      ))}
      {[...openStates, 'CLOSED' as const].map((one) => (
        <li key={one}>
          <button
            type="button"
            className={styles.sum}
            aria-pressed={state === one}
            onClick={() => onChoose(state === one ? rest : { ...rest, state: one })}
          >
            {t(`assignment.state.${one}`)} <b>{byState[one]}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
