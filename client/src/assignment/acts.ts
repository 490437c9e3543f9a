import { graphql } from '../graphql.ts';
import { Card_answer, Card_extension, Page_assignment, Work_assignment } from './fragment.ts';

export const MoveAssignment = graphql(
  `
    mutation MoveAssignment($id: ID!, $version: Int!, $step: AssignmentStep!, $reason: String, $key: ID!) {
      moveAssignment(id: $id, version: $version, step: $step, reason: $reason, key: $key) {
        __typename
        ... on Assignment {
          ...Page_assignment
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_assignment],
);

export const IncludeMember = graphql(
  `
    mutation IncludeMember($id: ID!, $version: Int!, $organisationId: ID!, $key: ID!) {
      includeMember(id: $id, version: $version, organisationId: $organisationId, key: $key) {
        __typename
        ... on Assignment {
          ...Page_assignment
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Assignment {
              ...Page_assignment
            }
          }
        }
      }
    }
  `,
  [Page_assignment],
);

export const StartAnswer = graphql(
  `
    mutation StartAnswer($assignmentId: ID!, $organisationId: ID!, $words: AssignmentReportInput!, $key: ID!) {
      startAssignmentReport(assignmentId: $assignmentId, organisationId: $organisationId, words: $words, key: $key) {
        __typename
        ... on AssignmentReport {
          id
          assignment {
            ...Work_assignment
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Work_assignment],
);

export const SaveAnswer = graphql(
  `
    mutation SaveAnswer($id: ID!, $version: Int!, $words: AssignmentReportInput!, $key: ID!) {
      saveAssignmentReport(id: $id, version: $version, words: $words, key: $key) {
        __typename
        ... on AssignmentReport {
          ...Card_answer
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on AssignmentReport {
              ...Card_answer
            }
          }
        }
      }
    }
  `,
  [Card_answer],
);

export const MoveAnswer = graphql(
  `
    mutation MoveAnswer(
      $id: ID!
      $version: Int!
      $step: AssignmentReportStep!
      $outgoingNumber: String
      $outgoingDate: Day
      $key: ID!
    ) {
      moveAssignmentReport(
        id: $id
        version: $version
        step: $step
        outgoingNumber: $outgoingNumber
        outgoingDate: $outgoingDate
        key: $key
      ) {
        __typename
        ... on AssignmentReport {
          ...Card_answer
          assignment {
            ...Page_assignment
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_answer, Page_assignment],
);

export const DiscardAnswer = graphql(
  `
    mutation DiscardAnswer($id: ID!, $version: Int!, $key: ID!) {
      discardAssignmentReport(id: $id, version: $version, key: $key) {
        __typename
        ... on Assignment {
          ...Work_assignment
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Work_assignment],
);

export const EnterAnswer = graphql(
  `
    mutation EnterAnswer(
      $assignmentId: ID!
      $organisationId: ID!
      $words: AssignmentReportInput!
      $outgoingNumber: String!
      $outgoingDate: Day!
      $withoutScan: Boolean!
      $key: ID!
    ) {
      enterAssignmentReport(
        assignmentId: $assignmentId
        organisationId: $organisationId
        words: $words
        outgoingNumber: $outgoingNumber
        outgoingDate: $outgoingDate
        withoutScan: $withoutScan
        key: $key
      ) {
        __typename
        ... on AssignmentReport {
          id
          assignment {
            ...Page_assignment
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_assignment],
);

export const AttachAnswerScan = graphql(
  `
    mutation AttachAnswerScan($id: ID!, $version: Int!, $fileIds: [ID!]!, $key: ID!) {
      attachAssignmentScan(id: $id, version: $version, fileIds: $fileIds, key: $key) {
        __typename
        ... on AssignmentReport {
          ...Card_answer
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_answer],
);

export const AskExtension = graphql(
  `
    mutation AskExtension($assignmentId: ID!, $to: Day!, $reason: String!, $key: ID!) {
      askExtension(assignmentId: $assignmentId, to: $to, reason: $reason, key: $key) {
        __typename
        ... on Extension {
          ...Card_extension
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_extension],
);

export const OpineOnExtension = graphql(
  `
    mutation OpineOnExtension($id: ID!, $version: Int!, $supported: Boolean!, $opinion: String, $key: ID!) {
      opineOnExtension(id: $id, version: $version, supported: $supported, opinion: $opinion, key: $key) {
        __typename
        ... on Extension {
          ...Card_extension
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_extension],
);

export const DecideExtension = graphql(
  `
    mutation DecideExtension($id: ID!, $version: Int!, $granted: Boolean!, $remark: String, $key: ID!) {
      decideExtension(id: $id, version: $version, granted: $granted, remark: $remark, key: $key) {
        __typename
        ... on Extension {
          ...Card_extension
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Card_extension],
);
