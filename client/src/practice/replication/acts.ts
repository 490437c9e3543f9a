import { graphql } from '../../graphql.ts';
import { Row_replication } from './fragment.ts';

export const DeclareReplication = graphql(
  `
    mutation DeclareReplication($passportId: ID!, $organisationId: ID!, $words: ReplicationInput!, $key: ID!) {
      declareReplication(passportId: $passportId, organisationId: $organisationId, words: $words, key: $key) {
        __typename
        ... on Replication {
          ...Row_replication
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Row_replication],
);

export const ChangeReplication = graphql(
  `
    mutation ChangeReplication($id: ID!, $version: Int!, $passportId: ID, $words: ReplicationInput!, $key: ID!) {
      changeReplication(id: $id, version: $version, passportId: $passportId, words: $words, key: $key) {
        __typename
        ... on Replication {
          ...Row_replication
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Replication {
              ...Row_replication
            }
          }
        }
      }
    }
  `,
  [Row_replication],
);
