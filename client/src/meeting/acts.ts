import { graphql } from '../graphql.ts';
import { Words_decision, Words_item, Words_meeting, Words_motion } from './fragment.ts';

// What hangs on a meeting comes back with the event that every change of it makes; an answer brings its own row alone.

export const MoveMeeting = graphql(
  `
    mutation MoveMeeting($id: ID!, $version: Int!, $step: MeetingStep!, $reason: String, $key: ID!) {
      moveMeeting(id: $id, version: $version, step: $step, reason: $reason, key: $key) {
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

export const ChangeMeeting = graphql(
  `
    mutation ChangeMeeting(
      $id: ID!
      $version: Int!
      $startsAt: Instant
      $duration: Int
      $place: String
      $link: String
      $key: ID!
    ) {
      changeMeeting(
        id: $id
        version: $version
        startsAt: $startsAt
        duration: $duration
        place: $place
        link: $link
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
            ... on Meeting {
              ...Words_meeting
            }
          }
        }
      }
    }
  `,
  [Words_meeting],
);

export const GoToItem = graphql(
  `
    mutation GoToItem($id: ID!, $version: Int!, $itemId: ID, $key: ID!) {
      goToItem(id: $id, version: $version, itemId: $itemId, key: $key) {
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

export const AddItem = graphql(
  `
    mutation AddItem($meetingId: ID!, $words: ItemInput!, $control: Boolean, $key: ID!) {
      addAgendaItem(meetingId: $meetingId, words: $words, control: $control, key: $key) {
        __typename
        ... on AgendaItem {
          ...Words_item
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Words_item],
);

export const ChangeItem = graphql(
  `
    mutation ChangeItem($id: ID!, $version: Int!, $words: ItemInput!, $key: ID!) {
      changeAgendaItem(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on AgendaItem {
          ...Words_item
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on AgendaItem {
              ...Words_item
            }
          }
        }
      }
    }
  `,
  [Words_item],
);

export const SettleItem = graphql(
  `
    mutation SettleItem($id: ID!, $version: Int!, $accept: Boolean!, $reason: String, $key: ID!) {
      settleAgendaItem(id: $id, version: $version, accept: $accept, reason: $reason, key: $key) {
        __typename
        ... on AgendaItem {
          ...Words_item
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_item],
);

export const PlaceItem = graphql(
  `
    mutation PlaceItem($id: ID!, $before: ID, $key: ID!) {
      placeAgendaItem(id: $id, before: $before, key: $key) {
        __typename
        ... on AgendaItem {
          ...Words_item
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_item],
);

export const CarryItem = graphql(`
  mutation CarryItem($id: ID!, $version: Int!, $meetingId: ID!, $how: Carrying!, $key: ID!) {
    carryAgendaItem(id: $id, version: $version, meetingId: $meetingId, how: $how, key: $key) {
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
