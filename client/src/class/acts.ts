import { graphql } from '../graphql.ts';
import { Members_class, Page_class, Words_class } from './fragment.ts';

export const CreateClass = graphql(`
  mutation CreateClass($shortName: String!, $fullName: String!, $open: Boolean, $spellings: [String!], $key: ID!) {
    createClass(shortName: $shortName, fullName: $fullName, open: $open, spellings: $spellings, key: $key) {
      __typename
      ... on OrganisationClass {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const ChangeClass = graphql(
  `
    mutation ChangeClass(
      $id: ID!
      $version: Int!
      $shortName: String
      $fullName: String
      $open: Boolean
      $spellings: [String!]
      $key: ID!
    ) {
      changeClass(
        id: $id
        version: $version
        shortName: $shortName
        fullName: $fullName
        open: $open
        spellings: $spellings
        key: $key
      ) {
        __typename
        ... on OrganisationClass {
          ...Page_class
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on OrganisationClass {
              ...Words_class
            }
          }
        }
      }
    }
  `,
  [Page_class, Words_class],
);

export const AddMember = graphql(
  `
    mutation AddMember($classId: ID!, $organisationId: ID!, $since: Day, $until: Day, $key: ID!) {
      addClassMember(classId: $classId, organisationId: $organisationId, since: $since, until: $until, key: $key) {
        __typename
        ... on ClassMembership {
          id
          class {
            ...Members_class
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Members_class],
);

export const EndMember = graphql(
  `
    mutation EndMember($id: ID!, $version: Int!, $until: Day!, $key: ID!) {
      endClassMembership(id: $id, version: $version, until: $until, key: $key) {
        __typename
        ... on ClassMembership {
          id
          class {
            ...Members_class
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Members_class],
);
