import { graphql } from '../graphql.ts';

/** How people are invited: one by a link or a code, several by a sheet of codes; and how that is taken back. */

export const Invite = graphql(`
  mutation Invite($personId: ID!, $kind: InvitationKind!, $key: ID!) {
    invite(personId: $personId, kind: $kind, key: $key) {
      __typename
      ... on Invited {
        secret
        invitation {
          id
          kind
          expiresAt
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const InviteOrganisation = graphql(`
  mutation InviteOrganisation(
    $registrationNumber: String!
    $shortName: String!
    $fullName: String!
    $name: String!
    $post: String!
    $email: String!
    $key: ID!
  ) {
    inviteOrganisation(
      registrationNumber: $registrationNumber
      shortName: $shortName
      fullName: $fullName
      name: $name
      post: $post
      email: $email
      key: $key
    ) {
      __typename
      ... on Invited {
        secret
        invitation {
          id
          expiresAt
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const RevokeInvitation = graphql(`
  mutation RevokeInvitation($id: ID!, $version: Int!, $key: ID!) {
    revokeInvitation(id: $id, version: $version, key: $key) {
      __typename
      ... on Invitation {
        id
        version
        revokedAt
      }
      ... on Invalid {
        field
        code
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

export const PrintCodes = graphql(`
  mutation PrintCodes($personIds: [ID!]!, $key: ID!) {
    printCodes(personIds: $personIds, key: $key) {
      __typename
      ... on PrintedCodes {
        codes {
          secret
          invitation {
            id
            expiresAt
          }
          person {
            id
            name
            username
            memberships {
              id
              organisation {
                id
                shortName
              }
            }
          }
        }
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);
