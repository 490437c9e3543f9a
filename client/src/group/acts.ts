import { graphql } from '../graphql.ts';
import { Page_group, Rules_group, Words_act, Words_group, Words_seat } from './fragment.ts';

/** What can be done to a group. What changed comes with the stream; an answer carries what the form needs. */

export const FoundGroup = graphql(`
  mutation FoundGroup(
    $name: String!
    $words: GroupInput
    $founderId: ID!
    $act: GroupActInput!
    $seats: [SeatInput!]!
    $key: ID!
  ) {
    foundGroup(name: $name, words: $words, founderId: $founderId, act: $act, seats: $seats, key: $key) {
      __typename
      ... on Group {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const ChangeGroup = graphql(
  `
    mutation ChangeGroup($id: ID!, $version: Int!, $name: String, $words: GroupInput, $key: ID!) {
      changeGroup(id: $id, version: $version, name: $name, words: $words, key: $key) {
        __typename
        ... on Group {
          ...Page_group
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Group {
              ...Words_group
            }
          }
        }
      }
    }
  `,
  [Page_group, Words_group],
);

export const SetGroupRules = graphql(
  `
    mutation SetGroupRules($id: ID!, $version: Int!, $rules: GroupRulesInput!, $key: ID!) {
      setGroupRules(id: $id, version: $version, rules: $rules, key: $key) {
        __typename
        ... on Group {
          ...Page_group
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Group {
              ...Rules_group
            }
          }
        }
      }
    }
  `,
  [Page_group, Rules_group],
);

export const EnterGroupAct = graphql(
  `
    mutation EnterGroupAct(
      $groupId: ID!
      $act: GroupActInput!
      $effect: ActEffect!
      $seats: [SeatInput!]!
      $endedIds: [ID!]
      $key: ID!
    ) {
      enterGroupAct(groupId: $groupId, act: $act, effect: $effect, seats: $seats, endedIds: $endedIds, key: $key) {
        __typename
        ... on GroupAct {
          ...Words_act
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_act],
);

export const CompleteGroupAct = graphql(
  `
    mutation CompleteGroupAct($id: ID!, $version: Int!, $number: String!, $date: Day!, $key: ID!) {
      completeGroupAct(id: $id, version: $version, number: $number, date: $date, key: $key) {
        __typename
        ... on GroupAct {
          ...Words_act
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on GroupAct {
              ...Words_act
            }
          }
        }
      }
    }
  `,
  [Words_act],
);

export const FillSeat = graphql(
  `
    mutation FillSeat(
      $seatId: ID!
      $personId: ID!
      $manner: HoldingManner!
      $basisNumber: String!
      $basisDate: Day!
      $since: Day
      $until: Day
      $key: ID!
    ) {
      fillSeat(
        seatId: $seatId
        personId: $personId
        manner: $manner
        basisNumber: $basisNumber
        basisDate: $basisDate
        since: $since
        until: $until
        key: $key
      ) {
        __typename
        ... on Holding {
          id
          seat {
            ...Words_seat
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_seat],
);

export const EndHolding = graphql(
  `
    mutation EndHolding($id: ID!, $version: Int!, $until: Day, $key: ID!) {
      endHolding(id: $id, version: $version, until: $until, key: $key) {
        __typename
        ... on Holding {
          id
          seat {
            ...Words_seat
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Words_seat],
);

export const PlanMeeting = graphql(`
  mutation PlanMeeting(
    $groupId: ID!
    $startsAt: Instant!
    $duration: Int
    $place: String
    $link: String
    $times: Int
    $everyWeeks: Int
    $key: ID!
  ) {
    planMeeting(
      groupId: $groupId
      startsAt: $startsAt
      duration: $duration
      place: $place
      link: $link
      times: $times
      everyWeeks: $everyWeeks
      key: $key
    ) {
      __typename
      ... on Meeting {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);
