import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Line_meeting } from '../meeting/fragment.ts';
import { Card_group, Page_group } from './fragment.ts';

const ListLive = graphql(
  `
    subscription GroupsLive($after: String!) {
      groups(after: $after) {
        __typename
        ... on GroupHappened {
          cursor
          kind
          group {
            ...Card_group
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
  [Card_group],
);

const PageLive = graphql(
  `
    subscription GroupLive($after: String!) {
      groups(after: $after) {
        __typename
        ... on GroupHappened {
          cursor
          kind
          group {
            ...Page_group
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
  [Page_group],
);

const MeetingsLive = graphql(
  `
    subscription MeetingsLive($after: String!) {
      meetings(after: $after) {
        __typename
        ... on MeetingHappened {
          cursor
          kind
          meeting {
            ...Line_meeting
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
  [Line_meeting],
);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** The list of groups goes on as others change them, and so do the meetings ahead. */
export function useGroupsLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
  useSubscription({ query: MeetingsLive, ...from(after) });
}

/** A group goes on, and so do its meetings. */
export function useGroupLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
  useSubscription({ query: MeetingsLive, ...from(after) });
}
