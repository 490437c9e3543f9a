import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Card_collection, Page_collection } from './fragment.ts';

const ListLive = graphql(
  `
    subscription CollectionsLive($after: String!) {
      collections(after: $after) {
        __typename
        ... on CollectionHappened {
          cursor
          kind
          collection {
            ...Card_collection
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
  [Card_collection],
);

const PageLive = graphql(
  `
    subscription CollectionLive($after: String!) {
      collections(after: $after) {
        __typename
        ... on CollectionHappened {
          cursor
          kind
          collection {
            ...Page_collection
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
  [Page_collection],
);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** The list of collections goes on as others change them. */
export function useCollectionsLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
}

/** A collection goes on as others change it. */
export function useCollectionLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
}
