import { graphql } from '../../graphql.ts';
import { Row_participation } from './fragment.ts';

/** Who is there, as an act answers with it. */
export const Marked_training = graphql(
  `
    fragment Marked_training on Training {
      id
      present
      participations {
        ...Row_participation
      }
    }
  `,
  [Row_participation],
);

export const MarkAttendance = graphql(
  `
    mutation MarkAttendance($trainingId: ID!, $specialistIds: [ID!]!, $present: Boolean!, $key: ID!) {
      markAttendance(trainingId: $trainingId, specialistIds: $specialistIds, present: $present, key: $key) {
        __typename
        ... on Training {
          ...Marked_training
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Marked_training],
);

export const AddParticipant = graphql(
  `
    mutation AddParticipant(
      $trainingId: ID!
      $name: String!
      $post: String
      $organisationId: ID
      $organisationAs: String
      $municipality: String
      $key: ID!
    ) {
      addParticipant(
        trainingId: $trainingId
        name: $name
        post: $post
        organisationId: $organisationId
        organisationAs: $organisationAs
        municipality: $municipality
        key: $key
      ) {
        __typename
        ... on Training {
          ...Marked_training
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Marked_training],
);

export const MarkIntern = graphql(
  `
    mutation MarkIntern(
      $participationId: ID!
      $version: Int!
      $taskIds: [ID!]!
      $mark: InternshipMark
      $reason: String
      $key: ID!
    ) {
      markIntern(
        participationId: $participationId
        version: $version
        taskIds: $taskIds
        mark: $mark
        reason: $reason
        key: $key
      ) {
        __typename
        ... on Participation {
          ...Row_participation
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Participation {
              ...Row_participation
            }
          }
        }
      }
    }
  `,
  [Row_participation],
);

export const Arrive = graphql(`
  mutation Arrive($trainingId: ID!, $code: String!, $key: ID!) {
    arrive(trainingId: $trainingId, code: $code, key: $key) {
      __typename
      ... on Training {
        id
        title
        present
        ownParticipation {
          id
        }
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);
