import { graphql } from '../../graphql.ts';
import { Words_motion } from './fragment.ts';

export const OpenMotion = graphql(
  `
    mutation OpenMotion($itemId: ID!, $decisionId: ID, $text: String, $deadline: Instant, $key: ID!) {
      openMotion(itemId: $itemId, decisionId: $decisionId, text: $text, deadline: $deadline, key: $key) {
        __typename
        ... on Motion {
          ...Words_motion
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_motion],
);

export const CastVotes = graphql(
  `
    mutation CastVotes($motionId: ID!, $votes: [VoteInput!]!, $sheetId: ID, $key: ID!) {
      castVotes(motionId: $motionId, votes: $votes, sheetId: $sheetId, key: $key) {
        __typename
        ... on Motion {
          ...Words_motion
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_motion],
);

export const CloseMotion = graphql(
  `
    mutation CloseMotion($id: ID!, $version: Int!, $key: ID!) {
      closeMotion(id: $id, version: $version, key: $key) {
        __typename
        ... on Motion {
          ...Words_motion
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_motion],
);

export const WriteDissent = graphql(`
  mutation WriteDissent($itemId: ID!, $seatId: ID!, $text: String!, $key: ID!) {
    writeDissent(itemId: $itemId, seatId: $seatId, text: $text, key: $key) {
      __typename
      ... on Dissent {
        id
        version
        text
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);
