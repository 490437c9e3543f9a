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
import { anchorOf } from '../training/certificate/anchor.ts';
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
      meeting {
        id
      }
      assignment {
        id
        number
        text
      }
      consultation {
        id
        subject
      }
      practice {
        id
        passports {
          id
          name
        }
      }
      certificate {
        id
        number
        title
      }
      training {
        id
        title
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

/** Kinds that name the day that is due, or was missed. */
const dated = [
  'CONTROL_POINT_DUE',
  'CONTROL_POINT_OVERDUE',
  'ASSIGNMENT_DUE',
  'ASSIGNMENT_OVERDUE',
  'CONSULTATION_OVERDUE',
  'CONSULTATION_EXTENDED',
  'TRAINING_SOON',
] as const;
type Dated = (typeof dated)[number];

const isDated = (kind: Notice['kind']): kind is Dated => dated.some((one) => one === kind);

function sentence({ kind, dueDay }: Notice, { t, dates }: Words): string {
  if (isDated(kind)) return t(`notice.${kind}`, { day: dueDay === null ? '' : dates.long(dueDay) });
  return t(`notice.${kind}`);
}

/** How many it is about, where it is about several. */
const several = ({ kind, count }: Notice, { t }: Words): string =>
  t(kind.startsWith('ASSIGNMENT') ? 'notice.assignments' : 'notice.measures', { count });

/** What a notice is about, in its own words. */
const subject = (notice: Notice): string | undefined => {
  const { assignment, measure, roadmap, group, practice, consultation, training, certificate } = notice;
  if (consultation) return consultation.subject;
  if (practice) return practice.passports[0]?.name;
  if (certificate) return `${certificate.number}, ${certificate.title}`;
  if (training) return training.title;
  const one = assignment && { number: assignment.number, title: assignment.text };
  const named = one ?? measure;
  return named ? `${named.number} ${named.title}` : (roadmap?.title ?? group?.name);
};

/** To what a notice is about, as far as the viewer may still see it. */
function To({ notice, children }: { notice: Notice; children: ReactNode }): ReactNode {
  const { assignment, meeting, measure, roadmap, practice, consultation, training, certificate, kind } = notice;
  if (consultation)
    return (
      <Link to="/questions/$id" params={{ id: consultation.id }}>
        {children}
      </Link>
    );
  if (assignment)
    return (
      <Link to="/assignments/$id" params={{ id: assignment.id }}>
        {children}
      </Link>
    );
  if (kind.startsWith('ASSIGNMENT')) return <Link to="/assignments/mine">{children}</Link>;
  if (practice)
    return (
      <Link to="/practices/$id" params={{ id: practice.id }}>
        {children}
      </Link>
    );
  if (certificate)
    return (
      <Link to="/account" hash={anchorOf(certificate.id)}>
        {children}
      </Link>
    );
  if (training)
    return (
      <Link to="/training/$id" params={{ id: training.id }}>
        {children}
      </Link>
    );
  if (meeting)
    return (
      <Link to="/meetings/$id" params={{ id: meeting.id }}>
        {children}
      </Link>
    );
  if (measure)
    return (
      <Link to="/measures/$id" params={{ id: measure.id }}>
        {children}
      </Link>
    );
  return roadmap ? (
    <Link to="/roadmaps/$id" params={{ id: roadmap.id }}>
      {children}
    </Link>
  ) : (
    children
  );
}

function Entry({ notice }: { notice: Notice }): ReactNode {
  const words = useWords();
  const today = useToday();
  return (
    <li className={styles.line} data-row={notice.id}>
      <To notice={notice}>
        <span>
          <span className={`${styles.kind} ${notice.readAt === null ? styles.unread : ''}`}>
            {notice.readAt === null && <span className={styles.dot} aria-hidden="true" />}
            {sentence(notice, words)}
            {notice.count > 1 && ` · ${several(notice, words)}`}
          </span>
          <span className={styles.text}>{subject(notice)}</span>
        </span>
      </To>
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
