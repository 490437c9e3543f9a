import { graphql } from '../../graphql.ts';

/** After these whatever the page shows is read again: nothing of it is in the answer (app/cache.ts). */
export const SetTarget = graphql(`
  mutation SetTarget($words: TargetInput!, $key: ID!) {
    setTarget(words: $words, key: $key) {
      __typename
      ... on Target {
        id
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);

export const ChangeTarget = graphql(`
  mutation ChangeTarget($id: ID!, $version: Int!, $words: TargetInput!, $key: ID!) {
    changeTarget(id: $id, version: $version, words: $words, key: $key) {
      __typename
      ... on Target {
        id
        version
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
`);

export const ArchiveTarget = graphql(`
  mutation ArchiveTarget($id: ID!, $version: Int!, $archived: Boolean!, $key: ID!) {
    archiveTarget(id: $id, version: $version, archived: $archived, key: $key) {
      __typename
      ... on Target {
        id
        version
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
`);

export const StateCount = graphql(`
  mutation StateCount(
    $organisationId: ID!
    $firstYear: Int!
    $lastYear: Int!
    $people: Int!
    $bound: CountBound!
    $source: String!
    $key: ID!
  ) {
    stateCount(
      organisationId: $organisationId
      firstYear: $firstYear
      lastYear: $lastYear
      people: $people
      bound: $bound
      source: $source
      key: $key
    ) {
      __typename
      ... on StatedCount {
        id
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);

export const WithdrawStated = graphql(`
  mutation WithdrawStated($id: ID!, $version: Int!, $key: ID!) {
    withdrawStatedCount(id: $id, version: $version, key: $key) {
      __typename
      ... on Organisation {
        id
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
`);

export const MergeSpecialists = graphql(`
  mutation MergeSpecialists($keptId: ID!, $goneId: ID!, $key: ID!) {
    mergeSpecialists(keptId: $keptId, goneId: $goneId, key: $key) {
      __typename
      ... on SpecialistMerge {
        id
        version
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);

export const SeparateSpecialists = graphql(`
  mutation SeparateSpecialists($oneId: ID!, $otherId: ID!, $key: ID!) {
    separateSpecialists(oneId: $oneId, otherId: $otherId, key: $key) {
      __typename
      ... on SpecialistMerge {
        id
        version
      }
      ... on Invalid {
        field
        code
        params
      }
    }
  }
`);

export const UndoMerge = graphql(`
  mutation UndoMerge($id: ID!, $version: Int!, $key: ID!) {
    undoMerge(id: $id, version: $version, key: $key) {
      __typename
      ... on SpecialistMerge {
        id
        version
        undoneAt
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
`);
