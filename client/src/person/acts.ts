import { graphql } from '../graphql.ts';

/** What can be done to a person, to where the person belongs and to what the person may do. */

export const CreatePerson = graphql(`
  mutation CreatePerson(
    $name: String!
    $email: String
    $language: Language
    $organisationId: ID
    $post: String
    $since: Day
    $key: ID!
  ) {
    createPerson(
      name: $name
      email: $email
      language: $language
      organisationId: $organisationId
      post: $post
      since: $since
      key: $key
    ) {
      __typename
      ... on Person {
        id
        name
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const ChangePerson = graphql(`
  mutation ChangePerson($id: ID!, $version: Int!, $name: String, $email: String, $language: Language, $key: ID!) {
    changePerson(id: $id, version: $version, name: $name, email: $email, language: $language, key: $key) {
      __typename
      ... on Person {
        id
        version
        name
        email
        language
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
          ... on Person {
            name
            email
            language
          }
        }
      }
    }
  }
`);

export const ClosePerson = graphql(`
  mutation ClosePerson($id: ID!, $version: Int!, $key: ID!) {
    disablePerson(id: $id, version: $version, key: $key) {
      __typename
      ... on Person {
        id
        version
        disabledAt
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

export const OpenPerson = graphql(`
  mutation OpenPerson($id: ID!, $version: Int!, $key: ID!) {
    enablePerson(id: $id, version: $version, key: $key) {
      __typename
      ... on Person {
        id
        version
        disabledAt
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

export const AddMembership = graphql(`
  mutation AddMembership($personId: ID!, $organisationId: ID!, $post: String!, $since: Day, $until: Day, $key: ID!) {
    addMembership(
      personId: $personId
      organisationId: $organisationId
      post: $post
      since: $since
      until: $until
      key: $key
    ) {
      __typename
      ... on Membership {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const ChangeMembership = graphql(`
  mutation ChangeMembership($id: ID!, $version: Int!, $post: String, $since: Day, $key: ID!) {
    changeMembership(id: $id, version: $version, post: $post, since: $since, key: $key) {
      __typename
      ... on Membership {
        id
        version
        post
        since
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
          ... on Membership {
            post
            since
          }
        }
      }
    }
  }
`);

export const EndMembership = graphql(`
  mutation EndMembership($id: ID!, $version: Int!, $until: Day, $key: ID!) {
    endMembership(id: $id, version: $version, until: $until, key: $key) {
      __typename
      ... on Membership {
        id
        version
        until
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

export const Appoint = graphql(`
  mutation Appoint(
    $personId: ID!
    $role: Role!
    $organisationId: ID
    $roadmapId: ID
    $groupId: ID
    $since: Day
    $until: Day
    $key: ID!
  ) {
    appoint(
      personId: $personId
      role: $role
      organisationId: $organisationId
      roadmapId: $roadmapId
      groupId: $groupId
      since: $since
      until: $until
      key: $key
    ) {
      __typename
      ... on Appointment {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const EndAppointment = graphql(`
  mutation EndAppointment($id: ID!, $version: Int!, $until: Day, $key: ID!) {
    endAppointment(id: $id, version: $version, until: $until, key: $key) {
      __typename
      ... on Appointment {
        id
        version
        until
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

export const HandOver = graphql(`
  mutation HandOver($id: ID!, $version: Int!, $personId: ID!, $key: ID!) {
    handOver(id: $id, version: $version, personId: $personId, key: $key) {
      __typename
      ... on Appointment {
        id
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
