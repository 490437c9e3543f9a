import { useSubscription } from 'urql';
import { graphql, readFragment } from '../graphql.ts';
import { By_happened, useMarks } from '../marks.ts';
import { type Measure, Page_measure } from './fragment.ts';

const MeasureLive = graphql(
  `
    subscription MeasureLive($id: ID!, $after: String!) {
      roadmap(id: $id, after: $after) {
        __typename
        ... on RoadmapHappened {
          cursor
          kind
          ...By_happened
          roadmap {
            id
          }
          measure {
            id
            ...Page_measure
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
  [By_happened, Page_measure],
);

/** The part of the page that a happening changes; what it does not name is told at the head. */
const partOf: Readonly<Record<string, 'reports' | 'comments'>> = {
  'report.changed': 'reports',
  'comment.written': 'comments',
};

/** Follows the measure; gives which part of its page someone changed a moment ago, and who. */
export function useMeasureLive(measure: Measure, after: string | null): ReadonlyMap<string, string> {
  const { marks, mark } = useMarks();
  useSubscription(
    { query: MeasureLive, variables: { id: measure.roadmap.id, after: after ?? '' }, pause: after === null },
    (_before, happened) => {
      const { roadmap: item } = happened;
      if (item.__typename === 'RoadmapHappened' && item.kind !== 'report.drafted' && item.measure?.id === measure.id)
        mark(partOf[item.kind] ?? 'head', readFragment(By_happened, item));
      return happened;
    },
  );
  return marks;
}
