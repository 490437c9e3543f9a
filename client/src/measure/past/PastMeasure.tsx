import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { type FragmentOf, graphql, type ResultOf } from '../../graphql.ts';
import { DayField } from '../../kit/DayField.tsx';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { useToday } from '../../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../../kit/Standing.tsx';
import { StateMark } from '../../kit/StateMark.tsx';
import { PastReports, Reports_past } from '../../report/PastReports.tsx';
import { useWords } from '../../words/words.ts';
import { PastComments } from '../comment/CommentsPanel.tsx';
import type { Comments_measure } from '../comment/fragment.ts';
import styles from '../measure.module.css';
import { termWords } from '../term.ts';

const PastQuery = graphql(
  `
  query PastMeasure($id: ID!, $day: Day!) {
    measure(id: $id) {
      id
      asOf(day: $day) {
        number
        title
        expectedResult
        term {
          kind
          start
          end
          raw
        }
        state
        overdue
        stateReason
        closedOn
        leads
        coExecutors
        consolidator {
          id
          shortName
        }
        ...Reports_past
      }
    }
  }
`,
  [Reports_past],
);

type Past = NonNullable<NonNullable<ResultOf<typeof PastQuery>['measure']>['asOf']>;

/** Another day, and the way back to now. */
function Days({ id, day, children }: { id: string; day: string; children?: ReactNode }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const navigate = useNavigate({ from: '/measures/$id' });
  const show = (asOf: string | null): void =>
    void navigate({ search: asOf === null ? {} : { asOf }, replace: true, resetScroll: false });
  return (
    <div className={`${styles.then} ${children === undefined ? 'no-print' : ''}`}>
      {children}
      <div className={`${styles.days} no-print`}>
        <DayField label={t('past.other')} value={day} max={today} onChange={show} />
        <Link to="/measures/$id" params={{ id }}>
          {t('past.now')}
        </Link>
      </div>
    </div>
  );
}

function Standing({ past }: { past: Past }): ReactNode {
  const { t, dates } = useWords();
  return (
    <Panel title={t('measure.state')}>
      <p className={styles.state}>
        <StateMark state={past.overdue ? 'LATE' : past.state} />
        {past.overdue && <StateMark state={past.state} />}
      </p>
      <ul className={styles.facts}>
        {past.overdue === null && <li>{t('past.overdueUnknown')}</li>}
        {past.closedOn !== null && <li>{t('measure.closed', { day: dates.long(past.closedOn) })}</li>}
        {past.stateReason !== null && <li>{t('measure.reason', { reason: past.stateReason })}</li>}
      </ul>
    </Panel>
  );
}

function Executors({ past: { leads, coExecutors, consolidator } }: { past: Past }): ReactNode {
  const { t } = useWords();
  const parts = [
    { title: t('measure.leads'), names: leads, lead: true },
    { title: t('measure.others'), names: coExecutors, lead: false },
  ].filter(({ names }) => names.length > 0);
  return (
    <Panel title={t('measure.executors')}>
      {parts.map(({ title, names, lead }) => (
        <div key={title}>
          <p className={styles.label}>{title}</p>
          <ul className={styles.names}>
            {names.map((name) => (
              <li key={name} className={lead ? styles.lead : undefined}>
                {name}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {consolidator && <p className={styles.soft}>{t('measure.consolidatorSet', { name: consolidator.shortName })}</p>}
    </Panel>
  );
}

interface PastMeasureProps {
  id: string;
  measure: FragmentOf<typeof Comments_measure>;
  /** The day at whose end it is looked at. */
  day: string;
  /** Its number now. */
  number: string;
  /** Where one is, by the number that it had then. */
  above: (number: string) => ReactNode;
}

/** A measure as it was at the end of a day: words, term, executors, state, reports, and what had been written at it. */
export function PastMeasure({ id, measure, day, number, above }: PastMeasureProps): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const [{ data, error }, ask] = useQuery({ query: PastQuery, variables: { id, day } });
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={12} />;
  const past = data.measure?.asOf;
  if (!past)
    return (
      <>
        <PageHead title={t('measure.kind', { number })} />
        <Days id={id} day={day} />
        <Empty title={t('past.none')}>{t('past.noneWhy')}</Empty>
      </>
    );
  return (
    <>
      <PageHead
        title={past.title}
        above={above(past.number)}
        asOf={day}
        below={
          <>
            {t('measure.term')}: {termWords(past.term, words)} · {t('measure.termRaw', { raw: past.term.raw })}
          </>
        }
      />
      <Days id={id} day={day}>
        <p role="status">{t('past.day', { day: dates.long(day) })}</p>
      </Days>
      <div className={styles.page}>
        <div>
          {past.expectedResult !== null && (
            <Panel title={t('measure.result')}>
              <p className={styles.result}>{past.expectedResult}</p>
            </Panel>
          )}
          <PastReports past={past} />
          <PastComments measure={measure} day={day} />
        </div>
        <aside className={styles.side} aria-label={t('measure.state')}>
          <Standing past={past} />
          <Executors past={past} />
        </aside>
      </div>
    </>
  );
}
