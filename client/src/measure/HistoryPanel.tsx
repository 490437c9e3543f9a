import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Failed, Loading } from '../kit/Standing.tsx';
import { states } from '../kit/StateMark.tsx';
import type { MessageId } from '../words/message.ts';
import { isMessage, useWords, type Words } from '../words/words.ts';
import styles from './history.module.css';

const HistoryQuery = graphql(`
  query MeasureHistory($id: ID!, $first: Int!) {
    measure(id: $id) {
      id
      history(first: $first) {
        id
        act
        at
        reason
        edition {
          id
          number
        }
        by {
          id
          name
        }
        changes {
          column
          before
          after
          organisationBefore {
            id
            shortName
          }
          organisationAfter {
            id
            shortName
          }
          personBefore {
            id
            name
          }
          personAfter {
            id
            name
          }
        }
      }
    }
  }
`);

type Revision = NonNullable<ResultOf<typeof HistoryQuery>['measure']>['history'][number];
type Change = Revision['changes'][number];

/** The catalogue decides which acts and columns are told; an act without words is a change, a column without is left out. */
const isTold = (id: string): id is Extract<MessageId, `changed.${string}`> =>
  id.startsWith('changed.') && isMessage(id);
const isAct = (id: string): id is Extract<MessageId, `act.${string}`> => id.startsWith('act.') && isMessage(id);

const isReportState = (id: string): id is Extract<MessageId, `report.state.${string}`> =>
  id.startsWith('report.state.') && isMessage(id);

function wordsOf(column: string, value: unknown, { t, dates }: Words): string {
  if (value === null || value === undefined || value === '') return '—';
  if (column === 'removedAt') return t('history.left');
  const state = column === 'state' && states.find((one) => one === value);
  if (state) return t(`state.${state}`);
  const ofReport = `report.state.${String(value)}`;
  if (column === 'state' && isReportState(ofReport)) return t(ofReport);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)) return dates.long(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function ChangeLine({ change }: { change: Change }): ReactNode {
  const words = useWords();
  const id = `changed.${change.column}`;
  if (!isTold(id)) return null;
  const before = change.organisationBefore?.shortName ?? change.personBefore?.name;
  const after = change.organisationAfter?.shortName ?? change.personAfter?.name;
  const was = before ?? wordsOf(change.column, change.before, words);
  const returned = change.column === 'removedAt' && change.after === null;
  const is = returned ? words.t('history.returned') : (after ?? wordsOf(change.column, change.after, words));
  return (
    <div>
      <dt>{words.t(id)}</dt>
      <dd>
        {was !== '—' && (
          <>
            <del>
              <span className="visually-hidden">{words.t('history.was')} </span>
              {was}
            </del>{' '}
          </>
        )}
        <ins>
          <span className="visually-hidden">{words.t('history.became')} </span>
          {is}
        </ins>
      </dd>
    </div>
  );
}

/** One act may change several things of a measure at once: it is told as one. */
function acts(revisions: readonly Revision[]): Revision[] {
  const told: Revision[] = [];
  for (const revision of revisions) {
    const last = told.at(-1);
    const same = last && last.act === revision.act && last.at === revision.at && last.by?.id === revision.by?.id;
    if (same) told[told.length - 1] = { ...last, changes: [...last.changes, ...revision.changes] };
    else told.push(revision);
  }
  return told;
}

function Entry({ revision }: { revision: Revision }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const act = `act.${revision.act}`;
  return (
    <li className={styles.entry}>
      <p>
        <b>{t(isAct(act) ? act : 'act.other')}</b>
        <span className={styles.by}>
          {' '}
          {revision.edition && ` · ${t('edition.number', { number: revision.edition.number })}`} ·{' '}
          {revision.by?.name ?? t('history.system')} · {dates.moment(revision.at, today)}
        </span>
      </p>
      {revision.reason !== null && <p className={styles.by}>{t('history.reason', { reason: revision.reason })}</p>}
      <dl className={styles.changes}>
        {revision.changes.map((change) => (
          <ChangeLine key={`${change.column} ${String(change.before)}`} change={change} />
        ))}
      </dl>
    </li>
  );
}

const page = 25;

function Entries({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  const [first, setFirst] = useState(page);
  const [{ data, error }, ask] = useQuery({ query: HistoryQuery, variables: { id, first } });
  if (!data?.measure)
    return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={3} />;
  const revisions = data.measure.history;
  if (revisions.length === 0) return <p className={styles.by}>{t('history.none')}</p>;
  return (
    <>
      <ol className={styles.list}>
        {acts(revisions).map((revision) => (
          <Entry key={revision.id} revision={revision} />
        ))}
      </ol>
      {revisions.length === first && (
        <button type="button" className={styles.more} onClick={() => setFirst(first + page)}>
          {t('history.more')}
        </button>
      )}
    </>
  );
}

/** Who changed what, when and by which act. Read only when it is asked for. */
export function HistoryPanel({ id }: { id: string }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('history.title')}>
      {open ? (
        <Entries id={id} />
      ) : (
        <button type="button" className={`${styles.more} no-print`} onClick={() => setOpen(true)}>
          {t('history.open')}
        </button>
      )}
    </Panel>
  );
}
