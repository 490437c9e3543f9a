import { graphql } from '../../graphql.ts';
import { Words_decision } from './fragment.ts';

export const AddDecision = graphql(
  `
    mutation AddDecision($itemId: ID!, $words: DecisionInput!, $key: ID!) {
      addDecision(itemId: $itemId, words: $words, key: $key) {
        __typename
        ... on Decision {
          ...Words_decision
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_decision],
);

export const ChangeDecision = graphql(
  `
    mutation ChangeDecision($id: ID!, $version: Int!, $words: DecisionInput!, $key: ID!) {
      changeDecision(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on Decision {
          ...Words_decision
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Decision {
              ...Words_decision
            }
          }
        }
      }
    }
  `,
  [Words_decision],
);

export const RemoveDecision = graphql(`
  mutation RemoveDecision($id: ID!, $version: Int!, $key: ID!) {
    removeDecision(id: $id, version: $version, key: $key) {
      __typename
      ... on AgendaItem {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);
