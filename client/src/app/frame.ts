import { graphql } from '../graphql.ts';

/** What the frame around every page needs, asked once with the first page. */
export const Frame = graphql(`
  query Frame {
    house {
      today
      demo {
        email
      }
    }
    me {
      id
      name
      memberships {
        id
        organisation {
          id
          shortName
        }
      }
    }
  }
`);

/** What only a person who is signed in has. */
export const Mine = graphql(`
  query Mine {
    cursor
    unreadNotices
    waitingAssignments
    mayWorkInCentre
    duties {
      people
      organisations
    }
  }
`);

/** Names that stand on any page change in place, and what hangs on classes is read anew. */
export const NamesLive = graphql(`
  subscription NamesLive($after: String!) {
    organisations(after: $after) {
      __typename
      ... on OrganisationHappened {
        cursor
        kind
        organisation {
          id
          shortName
          fullName
        }
        class {
          id
          shortName
          fullName
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

export const GroupNamesLive = graphql(`
  subscription GroupNamesLive($after: String!) {
    groups(after: $after) {
      __typename
      ... on GroupHappened {
        cursor
        kind
        group {
          id
          name
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

export const PeopleLive = graphql(`
  subscription PeopleLive($after: String!) {
    people(after: $after) {
      __typename
      ... on PersonHappened {
        cursor
        kind
        person {
          id
          name
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

/** How many assignments wait is asked again whenever one of them changes. */
export const AssignmentsMoved = graphql(`
  subscription AssignmentsMoved($after: String!) {
    assignments(after: $after) {
      __typename
      ... on AssignmentHappened {
        cursor
        kind
        assignment {
          id
          version
          state
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);

export const NoticesLive = graphql(`
  subscription NoticesLive($after: String!) {
    notices(after: $after) {
      __typename
      ... on NoticeHappened {
        cursor
        kind
        unread
        latest {
          id
          readAt
        }
      }
      ... on Checkpoint {
        cursor
      }
      ... on StartOver {
        cursor
      }
    }
  }
`);
