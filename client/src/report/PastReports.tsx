import type { ReactNode } from 'react';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';
import styles from './report.module.css';

export const Reports_past = graphql(`
  fragment Reports_past on PastMeasure {
    reports {
      id
      dueDay
      state
      text
      organisation {
        id
        shortName
        fullName
      }
    }
  }
`);

/** The reports of a measure as they stood at the end of a day. */
export function PastReports({ past }: { past: FragmentOf<typeof Reports_past> }): ReactNode {
  const { t, dates } = useWords();
  const { reports } = readFragment(Reports_past, past);
  return (
    <Panel title={t('reports.title')}>
      {reports.length === 0 && <p className={styles.soft}>{t('past.noReports')}</p>}
      {reports.map(({ id, organisation, dueDay, state, text }) => (
        <article key={id} className={styles.card}>
          <header className={styles.head}>
            <b title={organisation?.fullName}>{organisation?.shortName}</b>
            {dueDay !== null && <span>{t('report.due', { day: dates.long(dueDay) })}</span>}
            <span className={styles.state} data-state={state}>
              {t(`report.state.${state}`)}
            </span>
          </header>
          <p className={styles.text}>{text || <span className={styles.soft}>{t('report.empty')}</span>}</p>
        </article>
      ))}
    </Panel>
  );
}
