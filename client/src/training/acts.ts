import { graphql } from '../graphql.ts';
import { Own_registration, Page_training } from './fragment.ts';

// How many have a place comes back with the event that every change makes; an answer brings its own row alone.

export const CreateTraining = graphql(`
  mutation CreateTraining(
    $organisationId: ID!
    $kind: TrainingKind!
    $title: String!
    $planYear: Int
    $plannedOn: Day
    $programmeId: ID
    $key: ID!
  ) {
    createTraining(
      organisationId: $organisationId
      kind: $kind
      title: $title
      planYear: $planYear
      plannedOn: $plannedOn
      programmeId: $programmeId
      key: $key
    ) {
      __typename
      ... on Training {
        id
        version
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const SetTraining = graphql(
  `
    mutation SetTraining($id: ID!, $version: Int!, $words: TrainingInput!, $key: ID!) {
      setTraining(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on Training {
          ...Page_training
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Training {
              ...Page_training
            }
          }
        }
      }
    }
  `,
  [Page_training],
);

export const MoveTraining = graphql(
  `
    mutation MoveTraining($id: ID!, $version: Int!, $step: TrainingStep!, $reason: String, $key: ID!) {
      moveTraining(id: $id, version: $version, step: $step, reason: $reason, key: $key) {
        __typename
        ... on Training {
          ...Page_training
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_training],
);

export const DiscardTraining = graphql(`
  mutation DiscardTraining($id: ID!, $version: Int!, $key: ID!) {
    discardTraining(id: $id, version: $version, key: $key) {
      __typename
      ... on Organisation {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const Register = graphql(
  `
    mutation Register($trainingId: ID!, $key: ID!) {
      register(trainingId: $trainingId, key: $key) {
        __typename
        ... on Registration {
          ...Own_registration
          training {
            ...Page_training
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Own_registration, Page_training],
);

export const RegisterOther = graphql(
  `
    mutation RegisterOther($trainingId: ID!, $personId: ID!, $key: ID!) {
      registerOther(trainingId: $trainingId, personId: $personId, key: $key) {
        __typename
        ... on Registration {
          id
          training {
            ...Page_training
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_training],
);

export const Withdraw = graphql(
  `
    mutation Withdraw($id: ID!, $key: ID!) {
      withdraw(id: $id, key: $key) {
        __typename
        ... on Registration {
          id
          training {
            ...Page_training
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_training],
);

export const ConfirmPlace = graphql(
  `
    mutation ConfirmPlace($id: ID!, $key: ID!) {
      confirmPlace(id: $id, key: $key) {
        __typename
        ... on Registration {
          id
          training {
            ...Page_training
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_training],
);
