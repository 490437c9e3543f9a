import { graphql } from '../graphql.ts';
import { Words_stub } from './fragment.ts';

/** What stands at an item or an act comes with the answer: the page shows it at once. */
const Placed_stub = graphql(
  `
    fragment Placed_stub on Stub {
      ...Words_stub
      item {
        __typename
        id
        stubs {
          ...Words_stub
        }
      }
      act {
        __typename
        id
        stubs {
          ...Words_stub
        }
      }
    }
  `,
  [Words_stub],
);

export const AddStub = graphql(
  `
    mutation AddStub($itemId: ID, $actId: ID, $number: String!, $title: String!, $holder: String!, $key: ID!) {
      addStub(itemId: $itemId, actId: $actId, number: $number, title: $title, holder: $holder, key: $key) {
        __typename
        ... on Stub {
          ...Placed_stub
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Placed_stub],
);

export const RemoveStub = graphql(
  `
    mutation RemoveStub($id: ID!, $version: Int!, $key: ID!) {
      removeStub(id: $id, version: $version, key: $key) {
        __typename
        ... on Stub {
          ...Placed_stub
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            id
            version
          }
        }
      }
    }
  `,
  [Placed_stub],
);
