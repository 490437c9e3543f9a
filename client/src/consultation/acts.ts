import { graphql } from '../graphql.ts';
import { Page_consultation } from './fragment.ts';

export const AskCentre = graphql(`
  mutation AskCentre(
    $organisationId: ID!
    $subject: String!
    $question: String!
    $fileIds: [ID!]
    $measureId: ID
    $practiceId: ID
    $materialId: ID
    $key: ID!
  ) {
    askCentre(
      organisationId: $organisationId
      subject: $subject
      question: $question
      fileIds: $fileIds
      measureId: $measureId
      practiceId: $practiceId
      materialId: $materialId
      key: $key
    ) {
      __typename
      ... on Consultation {
        id
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

export const MoveConsultation = graphql(
  `
    mutation MoveConsultation(
      $id: ID!
      $version: Int!
      $step: ConsultationMove!
      $reason: String
      $dueOn: Day
      $key: ID!
    ) {
      moveConsultation(id: $id, version: $version, step: $step, reason: $reason, dueOn: $dueOn, key: $key) {
        __typename
        ... on Consultation {
          ...Page_consultation
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Consultation {
              ...Page_consultation
            }
          }
        }
      }
    }
  `,
  [Page_consultation],
);

export const AnswerConsultation = graphql(
  `
    mutation AnswerConsultation($id: ID!, $version: Int!, $text: [ParagraphInput!]!, $fileIds: [ID!], $key: ID!) {
      answerConsultation(id: $id, version: $version, text: $text, fileIds: $fileIds, key: $key) {
        __typename
        ... on Consultation {
          ...Page_consultation
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Consultation {
              ...Page_consultation
            }
          }
        }
      }
    }
  `,
  [Page_consultation],
);

export const AskFurther = graphql(
  `
    mutation AskFurther($id: ID!, $version: Int!, $question: String!, $fileIds: [ID!], $key: ID!) {
      askFurther(id: $id, version: $version, question: $question, fileIds: $fileIds, key: $key) {
        __typename
        ... on Consultation {
          ...Page_consultation
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Consultation {
              ...Page_consultation
            }
          }
        }
      }
    }
  `,
  [Page_consultation],
);

export const PublishConsultation = graphql(
  `
    mutation PublishConsultation(
      $id: ID!
      $version: Int!
      $words: PublicWordsInput!
      $reason: String
      $key: ID!
    ) {
      publishConsultation(id: $id, version: $version, words: $words, reason: $reason, key: $key) {
        __typename
        ... on Consultation {
          ...Page_consultation
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Consultation {
              ...Page_consultation
            }
          }
        }
      }
    }
  `,
  [Page_consultation],
);

export const PublicWarnings = graphql(`
  query PublicWarnings($id: ID!, $words: PublicWordsInput!) {
    publicWarnings(id: $id, words: $words) {
      kind
      excerpt
    }
  }
`);
