import { useQuery, useSubscription } from 'urql';
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

const MayWork = graphql(`
  query MayWork {
    mayWorkInCentre
  }
`);

/** What waits for the centre is asked again whenever something of it moves; for those who work there. */
export function useCentreLive(after: string | null): void {
  const [{ data }] = useQuery({ query: MayWork, requestPolicy: 'cache-first' });
  const works = data?.mayWorkInCentre ?? false;
  useSubscription({ query: CentreLive, variables: { after: after ?? '' }, pause: after === null || !works });
}
