import { graphql } from '../graphql.ts';
import { Page_practice, Words_passport } from './fragment.ts';

// What hangs on a practice comes back with the event that every change of it makes; an answer brings its own row alone.

export const StartPractice = graphql(`
  mutation StartPractice($organisationId: ID!, $kind: PracticeKind!, $words: PassportInput!, $key: ID!) {
    startPractice(organisationId: $organisationId, kind: $kind, words: $words, key: $key) {
      __typename
      ... on Practice {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const SavePassport = graphql(
  `
    mutation SavePassport($id: ID!, $version: Int!, $words: PassportInput!, $key: ID!) {
      savePassport(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on Passport {
          ...Words_passport
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Passport {
              ...Words_passport
            }
          }
        }
      }
    }
  `,
  [Words_passport],
);

export const MovePassport = graphql(
  `
    mutation MovePassport(
      $id: ID!
      $version: Int!
      $step: PassportStep!
      $reason: String
      $dueOn: Day
      $reviewOn: Day
      $key: ID!
    ) {
      movePassport(
        id: $id
        version: $version
        step: $step
        reason: $reason
        dueOn: $dueOn
        reviewOn: $reviewOn
        key: $key
      ) {
        __typename
        ... on Passport {
          ...Words_passport
          practice {
            ...Page_practice
          }
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Passport {
              ...Words_passport
            }
          }
        }
      }
    }
  `,
  [Words_passport, Page_practice],
);

export const RevisePractice = graphql(
  `
    mutation RevisePractice($id: ID!, $key: ID!) {
      revisePractice(id: $id, key: $key) {
        __typename
        ... on Passport {
          id
          number
          practice {
            ...Page_practice
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_practice],
);

export const DiscardPassport = graphql(`
  mutation DiscardPassport($id: ID!, $version: Int!, $key: ID!) {
    discardPassport(id: $id, version: $version, key: $key) {
      __typename
      ... on Organisation {
        id
      }
      ... on Invalid {
        field
        code
      }
      ... on Stale {
        current {
          __typename
          ... on Passport {
            id
            version
          }
        }
      }
    }
  }
`);
