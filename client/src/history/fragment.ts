import { graphql, type ResultOf } from '../graphql.ts';

/** An entry of a history: who did what, when, and what changed by it. */
export const Entry_revision = graphql(`
  fragment Entry_revision on Revision {
    id
    act
    at
    reason
    edition {
      id
      number
    }
    by {
      id
      name
    }
    measure {
      id
      number
    }
    row {
      __typename
      id
      ... on ClassMembership {
        class {
          id
          shortName
        }
        organisation {
          id
          shortName
        }
      }
      ... on Report {
        organisation {
          id
          shortName
        }
      }
      ... on Membership {
        organisation {
          id
          shortName
        }
      }
      ... on Appointment {
        role
        over: organisation {
          id
          shortName
        }
        roadmap {
          id
          title
        }
        group {
          id
          name
        }
      }
      ... on GroupAct {
        kind
        number
        date
      }
      ... on Seat {
        # Fields of these names say something else of other rows.
        seatKind: kind
        title
        whose: organisation {
          id
          shortName
        }
        person {
          id
          name
        }
      }
      ... on Holding {
        seat {
          id
          seatKind: kind
          title
          whose: organisation {
            id
            shortName
          }
          person {
            id
            name
          }
        }
      }
    }
    changes {
      column
      before
      after
      organisationBefore {
        id
        shortName
      }
      organisationAfter {
        id
        shortName
      }
      personBefore {
        id
        name
      }
      personAfter {
        id
        name
      }
    }
  }
`);

export type Revision = ResultOf<typeof Entry_revision>;

/** A seat of a group: what it is, and whose. */
export type Place = Extract<NonNullable<Revision['row']>, { __typename: 'Holding' }>['seat'];

export type Change = Revision['changes'][number];
