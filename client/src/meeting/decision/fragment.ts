import { graphql, type ResultOf } from '../../graphql.ts';

/** A decision of other minutes, as far as it is named here. */
export const Named_decision = graphql(`
  fragment Named_decision on Decision {
    id
    number
    text
    amendment
    meeting {
      id
      number
      registeredOn
    }
  }
`);

export type NamedDecision = ResultOf<typeof Named_decision>;

/** A decision as it stands beside the notes, and as its form shows it. */
export const Words_decision = graphql(
  `
  fragment Words_decision on Decision {
    __typename
    id
    version
    kind
    number
    amendment
    amends {
      ...Named_decision
    }
    amendedBy {
      ...Named_decision
    }
    assignments {
      id
      number
      state
      isOverdue
    }
    proposal {
      id
      version
      outcome
      reason
      fit
    }
    text
    term
    termEnd
    proposedState
    addressees {
      role
      organisation {
        id
        shortName
      }
      class {
        id
        shortName
      }
    }
    controller {
      id
      name
    }
    measure {
      id
      number
      title
    }
  }
`,
  [Named_decision],
);

export type Decision = ResultOf<typeof Words_decision>;
