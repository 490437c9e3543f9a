import { useSubscription } from 'urql';
import { graphql } from '../graphql.ts';
import { Card_material, Page_material } from './fragment.ts';

const ListLive = graphql(
  `
    subscription MaterialsLive($after: String!) {
      materials(after: $after) {
        __typename
        ... on MaterialHappened {
          cursor
          kind
          material {
            ...Card_material
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
  [Card_material],
);

const PageLive = graphql(
  `
    subscription MaterialLive($after: String!) {
      materials(after: $after) {
        __typename
        ... on MaterialHappened {
          cursor
          kind
          material {
            ...Page_material
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
  [Page_material],
);

/** What a subscription takes, from the cursor that came with the rows of the page; without one it waits. */
const from = (after: string | null) => ({ variables: { after: after ?? '' }, pause: after === null });

/** The list of materials goes on as others change them. */
export function useMaterialsLive(after: string | null): void {
  useSubscription({ query: ListLive, ...from(after) });
}

/** A material goes on as others change it. */
export function useMaterialLive(after: string | null): void {
  useSubscription({ query: PageLive, ...from(after) });
}
