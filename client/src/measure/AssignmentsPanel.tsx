import type { ReactNode } from 'react';
import { AssignmentRow } from '../assignment/AssignmentRow.tsx';
import styles from '../assignment/assignment.module.css';
import { Row_assignment } from '../assignment/fragment.ts';
import { GiveButton } from '../assignment/issue/GiveDialog.tsx';
import { useIssuers } from '../assignment/issue/issuers.ts';
import { type FragmentOf, graphql, readFragment } from '../graphql.ts';
import { Panel } from '../kit/Panel.tsx';
import { useWords } from '../words/words.ts';

/** What somebody was told to do about a measure. */
export const Assignments_measure = graphql(
  `
    fragment Assignments_measure on Measure {
      __typename
      id
      assignments {
        id
        ...Row_assignment
      }
    }
  `,
  [Row_assignment],
);

/** The assignments about a measure, as far as the viewer sees them. */
export function AssignmentsPanel({ measure }: { measure: FragmentOf<typeof Assignments_measure> }): ReactNode {
  const { t } = useWords();
  const { id, assignments } = readFragment(Assignments_measure, measure);
  const mayGive = (useIssuers(id) ?? []).length > 0;
  if (assignments.length === 0 && !mayGive) return null;
  return (
    <Panel title={t('nav.assignments')} action={mayGive && <GiveButton small measureId={id} />}>
      {assignments.length === 0 ? (
        <p className={styles.soft}>{t('give.noneOnMeasure')}</p>
      ) : (
        <ul className={styles.list}>
          {assignments.map((one) => (
            <AssignmentRow key={one.id} row={readFragment(Row_assignment, one)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
