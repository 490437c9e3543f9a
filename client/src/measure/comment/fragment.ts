import { graphql } from '../../graphql.ts';

export const One_comment = graphql(`
  fragment One_comment on Comment {
    id
    kind
    text
    createdAt
    removedAt
    mayRemove
    answered
    mentions {
      id
      name
    }
    author {
      id
      name
    }
  }
`);

export const Comments_measure = graphql(
  `
    fragment Comments_measure on Measure {
      id
      commentCount
      roadmap {
        id
      }
      comments {
        id
        ...One_comment
        answers {
          id
          ...One_comment
        }
      }
    }
  `,
  [One_comment],
);
