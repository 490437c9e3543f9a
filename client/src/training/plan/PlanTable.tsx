import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayOf } from '../../words/dates.ts';
import { useWords } from '../../words/words.ts';
import type { Card } from '../fragment.ts';
import { TrainingMark } from '../TrainingMark.tsx';
import styles from '../training.module.css';

interface PlanTableProps {
  rows: readonly Card[];
  /** Whose plan it is: others hold some of it together with them. */
  organisation: string;
}

/** A line for each training of the plan: the day that was planned, and the one on which it is or was. */
export function PlanTable({ rows, organisation }: PlanTableProps): ReactNode {
  const { t, dates } = useWords();
  if (rows.length === 0) return <p className={styles.facts}>{t('plan.none')}</p>;
  const actual = ({ startsAt, state }: Card): string =>
    startsAt === null || state === 'CANCELLED' ? '—' : dates.short(dayOf(startsAt));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('plan.title')}>
      <table className={`${styles.table} ${styles.plan}`}>
        <thead>
          <tr>
            <th scope="col">{t('plan.number')}</th>
            <th scope="col">{t('plan.planned')}</th>
            <th scope="col">{t('plan.actual')}</th>
            <th scope="col">{t('plan.what')}</th>
            <th scope="col">{t('training.kind')}</th>
            <th scope="col">{t('plan.people')}</th>
            <th scope="col">{t('plan.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((training, index) => (
            <tr key={training.id} data-row={training.id}>
              <td>{index + 1}</td>
              <td className={styles.hour}>{training.plannedOn === null ? '—' : dates.short(training.plannedOn)}</td>
              <td className={styles.hour}>{actual(training)}</td>
              <td>
                <Link to="/training/$id" params={{ id: training.id }}>
                  {training.title}
                </Link>
                {training.organisation !== null && training.organisation.id !== organisation && (
                  <div className={styles.speakers}>{t('plan.with', { name: training.organisation.shortName })}</div>
                )}
              </td>
              <td>{t(`training.kind.${training.kind}`)}</td>
              <td>
                {training.placed}
                {training.capacity !== null && ` / ${training.capacity}`}
              </td>
              <td>
                <TrainingMark state={training.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
