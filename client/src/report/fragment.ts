import { graphql, type ResultOf } from '../graphql.ts';

/** A report as its card and its form show it. */
export const Card_report = graphql(`
  fragment Card_report on Report {
    __typename
    id
    version
    state
    text
    doneOn
    dueDay
    completes
    remark
    letterNumber
    letterDate
    preparedAt
    approvedAt
    decidedAt
    mayWrite
    mayAttachScan
    nextSteps
    organisation {
      id
      shortName
      fullName
    }
    figures {
      label
      value
      unit
      bound
    }
    files {
      id
      name
      size
      url
    }
    preparedBy {
      id
      name
    }
    approvedBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
    enteredBy {
      id
      name
    }
  }
`);

export type Report = ResultOf<typeof Card_report>;

/** The measure's reports, and what changes in it as they move. */
export const Reports_measure = graphql(
  `
    fragment Reports_measure on Measure {
      id
      overdue
      overdueSince
      mayDecide
      nextDue {
        day
        deadline
      }
      reportFor {
        id
        shortName
      }
      owing {
        dueDay
        deadline
        state
        organisation {
          id
          shortName
        }
      }
      reports {
        id
        mayWrite
        ...Card_report
      }
    }
  `,
  [Card_report],
);

export const SaveReport = graphql(
  `
    mutation SaveReport($id: ID!, $version: Int!, $words: ReportInput!, $key: ID!) {
      saveReport(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on Report {
          ...Card_report
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Report {
              ...Card_report
            }
          }
        }
      }
    }
  `,
  [Card_report],
);

export const MoveReport = graphql(
  `
    mutation MoveReport($id: ID!, $version: Int!, $step: ReportStep!, $remark: String, $key: ID!) {
      moveReport(id: $id, version: $version, step: $step, remark: $remark, key: $key) {
        __typename
        ... on Report {
          ...Card_report
          measure {
            ...Reports_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_report, Reports_measure],
);

export const StartReport = graphql(
  `
    mutation StartReport($measureId: ID!, $organisationId: ID!, $words: ReportInput!, $key: ID!) {
      startReport(measureId: $measureId, organisationId: $organisationId, words: $words, key: $key) {
        __typename
        ... on Report {
          id
          measure {
            ...Reports_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Reports_measure],
);

export const EnterReport = graphql(
  `
    mutation EnterReport(
      $measureId: ID!
      $organisationId: ID!
      $letterNumber: String!
      $letterDate: Day!
      $words: ReportInput!
      $withoutScan: Boolean!
      $key: ID!
    ) {
      enterReport(
        measureId: $measureId
        organisationId: $organisationId
        letterNumber: $letterNumber
        letterDate: $letterDate
        words: $words
        withoutScan: $withoutScan
        key: $key
      ) {
        __typename
        ... on Report {
          id
          measure {
            ...Reports_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Reports_measure],
);

export const AttachScan = graphql(
  `
    mutation AttachScan($id: ID!, $version: Int!, $fileIds: [ID!]!, $key: ID!) {
      attachScan(id: $id, version: $version, fileIds: $fileIds, key: $key) {
        __typename
        ... on Report {
          ...Card_report
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Report {
              ...Card_report
            }
          }
        }
      }
    }
  `,
  [Card_report],
);

export const DiscardReport = graphql(
  `
    mutation DiscardReport($id: ID!, $version: Int!, $key: ID!) {
      discardReport(id: $id, version: $version, key: $key) {
        __typename
        ... on Measure {
          ...Reports_measure
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Reports_measure],
);
