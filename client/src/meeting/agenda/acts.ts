import { graphql } from '../../graphql.ts';
import { Words_item } from './fragment.ts';

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
