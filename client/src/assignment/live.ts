import { useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { shownFor } from '../marks.ts';
import { useWords, type Words } from '../words/words.ts';
import { Page_assignment, type Row, Row_assignment } from './fragment.ts';

const AssignmentsLive = graphql(
  `
    subscription AssignmentsLive($after: String!) {
      assignments(after: $after) {
        __typename
        ... on AssignmentHappened {
          cursor
          kind
          at
          byOrganisation {
            id
            shortName
          }
          assignment {
            id
            ...Row_assignment
          }
        }
        ... on Checkpoint {
          cursor
        }
        ... on StartOver {
          cursor
        }
      }
    }
  `,
  [Row_assignment],
);

const AssignmentLive = graphql(
  `
    subscription AssignmentLive($after: String!) {
      assignments(after: $after) {
        __typename
        ... on AssignmentHappened {
          cursor
          kind
          assignment {
            id
            ...Page_assignment
          }
        }
        ... on Checkpoint {
          cursor
        }
        ... on StartOver {
          cursor
        }
      }
    }
  `,
  [Page_assignment],
);

interface Happened {
  at: string;
  byOrganisation: { shortName: string } | null;
}

/** «Отчёт на контроле: № 3/2/1, Минздрав»: what a screen reader says of one that changed. */
const announcement = ({ state, number, lead }: Row, { t }: Words): string =>
  t('assignment.announced', { state: t(`assignment.state.${state}`), number, lead: lead?.shortName ?? '' });

const markOf = ({ at, byOrganisation }: Happened, { t, dates }: Words): string => {
  const time = dates.time(at);
  return byOrganisation === null
    ? t('row.changed', { time })
    : t('row.changedBy', { who: byOrganisation.shortName, time });
};

/**
 * Follows the assignments that the viewer sees. The rows change in the cache, and lists are read again; what is
 * returned is which of them someone changed a moment ago, and what is said of it aloud.
 */
export function useAssignmentsLive(after: string | null): { marks: ReadonlyMap<string, string>; said: string } {
  const words = useWords();
  const [marks, setMarks] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  const mark = (id: string, words: string): void => {
    setMarks((before) => new Map(before).set(id, words));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setMarks((before) => new Map([...before].filter(([one]) => one !== id)));
    }, shownFor);
    timers.current.add(timer);
  };
  useSubscription(
    { query: AssignmentsLive, variables: { after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { assignments: item } = happened;
      if (item.__typename !== 'AssignmentHappened' || item.kind === 'answer.drafted') return happened;
      if (item.assignment) {
        const row = readFragment(Row_assignment, item.assignment);
        mark(row.id, markOf(item, words));
        setSaid(announcement(row, words));
      } else if (item.kind === 'minutes.registered' || item.kind === 'assignments.issued')
        setSaid(words.t('assignment.announcedMany'));
      return happened;
    },
  );
  return { marks, said };
}

/** Follows one assignment: its page goes on as others work on it. */
export function useAssignmentLive(after: string | null): void {
  useSubscription({ query: AssignmentLive, variables: { after: after ?? '' }, pause: after === null });
}
