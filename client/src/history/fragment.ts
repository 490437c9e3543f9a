import { graphql, type ResultOf } from '../graphql.ts';

/** A seat of a group: what it is, and whose. */
const Place_seat = graphql(`
  fragment Place_seat on Seat @_unmask {
    id
    title
    # Rows of other types have fields of these names that say something else.
    seatKind: kind
    whose: organisation {
      id
      shortName
    }
    person {
      id
      name
    }
  }
`);

export type Place = ResultOf<typeof Place_seat>;

/** An entry of a history: who did what, when, and what changed by it. */
export const Entry_revision = graphql(
  `
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
        ...Place_seat
      }
      ... on Holding {
        seat {
          ...Place_seat
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
`,
  [Place_seat],
);

export type Revision = ResultOf<typeof Entry_revision>;
export type Change = Revision['changes'][number];
