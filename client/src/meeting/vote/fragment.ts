import { graphql, type ResultOf } from '../../graphql.ts';

export const Words_motion = graphql(`
  fragment Words_motion on Motion {
    __typename
    id
    version
    text
    deadline
    openedAt
    closedAt
    outcome
    seats
    present
    decision {
      id
    }
    votes {
      choice
      entered
      seat {
        id
      }
    }
    sheet {
      id
      name
      url
    }
  }
`);

export type Motion = ResultOf<typeof Words_motion>;
