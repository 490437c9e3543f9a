import { useSubscription } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { By_happened, useMarks } from '../marks.ts';
import { Row_measure } from './row.ts';

export const RoadmapLive = graphql(
  `
    subscription RoadmapLive($id: ID!, $after: String!) {
      roadmap(id: $id, after: $after) {
        __typename
        ... on RoadmapHappened {
          cursor
          kind
          ...By_happened
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
  [By_happened, Row_measure],
);

const RoadmapsLive = graphql(
  `
    subscription RoadmapsLive($after: String!) {
      roadmap(after: $after) {
        __typename
        ... on RoadmapHappened {
          cursor
          kind
          ...By_happened
          roadmap {
            id
            title
            changedAt
          }
          measure {
            id
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
  [By_happened],
);

/** A draft is being written: nothing that others see has changed yet. */
const isTold = (kind: string): boolean => kind !== 'report.drafted';

/**
 * Follows every roadmap that the viewer sees: what a page sums up of them is asked again when something happened. What
 * is returned is which roadmaps and measures someone changed a moment ago, under their ids, and who.
 */
export function useRoadmapsLive(after: string | null): ReadonlyMap<string, string> {
  const { marks, mark } = useMarks();
  useSubscription(
    { query: RoadmapsLive, variables: { after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { roadmap: item } = happened;
      if (item.__typename === 'RoadmapHappened' && isTold(item.kind))
        for (const row of [item.roadmap, item.measure]) if (row) mark(row.id, readFragment(By_happened, item));
      return happened;
    },
  );
  return marks;
}

/**
 * Follows a roadmap from the cursor that came with its rows. The rows themselves change in the cache; what is returned
 * is which of them someone changed a moment ago, and who.
 */
export function useLive(id: string, after: string | null): ReadonlyMap<string, string> {
  const { marks, mark } = useMarks();
  useSubscription(
    { query: RoadmapLive, variables: { id, after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { roadmap: item } = happened;
      if (item.__typename === 'RoadmapHappened' && isTold(item.kind) && item.measure)
        mark(readFragment(Row_measure, item.measure).id, readFragment(By_happened, item));
      return happened;
    },
  );
  return marks;
}
