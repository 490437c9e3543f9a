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
      if (item.__typename === 'RoadmapHappened' && item.measure)
        mark(readFragment(Row_measure, item.measure).id, readFragment(By_happened, item));
      return happened;
    },
  );
  return marks;
}
