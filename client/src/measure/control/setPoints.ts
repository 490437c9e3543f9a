import { newKey, useAct } from '../../act.ts';
import { graphql } from '../../graphql.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import type { PointInput } from './ControlPointForm.tsx';

export const One_point = graphql(`
  fragment One_point on ControlPoint {
    __typename
    id
    version
    title
    day
    yearly
    since
    until
  }
`);

export const Control_measure = graphql(
  `
    fragment Control_measure on Measure {
      id
      mayDecide
      controlPoints {
        id
        ...One_point
      }
    }
  `,
  [One_point],
);

const SetPoints = graphql(
  `
    mutation SetPoint($measureIds: [ID!]!, $point: ControlPointInput!, $key: ID!) {
      setControlPoints(measureIds: $measureIds, point: $point, key: $key) {
        __typename
        ... on MeasureSelection {
          measures {
            id
            overdue
            ...Control_measure
          }
        }
        ... on Invalid {
          field
          code
        }
      }
    }
  `,
  [Control_measure],
);

/** Sets one control point on several measures at once: all, or none. */
export function useSetPoints(): (measureIds: string[], point: PointInput) => Promise<string | null> {
  const { t } = useWords();
  const act = useAct();
  return async (measureIds, { title, day, yearly, since, until }) => {
    const point = { title, day, yearly, since, until };
    const outcome = await act(SetPoints, { measureIds, point, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('control.set', { count: measureIds.length }));
    return null;
  };
}
