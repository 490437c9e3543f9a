import { graphql, type ResultOf } from '../graphql.ts';
import { Row_assignment } from './fragment.ts';

/** The board of what is under control: its sums, and one page of its rows. */
export const BoardQuery = graphql(
  `
    query AssignmentBoard($filter: AssignmentFilter, $first: Int!, $skip: Int!) {
      cursor
      assignments(filter: $filter, first: $first, skip: $skip) {
        total
        waiting
        mayRemind
        totals {
          all {
            issued
            taken
            reported
            returned
            closed
            withdrawn
            overdue
            dueSoon
          }
          organisations {
            issued
            taken
            reported
            returned
            closed
            overdue
            dueSoon
            organisation {
              id
              shortName
            }
          }
        }
        rows {
          id
          ...Row_assignment
        }
      }
    }
  `,
  [Row_assignment],
);

export type Board = ResultOf<typeof BoardQuery>['assignments'];
export type Counts = Board['totals']['all'];
