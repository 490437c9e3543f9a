import { graphql, type ResultOf } from '../../graphql.ts';

/** An organisation that takes a practice over, and how far it is. */
export const Row_replication = graphql(`
  fragment Row_replication on Replication {
    id
    version
    site
    state
    municipality
    changes
    contact
    declaredAt
    mayChange
    organisation {
      id
      shortName
    }
    passport {
      id
      version
      number
    }
    results {
      year
      label
      value
      unit
      bound
    }
  }
`);

/** Where a practice was taken over, and for whom one may. */
export const Spread_practice = graphql(
  `
    fragment Spread_practice on Practice {
      id
      author
      organisation {
        id
        shortName
      }
      published {
        id
        version
        number
      }
      mayTakeOverFor {
        id
        shortName
      }
      replications {
        ...Row_replication
      }
    }
  `,
  [Row_replication],
);

export type Replication = ResultOf<typeof Row_replication>;
export type Spread = ResultOf<typeof Spread_practice>;
