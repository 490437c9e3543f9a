import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import styles from './StateBar.module.css';
import { type State, StateMark, states } from './StateMark.tsx';

/** How many measures stand in each state. */
export type Totals = Readonly<Record<State, number>>;

export const noTotals: Totals = { DONE: 0, UNDER_WAY: 0, LATE: 0, PLANNED: 0, SUSPENDED: 0, DROPPED: 0 };

export function totalsOf(found: Iterable<State>): Totals {
  const totals = { ...noTotals };
  for (const state of found) totals[state] += 1;
  return totals;
}

export const sumOf = (totals: Totals): number => states.reduce((sum, state) => sum + totals[state], 0);

/** The parts of a whole as a bar. The words beside it, or its label, say the same. */
export function StateBar({ totals, small = false }: { totals: Totals; small?: boolean }): ReactNode {
  const { t } = useWords();
  const shown = states.filter((state) => totals[state] > 0);
  const words = shown.map((state) => t(`state.total.${state}`, { count: totals[state] })).join(', ');
  return (
    <span
      role="img"
      aria-label={`${t('state.bar')}: ${words}`}
      className={`${styles.bar} ${small ? styles.small : ''}`}
    >
      {shown.length === 0 && <span className={styles.empty} />}
      {shown.map((state) => (
        <span key={state} className={`${styles.part} ${styles[state]}`} style={{ flex: totals[state] }} />
      ))}
    </span>
  );
}

interface TotalsProps {
  totals: Totals;
  /** The states that the list below is narrowed to. */
  chosen?: readonly State[];
  /** Given, each total is a button that narrows the list to its state. */
  onChoose?: (state: State) => void;
  children?: ReactNode;
}

/** The bar and its totals in words. */
export function StateTotals({ totals, chosen = [], onChoose, children }: TotalsProps): ReactNode {
  const { t } = useWords();
  const shown = states.filter((state) => totals[state] > 0 || chosen.includes(state));
  return (
    <div className={styles.totals}>
      <span className={styles.wide}>
        <StateBar totals={totals} />
      </span>
      <ul className={styles.list}>
        {shown.map((state) => {
          const mark = <StateMark state={state}>{t(`state.total.${state}`, { count: totals[state] })}</StateMark>;
          return (
            <li key={state}>
              {onChoose ? (
                <button
                  type="button"
                  className={styles.choose}
                  aria-pressed={chosen.includes(state)}
                  onClick={() => onChoose(state)}
                >
                  {mark}
                </button>
              ) : (
                mark
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </div>
  );
}
