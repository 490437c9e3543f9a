import { graphql } from '../../graphql.ts';
import { Words_meeting } from '../fragment.ts';

export const ApproveMinutes = graphql(
  `
    mutation ApproveMinutes($meetingId: ID!, $seatId: ID!, $textHash: String!, $remark: String, $key: ID!) {
      approveMinutes(meetingId: $meetingId, seatId: $seatId, textHash: $textHash, remark: $remark, key: $key) {
        __typename
        ... on Meeting {
          ...Words_meeting
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_meeting],
);

export const AnswerRemark = graphql(
  `
    mutation AnswerRemark($roundId: ID!, $seatId: ID!, $answer: String!, $key: ID!) {
      answerRemark(roundId: $roundId, seatId: $seatId, answer: $answer, key: $key) {
        __typename
        ... on Meeting {
          ...Words_meeting
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_meeting],
);

export const RegisterMinutes = graphql(
  `
    mutation RegisterMinutes(
      $id: ID!
      $version: Int!
      $number: String
      $registeredOn: Day!
      $elsewhere: Boolean
      $scanId: ID
      $key: ID!
    ) {
      registerMinutes(
        id: $id
        version: $version
        number: $number
        registeredOn: $registeredOn
        elsewhere: $elsewhere
        scanId: $scanId
        key: $key
      ) {
        __typename
        ... on Meeting {
          ...Words_meeting
        }
        ... on Invalid {
          field
          code
          params
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
  [Words_meeting],
);
