import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { FreshMark } from '../kit/FreshMark.tsx';
import { PageHead } from '../kit/PageHead.tsx';
import { Pages } from '../kit/Pages.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { StateTotals, type Totals } from '../kit/StateBar.tsx';
import { useStart } from '../live.ts';
import { useWords } from '../words/words.ts';
import styles from './RoadmapsPage.module.css';
import { useRoadmapsLive } from './useLive.ts';

const RoadmapsQuery = graphql(`
  query Roadmaps($first: Int = 50, $skip: Int = 0) {
    cursor
    roadmapCount
    roadmaps(first: $first, skip: $skip) {
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

function Entry({ roadmap, fresh }: { roadmap: Listed; fresh: string | undefined }): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const facts = [
    t('roadmaps.measures', { count: roadmap.totals.all }),
    t('roadmaps.changed', { when: dates.moment(roadmap.changedAt, today) }),
    roadmap.mayCoordinate ? t('roadmaps.youCoordinate') : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.entry} data-fresh={fresh === undefined ? undefined : ''}>
      <h2>
        <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
          {roadmap.title}
        </Link>
      </h2>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <StateTotals totals={standing(roadmap.totals)} />
      <FreshMark>{fresh}</FreshMark>
    </li>
  );
}

/** How many roadmaps stand on one page. */
const onPage = 50;

/** The roadmaps that one may see, each with how its measures stand, page by page. */
export function RoadmapsPage(): ReactNode {
  const { t } = useWords();
  const { page = 1 } = useSearch({ from: '/roadmaps' });
  const navigate = useNavigate();
  const variables = { first: onPage, skip: (page - 1) * onPage };
  const [answer, ask] = useQuery({ query: RoadmapsQuery, variables });
  const { data, error } = answer;
  const fresh = useRoadmapsLive(useStart(answer));
  const turn = (to: number): void => void navigate({ to: '/roadmaps', search: to === 1 ? {} : { page: to } });
  return (
    <>
      <PageHead
        title={t('roadmaps.title')}
        actions={
          <Button renderRoot={(props) => <Link to="/roadmaps/import" {...props} />}>{t('roadmaps.import')}</Button>
        }
      />
      {!data && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {data?.roadmapCount === 0 && <Empty title={t('roadmaps.none')}>{t('roadmaps.noneWhy')}</Empty>}
      {data && data.roadmaps.length > 0 && (
        <ul className={styles.list}>
          {data.roadmaps.map((roadmap) => (
            <Entry key={roadmap.id} roadmap={roadmap} fresh={fresh.get(roadmap.id)} />
          ))}
        </ul>
      )}
      {data && <Pages page={page} total={data.roadmapCount} onPage={onPage} onTurn={turn} />}
    </>
  );
}
