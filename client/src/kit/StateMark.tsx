import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './StateMark.module.css';

/** How a measure stands. Late is derived from its control points and shown before the state it was set to. */
export const states = ['DONE', 'UNDER_WAY', 'LATE', 'PLANNED', 'SUSPENDED', 'DROPPED'] as const;
export type State = (typeof states)[number];

/** Drawn rather than typed: PT Sans has no such signs, and a fallback font would give each system another one. */
const signs: Record<State, ReactNode> = {
  PLANNED: <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  UNDER_WAY: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  DONE: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  LATE: <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" />,
  SUSPENDED: <path d="M4 2h2.6v12H4zM9.4 2H12v12H9.4z" fill="currentColor" />,
  DROPPED: <path d="M1.5 7.1h13v1.8h-13z" fill="currentColor" />,
};

export function StateSign({ state }: { state: State }): ReactNode {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {signs[state]}
    </svg>
  );
}

/** Sign, word and colour of a state; never colour alone. `children` replaces the word, for a count beside it. */
export function StateMark({ state, children }: { state: State; children?: ReactNode }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`${styles.mark} ${styles[state]}`} data-state={state}>
      <StateSign state={state} />
      <span className={children === undefined ? styles.word : undefined}>{children ?? t(`state.${state}`)}</span>
    </span>
  );
}
