import { graphql } from '../../graphql.ts';
import { Words_meeting } from '../fragment.ts';

export const MarkPresence = graphql(
  `
    mutation MarkPresence($meetingId: ID!, $seatId: ID!, $presence: PresenceMark!, $itemId: ID, $key: ID!) {
      markPresence(meetingId: $meetingId, seatId: $seatId, presence: $presence, itemId: $itemId, key: $key) {
        __typename
        ... on Meeting {
          ...Words_meeting
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_meeting],
);

export const ReplyToMeeting = graphql(
  `
    mutation ReplyToMeeting($meetingId: ID!, $seatId: ID!, $answer: ReplyAnswer!, $key: ID!) {
      replyToMeeting(meetingId: $meetingId, seatId: $seatId, answer: $answer, key: $key) {
        __typename
        ... on Meeting {
          ...Words_meeting
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_meeting],
);

export const NameSubstitute = graphql(
  `
    mutation NameSubstitute(
      $meetingId: ID!
      $seatId: ID!
      $personId: ID
      $name: String
      $post: String
      $letterNumber: String!
      $letterDate: Day!
      $key: ID!
    ) {
      nameSubstitute(
        meetingId: $meetingId
        seatId: $seatId
        personId: $personId
        name: $name
        post: $post
        letterNumber: $letterNumber
        letterDate: $letterDate
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
      }
    }
  `,
  [Words_meeting],
);
