import { graphql } from '../graphql.ts';
import { Page_material, Words_version } from './fragment.ts';

export const StartMaterial = graphql(`
  mutation StartMaterial($organisationId: ID!, $kind: MaterialKind!, $words: MaterialInput!, $key: ID!) {
    startMaterial(organisationId: $organisationId, kind: $kind, words: $words, key: $key) {
      __typename
      ... on Material {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const SaveMaterial = graphql(
  `
    mutation SaveMaterial($id: ID!, $version: Int!, $words: MaterialInput!, $key: ID!) {
      saveMaterial(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on MaterialVersion {
          ...Words_version
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on MaterialVersion {
              ...Words_version
            }
          }
        }
      }
    }
  `,
  [Words_version],
);

export const PublishMaterial = graphql(
  `
    mutation PublishMaterial($id: ID!, $version: Int!, $reason: String, $key: ID!) {
      publishMaterial(id: $id, version: $version, reason: $reason, key: $key) {
        __typename
        ... on MaterialVersion {
          id
          material {
            ...Page_material
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_material],
);

export const DiscardMaterial = graphql(
  `
    mutation DiscardMaterial($id: ID!, $version: Int!, $key: ID!) {
      discardMaterial(id: $id, version: $version, key: $key) {
        __typename
        ... on Material {
          ...Page_material
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_material],
);

export const ReviseMaterial = graphql(
  `
    mutation ReviseMaterial($id: ID!, $key: ID!) {
      reviseMaterial(id: $id, key: $key) {
        __typename
        ... on MaterialVersion {
          id
          material {
            ...Page_material
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_material],
);

export const ArchiveMaterial = graphql(
  `
    mutation ArchiveMaterial($id: ID!, $version: Int!, $archived: Boolean!, $key: ID!) {
      archiveMaterial(id: $id, version: $version, archived: $archived, key: $key) {
        __typename
        ... on Material {
          ...Page_material
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_material],
);
