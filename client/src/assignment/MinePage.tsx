import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf, readFragment } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { Pages } from '../kit/Pages.tsx';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { kept, useStill } from '../still.ts';
import { useWords } from '../words/words.ts';
import { Answers } from './Answers.tsx';
import { AssignmentRow } from './AssignmentRow.tsx';
import { AssignmentsNav } from './AssignmentsNav.tsx';
import styles from './assignment.module.css';
import { Extensions } from './Extensions.tsx';
import { Row_assignment, Work_assignment } from './fragment.ts';
import { useAssignmentsLive } from './live.ts';
import { openStates } from './look.ts';
import { Steps } from './Steps.tsx';

/** How many assignments stand on one page. */
const onPage = 25;

const MineQuery = graphql(
  `
    query MyAssignments($filter: AssignmentFilter, $first: Int!, $skip: Int!) {
      cursor
      assignments(filter: $filter, first: $first, skip: $skip) {
        total
        rows {
          id
          ...Row_assignment
          ...Work_assignment
        }
      }
    }
  `,
  [Row_assignment, Work_assignment],
);

type Mine = ResultOf<typeof MineQuery>['assignments'];

function Owed({ one, fresh }: { one: Mine['rows'][number]; fresh: string | undefined }): ReactNode {
  const work = readFragment(Work_assignment, one);
  return (
    <AssignmentRow row={readFragment(Row_assignment, one)} fresh={fresh}>
      <Steps work={work} />
      <Answers reports={work.reports} unfinished />
      <Extensions work={work} />
    </AssignmentRow>
  );
}

/** What the viewer's own organisation owes, by date, with its reports and requests for time in place. */
export function MinePage(): ReactNode {
  const { t } = useWords();
  const { page = 1 } = useSearch({ from: '/assignments/mine' });
  const navigate = useNavigate();
  const filter = { mine: true, states: openStates };
  const [answer, ask] = useQuery({
    query: MineQuery,
    variables: { filter, first: onPage, skip: (page - 1) * onPage },
  });
  const { marks, said } = useAssignmentsLive(useStart(answer));
  const { data, error } = answer;
  const mine = useStill<Mine>(data?.assignments, {
    isMarked: ({ rows }) => rows.some(({ id }) => marks.has(id)),
    keep: (shown, now) => ({ ...now, rows: kept(shown.rows, now.rows, ({ id }) => id) }),
  });
  return (
    <>
      <PageHead title={t('assignments.mine')} below={mine && t('assignments.total', { count: mine.total })} />
      <AssignmentsNav />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {!mine && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {mine?.rows.length === 0 && (
        <Empty title={t('assignments.owesNothing')}>
          <p>{t('assignments.owesNothingWhy')}</p>
        </Empty>
      )}
      {mine && mine.rows.length > 0 && (
        <ul className={styles.list}>
          {mine.rows.map((one) => (
            <Owed key={one.id} one={one} fresh={marks.get(one.id)} />
          ))}
        </ul>
      )}
      <Pages
        page={page}
        total={mine?.total ?? 0}
        onPage={onPage}
        onTurn={(next) => void navigate({ to: '/assignments/mine', search: next > 1 ? { page: next } : {} })}
      />
    </>
  );
}
