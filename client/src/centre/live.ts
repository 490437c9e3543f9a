import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';

const CentreLive = graphql(`
  subscription CentreLive($after: String!) {
    centre(after: $after) {
      __typename
      ... on CentreHappened {
        cursor
        kind
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

/** What waits for the centre is asked again whenever something of it moves; for those who work there. */
export function useCentreLive(after: string | null): void {
  useSubscription({ query: CentreLive, variables: { after: after ?? '' }, pause: after === null });
}
