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
    duties {
      people
      organisations
    }
  }
`);

export const NoticesLive = graphql(`
  subscription NoticesLive($after: String!) {
    notices(after: $after) {
      __typename
      ... on NoticeHappened {
        cursor
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
