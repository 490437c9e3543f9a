import { graphql, type ResultOf } from '../../graphql.ts';
import { Seat_meeting } from '../presence/fragment.ts';

export const Words_round = graphql(
  `
    fragment Words_round on ApprovalRound {
      id
      number
      textHash
      openedAt
      deadline
      closedAt
      approvals {
        at
        remark
        answer
        person {
          id
          name
        }
        seat {
          ...Seat_meeting
        }
      }
    }
  `,
  [Seat_meeting],
);

export type Round = ResultOf<typeof Words_round>;
