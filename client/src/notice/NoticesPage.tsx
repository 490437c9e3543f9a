import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.ts';
import { PageHead } from '../kit/PageHead.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { Empty, Failed, Loading } from '../kit/Standing.tsx';
import { useStart } from '../live.ts';
import { useRoadmapsLive } from '../roadmap/useLive.ts';
import { kept, useStill } from '../still.ts';
import { useWords, type Words } from '../words/words.ts';
import styles from './notice.module.css';

const NoticesQuery = graphql(`
  query Notices($first: Int!) {
    cursor
    unreadNotices
    notices(first: $first) {
      id
      kind
      at
      readAt
      count
      dueDay
      roadmap {
        id
        title
      }
      measure {
        id
        number
        title
      }
      group {
        id
        name
      }
      assignment {
        id
        number
        text
      }
    }
  }
`);

const MarkRead = graphql(`
  mutation MarkRead {
    markNoticesRead {
      __typename
      ... on NoticesRead {
        unread
      }
    }
  }
`);

type Notice = ResultOf<typeof NoticesQuery>['notices'][number];

function sentence({ kind, dueDay }: Notice, { t, dates }: Words): string {
  if (kind === 'CONTROL_POINT_DUE' || kind === 'CONTROL_POINT_OVERDUE') {
    return t(`notice.${kind}`, { day: dueDay === null ? '' : dates.long(dueDay) });
  }
  return t(`notice.${kind}`);
}

function Entry({ notice }: { notice: Notice }): ReactNode {
  const words = useWords();
  const today = useToday();
  const { measure, roadmap, count } = notice;
  const said = (
    <span>
      <span className={`${styles.kind} ${notice.readAt === null ? styles.unread : ''}`}>
        {notice.readAt === null && <span className={styles.dot} aria-hidden="true" />}
        {sentence(notice, words)}
        {count > 1 && ` · ${words.t('notice.measures', { count })}`}
      </span>
      <span className={styles.text}>{measure ? `${measure.number} ${measure.title}` : roadmap?.title}</span>
    </span>
  );
  return (
    <li className={styles.line} data-row={notice.id}>
      {measure ? (
        <Link to="/measures/$id" params={{ id: measure.id }}>
          {said}
        </Link>
      ) : roadmap ? (
        <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
          {said}
        </Link>
      ) : (
        said
      )}
      <time className={styles.aside} dateTime={notice.at}>
        {words.dates.moment(notice.at, today)}
      </time>
    </li>
  );
}

/** Nothing moves under the pointer: what has come meanwhile waits. */
const still = {
  isMarked: () => false,
  keep: (shown: readonly Notice[], now: readonly Notice[]) => kept(shown, now, ({ id }) => id),
};

/** How many notices more each press shows. */
const step = 30;

/** The inbox: what this person should know, the newest first. */
export function NoticesPage(): ReactNode {
  const { t } = useWords();
  const [first, setFirst] = useState(step);
  const [answer, ask] = useQuery({ query: NoticesQuery, variables: { first } });
  const { data, error } = answer;
  // A plan may come to be called otherwise.
  useRoadmapsLive(useStart(answer));
  const [, markRead] = useMutation(MarkRead);
  const notices = useStill<readonly Notice[]>(data?.notices, still);
  const unread = (data?.unreadNotices ?? 0) > 0;
  return (
    <>
      <PageHead
        title={t('notices.title')}
        actions={
          unread && (
            <Button variant="default" onClick={() => void markRead({})}>
              {t('notices.readAll')}
            </Button>
          )
        }
      />
      {!notices && (error ? <Failed onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <Loading />)}
      {notices?.length === 0 && <Empty title={t('notices.none')}>{t('notices.noneWhy')}</Empty>}
      {notices && notices.length > 0 && (
        <div className={styles.page}>
          <ul className={styles.lines}>
            {notices.map((notice) => (
              <Entry key={notice.id} notice={notice} />
            ))}
          </ul>
          {notices.length === first && first < 90 && (
            <p className={styles.more}>
              <Button variant="default" onClick={() => setFirst(first + step)}>
                {t('notices.more')}
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
