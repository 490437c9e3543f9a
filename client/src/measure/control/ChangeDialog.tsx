import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { graphql, type ResultOf, readFragment } from '../../graphql.ts';
import { ConflictDialog } from '../../kit/ConflictDialog.tsx';
import { bothOf } from '../../kit/conflict.ts';
import { useWords } from '../../words/words.ts';
import { ControlPointForm, type PointInput } from './ControlPointForm.tsx';
import { pointWhen } from './days.ts';
import { One_point } from './setPoints.ts';

const ChangePoint = graphql(
  `
    mutation ChangePoint($id: ID!, $version: Int!, $point: ControlPointInput!, $reason: String, $key: ID!) {
      changeControlPoint(id: $id, version: $version, point: $point, reason: $reason, key: $key) {
        __typename
        ... on ControlPoint {
          ...One_point
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on ControlPoint {
              ...One_point
            }
          }
        }
      }
    }
  `,
  [One_point],
);

export type Point = ResultOf<typeof One_point>;

/** What both may have changed. */
type Told = Pick<Point, 'title' | 'day' | 'yearly' | 'until'>;

interface Late {
  written: PointInput;
  reason: string | null;
  theirs: Point;
}

/** A control point moved or renamed. Somebody was quicker: both versions, and the choice. */
export function ChangeDialog({ point, onClose }: { point: Point; onClose: () => void }): ReactNode {
  const { t, dates } = useWords();
  const act = useAct();
  const [version, setVersion] = useState(point.version);
  const [late, setLate] = useState<Late | null>(null);

  const send = async (from: number, written: PointInput, reason: string | null): Promise<string | null> => {
    const outcome = await act(ChangePoint, { id: point.id, version: from, point: written, reason, key: newKey() });
    if (outcome.is === 'done') return null;
    const now = outcome.is === 'stale' ? outcome.stale.current : null;
    if (now?.__typename === 'ControlPoint') setLate({ written, reason, theirs: readFragment(One_point, now) });
    return outcome.sentence;
  };

  return (
    <>
      <ControlPointForm
        point={{ ...point, yearly: [...point.yearly] }}
        onClose={onClose}
        onSave={(written, reason) => send(version, written, reason)}
      />
      <ConflictDialog
        conflict={
          late &&
          bothOf<Told>(late.written, late.theirs, [
            [t('control.name'), ({ title }) => title],
            [t('control.kind'), (one) => pointWhen(one, t, dates)],
            [t('control.until'), ({ until }) => (until === null ? '' : dates.long(until))],
          ])
        }
        onKeepYours={() => {
          if (!late) return;
          setLate(null);
          setVersion(late.theirs.version);
          void send(late.theirs.version, late.written, late.reason).then((sentence) => sentence === null && onClose());
        }}
        onKeepTheirs={onClose}
        onClose={() => setLate(null)}
      />
    </>
  );
}
