import { graphql, type ResultOf } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { Reports_measure } from '../report/fragment.ts';
import { Assignments_measure } from './AssignmentsPanel.tsx';
import { Comments_measure } from './comment/fragment.ts';
import { Control_measure } from './control/setPoints.ts';
import { Words_measure } from './correct.ts';
import { Executors_measure } from './ExecutorsPanel.tsx';
import { Proposals_measure } from './proposal/fragment.ts';
import { Responsible_measure } from './ResponsiblePanel.tsx';
import { Step_measure } from './step.ts';

/** All that the page of a measure shows. */
export const Page_measure = graphql(
  `
    fragment Page_measure on Measure {
      id
      removedAt
      section {
        id
        number
        title
      }
      ...Words_measure
      ...Step_measure
      ...Executors_measure
      ...Responsible_measure
      ...Control_measure
      ...Reports_measure
      ...Comments_measure
      ...Assignments_measure
      ...Proposals_measure
    }
  `,
  [
    Words_measure,
    Step_measure,
    Executors_measure,
    Responsible_measure,
    Control_measure,
    Reports_measure,
    Comments_measure,
    Assignments_measure,
    Proposals_measure,
  ],
);

export const MeasureQuery = graphql(
  `
    query Measure($id: ID!) {
      cursor
      measure(id: $id) {
        id
        roadmap {
          id
          title
          measures {
            id
            number
          }
        }
        ...Page_measure
      }
    }
  `,
  [Page_measure],
);

export const MeasureHistory = graphql(
  `
    query MeasureHistory($id: ID!, $first: Int!) {
      of: measure(id: $id) {
        id
        history(first: $first) {
          id
          ...Entry_revision
        }
      }
    }
  `,
  [Entry_revision],
);

export type Measure = NonNullable<ResultOf<typeof MeasureQuery>['measure']>;
