import { graphql, type ResultOf } from '../graphql.ts';

/** An assignment as it stands in a list. */
export const Row_assignment = graphql(`
  fragment Row_assignment on Assignment {
    __typename
    id
    version
    number
    text
    state
    binding
    dueOn
    daysLeft
    isOverdue
    term {
      raw
    }
    lead {
      id
      shortName
      fullName
    }
    issuer {
      id
      shortName
    }
    group {
      id
      name
    }
    class {
      id
      shortName
    }
  }
`);

export type Row = ResultOf<typeof Row_assignment>;

/** A report on an assignment as its card and its form show it. */
export const Card_answer = graphql(`
  fragment Card_answer on AssignmentReport {
    __typename
    id
    version
    state
    text
    outgoingNumber
    outgoingDate
    fromLetter
    remark
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

export type Answer = ResultOf<typeof Card_answer>;

/** A request for more time. */
export const Card_extension = graphql(`
  fragment Card_extension on Extension {
    __typename
    id
    version
    from
    to
    reason
    state
    supported
    opinion
    remark
    askedAt
    decidedAt
    mayOpine
    mayDecide
    organisation {
      id
      shortName
    }
    askedBy {
      id
      name
    }
    opinionBy {
      id
      name
    }
    decidedBy {
      id
      name
    }
  }
`);

export type Extension = ResultOf<typeof Card_extension>;

/** What whoever has an assignment in hand sees of it, in a list or on its page. */
export const Work_assignment = graphql(
  `
    fragment Work_assignment on Assignment {
      __typename
      id
      version
      state
      dueOn
      nextSteps
      mayAskExtension
      mayControl
      reportFor {
        id
        shortName
      }
      mayEnterFor {
        id
        shortName
      }
      reports {
        id
        ...Card_answer
      }
      extensions {
        id
        ...Card_extension
      }
    }
  `,
  [Card_answer, Card_extension],
);

export type Work = ResultOf<typeof Work_assignment>;

/** All of an assignment. */
export const Page_assignment = graphql(
  `
    fragment Page_assignment on Assignment {
      __typename
      id
      source
      stateReason
      issuedOn
      closedOn
      meeting {
        id
        number
      }
      amendedBy {
        id
        number
        amendment
        meeting {
          id
          number
          registeredOn
        }
      }
      extracts {
        path
        organisation {
          id
          shortName
        }
      }
      resolution {
        id
        title
        number
        date
      }
      controller {
        id
        name
      }
      executors {
        id
        role
        dueOn
        organisation {
          id
          shortName
          fullName
        }
      }
      measures {
        id
        number
        title
      }
      parent {
        id
        class {
          id
          shortName
        }
      }
      joinedLater {
        id
        shortName
      }
      partTotals {
        all
        closed
        overdue
      }
      parts {
        id
        ...Row_assignment
      }
      ...Row_assignment
      ...Work_assignment
    }
  `,
  [Row_assignment, Work_assignment],
);

export type Page = ResultOf<typeof Page_assignment>;
