import { graphql, type ResultOf } from '../../../graphql.ts';
import { Marked_training } from '../acts.ts';

export const PreviewAttendance = graphql(`
  query PreviewAttendance($trainingId: ID!, $source: ListSourceInput!, $workplaces: ListWorkplacesInput) {
    previewAttendance(trainingId: $trainingId, source: $source, workplaces: $workplaces) {
      __typename
      ... on ListPreview {
        rows {
          row
          name
          organisation
          organisationMeant {
            id
            shortName
          }
          post
          municipality
          outcome
          rows
          candidates {
            name
            person {
              id
            }
            specialist {
              id
              organisationAs
              organisation {
                id
                shortName
              }
            }
          }
        }
        unread {
          row
          text
        }
      }
      ... on Unreadable {
        code
      }
      ... on Invalid {
        refused: code
      }
    }
  }
`);

export const ImportAttendance = graphql(
  `
    mutation ImportAttendance(
      $trainingId: ID!
      $source: ListSourceInput!
      $workplaces: ListWorkplacesInput
      $choices: [ListChoiceInput!]!
      $key: ID!
    ) {
      importAttendance(
        trainingId: $trainingId
        source: $source
        workplaces: $workplaces
        choices: $choices
        key: $key
      ) {
        __typename
        ... on Training {
          ...Marked_training
        }
        ... on Invalid {
          field
          code
          params
        }
      }
    }
  `,
  [Marked_training],
);

export type Preview = Extract<ResultOf<typeof PreviewAttendance>['previewAttendance'], { __typename: 'ListPreview' }>;
export type Row = Preview['rows'][number];
export type Candidate = Row['candidates'][number];

export type Source = { fileId: string; text: null } | { fileId: null; text: string };
