import { graphql, type ResultOf } from '../../graphql.ts';

/** What is asked of those who were at a training, and its result in sum. */
export const Asked_training = graphql(`
  fragment Asked_training on Training {
    id
    questionnaire {
      id
      version
      sheets
      mayFill
      isFilled
      mayWrite
      questions {
        id
        kind
        text
        options
      }
      sums {
        question {
          id
          kind
          text
          options
        }
        answers
        mean
        counts
        texts
      }
    }
  }
`);

export type Questionnaire = ResultOf<typeof Asked_training>['questionnaire'];
export type Question = Questionnaire['questions'][number];

export const SetQuestionnaire = graphql(
  `
    mutation SetQuestionnaire($trainingId: ID!, $version: Int!, $questions: [AskedQuestionInput!]!, $key: ID!) {
      setQuestionnaire(trainingId: $trainingId, version: $version, questions: $questions, key: $key) {
        __typename
        ... on Training {
          ...Asked_training
        }
        ... on Invalid {
          field
          code
          params
        }
        ... on Stale {
          current {
            __typename
            id
            version
          }
        }
      }
    }
  `,
  [Asked_training],
);

export const FillQuestionnaire = graphql(
  `
    mutation FillQuestionnaire($trainingId: ID!, $answers: [AskedAnswerInput!]!, $key: ID!) {
      fillQuestionnaire(trainingId: $trainingId, answers: $answers, key: $key) {
        __typename
        ... on Training {
          ...Asked_training
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Asked_training],
);
