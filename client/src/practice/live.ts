import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Card_practice, Page_practice } from './fragment.ts';

const ListLive = graphql(
  `
    subscription PracticesLive($after: String!) {
      practices(after: $after) {
        __typename
        ... on PracticeHappened {
          cursor
          kind
          practice {
            ...Card_practice
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
  [Card_practice],
);

const PageLive = graphql(
  `
    subscription PracticeLive($after: String!) {
      practices(after: $after) {
        __typename
        ... on PracticeHappened {
          cursor
          kind
          practice {
            ...Page_practice
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
  [Page_practice],
);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** The list of practices goes on as others change them. */
export function usePracticesLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
}

/** A practice goes on as others change it, with its versions and its review. */
export function usePracticeLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
}
