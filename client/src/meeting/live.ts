import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Page_meeting } from './fragment.ts';

const MeetingLive = graphql(
  `
    subscription MeetingLive($id: ID!, $after: String!) {
      meetings(id: $id, after: $after) {
        __typename
        ... on MeetingHappened {
          cursor
          kind
          meeting {
            ...Page_meeting
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
  [Page_meeting],
);

/** A meeting goes on as others change it: its rows change in the cache. */
export function useMeetingLive(id: string, after: string | null): void {
  useSubscription({ query: MeetingLive, variables: { id, after: after ?? '' }, pause: after === null });
}
