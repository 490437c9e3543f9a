import { useCallback, useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { Row_measure } from './row.ts';

const Happened = graphql(
  `
    subscription RoadmapLive($id: ID!, $after: String!) {
      roadmap(id: $id, after: $after) {
        __typename
        ... on RoadmapHappened {
          cursor
          kind
          at
          roadmap {
            id
            changedAt
          }
          measure {
            ...Row_measure
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
  [Row_measure],
);

/** For how long a row shows that someone changed it, in milliseconds. */
const shownFor = 2000;

/**
 * Follows a roadmap from the cursor that came with its rows. The rows themselves change in the cache; what is returned
 * is which of them someone changed a moment ago.
 */
export function useLive(id: string, after: string | null): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
    };
  }, []);

  const mark = useCallback((measure: string) => {
    setFresh((before) => new Set(before).add(measure));
    clearTimeout(timers.current.get(measure));
    const forget = (): void =>
      setFresh((before) => {
        const next = new Set(before);
        next.delete(measure);
        return next;
      });
    timers.current.set(measure, setTimeout(forget, shownFor));
  }, []);

  useSubscription(
    { query: Happened, variables: { id, after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { roadmap: item } = happened;
      if (item.__typename === 'RoadmapHappened' && item.measure) mark(readFragment(Row_measure, item.measure).id);
      return happened;
    },
  );
  return fresh;
}
