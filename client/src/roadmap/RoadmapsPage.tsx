import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { StateTotals, type Totals } from '../kit/StateBar.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import styles from './RoadmapsPage.module.css';
import { useRoadmapsLive } from './useLive.ts';

const RoadmapsQuery = graphql(`
  query Roadmaps {
    cursor
    roadmaps {
      id
      title
      periodStart
      periodEnd
      changedAt
      mayCoordinate
      totals {
        all
        planned
        underWay
        done
        suspended
        dropped
        overdue
        overduePlanned
      }
    }
  }
`);

type Listed = ResultOf<typeof RoadmapsQuery>['roadmaps'][number];

/** A late measure is counted as late, and no more among those planned or under way. */
const standing = ({
  planned,
  underWay,
  done,
  suspended,
  dropped,
  overdue,
  overduePlanned,
}: Listed['totals']): Totals => ({
  DONE: done,
  UNDER_WAY: underWay - (overdue - overduePlanned),
  LATE: overdue,
  PLANNED: planned - overduePlanned,
  SUSPENDED: suspended,
  DROPPED: dropped,
});

function Entry({ roadmap }: { roadmap: Listed }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const facts = [
    t('roadmaps.measures', { count: roadmap.totals.all }),
    t('roadmaps.changed', { when: dates.moment(roadmap.changedAt, today) }),
    roadmap.mayCoordinate ? t('roadmaps.youCoordinate') : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.entry}>
      <h2>
        <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
          {roadmap.title}
        </Link>
      </h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <StateTotals totals={standing(roadmap.totals)} />
    </li>
  );
}

/** The roadmaps that one may see, each with how its measures stand. */
export function RoadmapsPage(): ReactNode {
  const { t } = useWords();
  const [answer, ask] = useQuery({ query: RoadmapsQuery });
  const { data, error } = answer;
  useRoadmapsLive(useStart(answer));
  return (
    <>
      <PageHead
        title={t('roadmaps.title')}
        actions={
          <Button renderRoot={(props) => <Link to="/roadmaps/import" {...props} />}>{t('roadmaps.import')}</Button>
        }
      />
      {!data && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data?.roadmaps.length === 0 && <Empty title={t('roadmaps.none')}>{t('roadmaps.noneWhy')}</Empty>}
      {data && data.roadmaps.length > 0 && (
        <ul className={styles.list}>
          {data.roadmaps.map((roadmap) => (
            <Entry key={roadmap.id} roadmap={roadmap} />
          ))}
        </ul>
      )}
    </>
  );
}
