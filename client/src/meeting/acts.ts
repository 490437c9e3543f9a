import { graphql } from '../graphql.ts';
import { Words_meeting } from './fragment.ts';

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
