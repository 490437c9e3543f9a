import { graphql, type ResultOf } from '../../graphql.ts';

export const LedgerQuery = graphql(`
  query Ledger(
    $firstYear: Int
    $lastYear: Int
    $organisationId: ID
    $organisationAs: String
    $municipality: String
    $programmeId: ID
    $hostId: ID
    $by: LedgerSplit!
  ) {
    cursor
    ledger(
      firstYear: $firstYear
      lastYear: $lastYear
      organisationId: $organisationId
      organisationAs: $organisationAs
      municipality: $municipality
      programmeId: $programmeId
      hostId: $hostId
    ) {
      people
      attendances
      heads
      years
      mayKeep
      parts(by: $by) {
        year
        organisation {
          id
          shortName
        }
        organisationAs
        municipality
        programme {
          id
          name
        }
        people
        attendances
      }
    }
    targets {
      id
      version
      name
      count
      yearly
      firstYear
      lastYear
      source
      mayWrite
      programme {
        id
        name
      }
      organisation {
        id
        shortName
      }
      progress {
        firstYear
        lastYear
        people
        met
      }
    }
    statedCounts {
      id
      version
      organisation {
        id
        shortName
      }
      firstYear
      lastYear
      people
      bound
      trainings
      source
      mayWithdraw
    }
    mergeProposals(first: 1) {
      why
    }
  }
`);

export const BehindQuery = graphql(`
  query LedgerBehind(
    $firstYear: Int
    $lastYear: Int
    $organisationId: ID
    $organisationAs: String
    $municipality: String
    $programmeId: ID
    $hostId: ID
    $first: Int!
    $skip: Int!
  ) {
    ledger(
      firstYear: $firstYear
      lastYear: $lastYear
      organisationId: $organisationId
      organisationAs: $organisationAs
      municipality: $municipality
      programmeId: $programmeId
      hostId: $hostId
    ) {
      all
      shown
      rows(first: $first, skip: $skip) {
        id
        post
        municipality
        organisationAs
        organisation {
          id
          shortName
        }
        specialist {
          id
          name
          countsAs {
            id
            name
          }
        }
        training {
          id
          title
          startsAt
          plannedOn
        }
      }
    }
  }
`);

export type LedgerAnswer = ResultOf<typeof LedgerQuery>;
export type Ledger = NonNullable<LedgerAnswer['ledger']>;
export type Part = Ledger['parts'][number];
export type Target = LedgerAnswer['targets'][number];
export type Stated = LedgerAnswer['statedCounts'][number];
