import { graphql } from '../graphql.ts';
import { Page_collection, Words_edition } from './fragment.ts';

export const StartCollection = graphql(`
  mutation StartCollection($title: String!, $key: ID!) {
    startCollection(title: $title, key: $key) {
      __typename
      ... on Collection {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const SaveEdition = graphql(
  `
    mutation SaveEdition($id: ID!, $version: Int!, $words: CollectionEditionInput!, $key: ID!) {
      saveEdition(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on CollectionEdition {
          ...Words_edition
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on CollectionEdition {
              ...Words_edition
            }
          }
        }
      }
    }
  `,
  [Words_edition],
);

export const SetEdition = graphql(
  `
    mutation SetEdition($id: ID!, $version: Int!, $key: ID!) {
      setEdition(id: $id, version: $version, key: $key) {
        __typename
        ... on CollectionEdition {
          id
          collection {
            ...Page_collection
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_collection],
);

export const CancelSetting = graphql(
  `
    mutation CancelSetting($id: ID!, $version: Int!, $key: ID!) {
      cancelSetting(id: $id, version: $version, key: $key) {
        __typename
        ... on CollectionEdition {
          id
          collection {
            ...Page_collection
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_collection],
);

export const StartEdition = graphql(
  `
    mutation StartEdition($id: ID!, $key: ID!) {
      startEdition(id: $id, key: $key) {
        __typename
        ... on CollectionEdition {
          id
          collection {
            ...Page_collection
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_collection],
);

export const DiscardEdition = graphql(
  `
    mutation DiscardEdition($id: ID!, $version: Int!, $key: ID!) {
      discardEdition(id: $id, version: $version, key: $key) {
        __typename
        ... on Collection {
          ...Page_collection
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_collection],
);

export const ArchiveCollection = graphql(
  `
    mutation ArchiveCollection($id: ID!, $version: Int!, $archived: Boolean!, $key: ID!) {
      archiveCollection(id: $id, version: $version, archived: $archived, key: $key) {
        __typename
        ... on Collection {
          ...Page_collection
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_collection],
);
