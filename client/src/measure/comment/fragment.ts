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
        createdAt
        ...One_comment
        answers {
          id
          createdAt
          ...One_comment
        }
      }
    }
  `,
  [One_comment],
);
