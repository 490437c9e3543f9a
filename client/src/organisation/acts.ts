import { graphql } from '../graphql.ts';
import { Page_organisation, People_organisation, Template_organisation, Words_organisation } from './fragment.ts';

export const CreateOrganisation = graphql(`
  mutation CreateOrganisation(
    $kind: OrganisationKind!
    $shortName: String!
    $fullName: String!
    $region: String
    $registrationNumber: String
    $founderId: ID
    $successorId: ID
    $spellings: [String!]
    $key: ID!
  ) {
    createOrganisation(
      kind: $kind
      shortName: $shortName
      fullName: $fullName
      region: $region
      registrationNumber: $registrationNumber
      founderId: $founderId
      successorId: $successorId
      spellings: $spellings
      key: $key
    ) {
      __typename
      ... on Organisation {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const ChangeOrganisation = graphql(
  `
    mutation ChangeOrganisation(
      $id: ID!
      $version: Int!
      $kind: OrganisationKind
      $shortName: String
      $fullName: String
      $region: String
      $registrationNumber: String
      $founderId: ID
      $successorId: ID
      $spellings: [String!]
      $key: ID!
    ) {
      changeOrganisation(
        id: $id
        version: $version
        kind: $kind
        shortName: $shortName
        fullName: $fullName
        region: $region
        registrationNumber: $registrationNumber
        founderId: $founderId
        successorId: $successorId
        spellings: $spellings
        key: $key
      ) {
        __typename
        ... on Organisation {
          ...Page_organisation
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Organisation {
              ...Words_organisation
            }
          }
        }
      }
    }
  `,
  [Page_organisation, Words_organisation],
);

export const NameManager = graphql(
  `
    mutation NameManager($personId: ID!, $organisationId: ID!, $key: ID!) {
      appoint(personId: $personId, role: ACCOUNT_MANAGER, organisationId: $organisationId, key: $key) {
        __typename
        ... on Appointment {
          id
          organisation {
            ...People_organisation
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [People_organisation],
);

export const EndManager = graphql(
  `
    mutation EndManager($id: ID!, $version: Int!, $key: ID!) {
      endAppointment(id: $id, version: $version, key: $key) {
        __typename
        ... on Appointment {
          id
          organisation {
            ...People_organisation
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [People_organisation],
);

export const SetMinutesTemplate = graphql(
  `
    mutation SetMinutesTemplate($organisationId: ID!, $version: Int!, $fileId: ID, $key: ID!) {
      setMinutesTemplate(organisationId: $organisationId, version: $version, fileId: $fileId, key: $key) {
        __typename
        ... on Organisation {
          ...Template_organisation
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Organisation {
              ...Template_organisation
            }
          }
        }
      }
    }
  `,
  [Template_organisation],
);
