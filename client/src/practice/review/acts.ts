import { graphql } from '../../graphql.ts';
import { Page_practice, Review_passport, Words_passport } from '../fragment.ts';

export const RemarkOnPassport = graphql(
  `
    mutation RemarkOnPassport(
      $passportId: ID!
      $field: PassportField!
      $text: String!
      $wording: [ParagraphInput!]
      $key: ID!
    ) {
      remarkOnPassport(passportId: $passportId, field: $field, text: $text, wording: $wording, key: $key) {
        __typename
        ... on Passport {
          ...Review_passport
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Review_passport],
);

export const AnswerRemark = graphql(
  `
    mutation AnswerRemark($id: ID!, $version: Int!, $answer: String!, $key: ID!) {
      answerPassportRemark(id: $id, version: $version, answer: $answer, key: $key) {
        __typename
        ... on Passport {
          ...Review_passport
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Remark {
              id
              version
              answer
            }
          }
        }
      }
    }
  `,
  [Review_passport],
);

export const DecideWording = graphql(
  `
    mutation DecideWording($id: ID!, $version: Int!, $isAgreed: Boolean!, $answer: String, $key: ID!) {
      decideWording(id: $id, version: $version, isAgreed: $isAgreed, answer: $answer, key: $key) {
        __typename
        ... on Passport {
          ...Words_passport
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Remark {
              id
              version
              agreed
            }
          }
        }
      }
    }
  `,
  [Words_passport],
);

export const JudgePassport = graphql(
  `
    mutation JudgePassport(
      $passportId: ID!
      $version: Int
      $scores: [ScoreInput!]!
      $evidence: Evidence!
      $conclusion: String!
      $key: ID!
    ) {
      judgePassport(
        passportId: $passportId
        version: $version
        scores: $scores
        evidence: $evidence
        conclusion: $conclusion
        key: $key
      ) {
        __typename
        ... on Passport {
          ...Review_passport
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Judgement {
              id
              version
            }
          }
        }
      }
    }
  `,
  [Review_passport],
);

export const AppointReviewer = graphql(
  `
    mutation AppointReviewer($practiceId: ID!, $personId: ID!, $key: ID!) {
      appointReviewer(practiceId: $practiceId, personId: $personId, key: $key) {
        __typename
        ... on Practice {
          ...Page_practice
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_practice],
);

export const DismissReviewer = graphql(
  `
    mutation DismissReviewer($id: ID!, $key: ID!) {
      dismissReviewer(id: $id, key: $key) {
        __typename
        ... on Practice {
          ...Page_practice
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Page_practice],
);
