import type { ReactNode } from 'react';
import { graphql } from '../graphql.ts';
import { Entry_revision } from '../history/fragment.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';

const History = graphql(
  `
    query RoadmapHistory($id: ID!, $first: Int!) {
      of: roadmap(id: $id) {
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

/** Who changed what of the plan and of its measures. */
export const RoadmapHistory = ({ id }: { id: string }): ReactNode => <HistoryPanel question={History} id={id} />;
