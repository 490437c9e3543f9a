import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { DayField } from '../../kit/DayField.tsx';
import { PageHead } from '../../kit/PageHead.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Failed, Loading, Missing } from '../../kit/Standing.tsx';
import { useWords } from '../../words/words.ts';
import { Seats } from '../CompositionPart.tsx';
import { Words_holding } from '../fragment.ts';
import { GroupMark } from '../GroupMark.tsx';
import styles from '../group.module.css';

const PastQuery = graphql(
  `
    query PastGroup($id: ID!, $day: Day!) {
      group(id: $id) {
        id
        name
        standing(on: $day)
        since
        until
        seats(on: $day) {
          __typename
          id
          version
          kind
          title
          since
          until
          vacant(on: $day)
          organisation {
            id
            shortName
          }
          person {
            id
            name
          }
          holder(on: $day) {
            id
            name
          }
          holdings {
            ...Words_holding
          }
        }
      }
    }
  `,
  [Words_holding],
);

/** Another day, and the way back to now. */
function Days({ id, day, children }: { id: string; day: string; children: ReactNode }): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/groups/$id' });
  const show = (asOf: string | null): void =>
    void navigate({ search: asOf === null ? {} : { asOf }, replace: true, resetScroll: false });
  return (
    <div className={styles.then}>
      {children}
      <div className={`${styles.days} no-print`}>
        <DayField label={t('past.other')} value={day} onChange={show} />
        <Link to="/groups/$id" params={{ id }}>
          {t('past.now')}
        </Link>
      </div>
    </div>
  );
}

/** Of what came later nothing was known on that day. */
const by =
  (day: string) =>
  ({ since }: { since: string }): boolean =>
    since <= day;

/** A group as it was, or will be, on a day: whether it existed, and who was in it, by its acts and letters. */
export function PastGroup({ id, day }: { id: string; day: string }): ReactNode {
  const { t, dates } = useWords();
  const [{ data, error }, ask] = useQuery({ query: PastQuery, variables: { id, day } });
  const above = <Link to="/groups">{t('groups.title')}</Link>;
  if (!data) return error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading lines={8} />;
  const { group } = data;
  if (!group) return <Missing action={above} />;
  return (
    <>
      <PageHead title={group.name} above={above} asOf={day} below={<GroupMark group={group} />} />
      <Days id={id} day={day}>
        <p role="status">{t('group.past.day', { day: dates.long(day) })}</p>
      </Days>
      <div className={styles.column}>
        <Panel title={t('group.composition', { count: group.seats.length })}>
          {group.seats.length === 0 && (
            <p className={styles.facts}>
              {t(group.standing === 'IN_FORCE' ? 'group.composition.none' : 'group.past.nobody')}
            </p>
          )}
          <Seats seats={group.seats.map((seat) => ({ ...seat, holdings: seat.holdings.filter(by(day)) }))} day={day} />
        </Panel>
      </div>
    </>
  );
}
