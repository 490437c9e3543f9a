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
    }
  }
`);
