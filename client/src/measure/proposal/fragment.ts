import { graphql, type ResultOf } from '../../graphql.ts';

/** What minutes propose for a measure's state. */
export const Line_proposal = graphql(`
  fragment Line_proposal on Proposal {
    __typename
    id
    version
    state
    from
    outcome
    reason
    fit
    text
    decisionNumber
    minutesNumber
    minutesDate
    mayAnswer
    decidedAt
    decidedBy {
      id
      name
    }
    group {
      id
      name
    }
    meeting {
      id
    }
  }
`);

export type ProposalLine = ResultOf<typeof Line_proposal>;

export const Proposals_measure = graphql(
  `
    fragment Proposals_measure on Measure {
      __typename
      id
      version
      number
      state
      proposals {
        ...Line_proposal
      }
    }
  `,
  [Line_proposal],
);

export type Proposed = ResultOf<typeof Proposals_measure>;

export const AnswerProposal = graphql(
  `
    mutation AnswerProposal(
      $id: ID!
      $version: Int!
      $measureVersion: Int!
      $accept: Boolean!
      $reason: String
      $closedOn: Day
      $key: ID!
    ) {
      answerProposal(
        id: $id
        version: $version
        measureVersion: $measureVersion
        accept: $accept
        reason: $reason
        closedOn: $closedOn
        key: $key
      ) {
        __typename
        ... on Proposal {
          ...Line_proposal
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...Proposals_measure
            }
            ... on Proposal {
              ...Line_proposal
            }
          }
        }
      }
    }
  `,
  [Line_proposal, Proposals_measure],
);
