import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type FragmentOf, graphql, readFragment } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { TextButton } from '../../kit/TextButton.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from '../measure.module.css';
import type { Point } from './ChangeDialog.tsx';
import { pointWhen } from './days.ts';
import { Control_measure, One_point, useSetPoints } from './setPoints.ts';

// With its calendar it is a tenth of the page, and most visits set no control point.
const ControlPointForm = lazy(() =>
  import('./ControlPointForm.tsx').then((module) => ({ default: module.ControlPointForm })),
);
const ChangeDialog = lazy(() => import('./ChangeDialog.tsx').then((module) => ({ default: module.ChangeDialog })));

const CancelPoint = graphql(
  `
    mutation CancelPoint($id: ID!, $version: Int!, $reason: String!, $key: ID!) {
      cancelControlPoint(id: $id, version: $version, reason: $reason, key: $key) {
        __typename
        ... on Measure {
          id
          overdue
          ...Control_measure
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

interface CancelDialogProps {
  point: Point;
  measureId: string;
  onClose: () => void;
}

/** Taken away with a reason, and for ten seconds put back: both stay in the history. */
function CancelDialog({ point, measureId, onClose }: CancelDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const setPoints = useSetPoints();
  const [reason, setReason] = useState('');
  const submit = async (): Promise<string | null> => {
    const outcome = await act(CancelPoint, { id: point.id, version: point.version, reason, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    const { title, day, yearly, since, until } = point;
    const undo = async (): Promise<void> => {
      const sentence = await setPoints([measureId], { title, day, yearly: [...yearly], since, until });
      if (sentence !== null) say(sentence);
    };
    say(t('control.cancelled'), () => void undo());
    return null;
  };
  return (
    <FormDialog
      title={t('control.cancelTitle')}
      opened
      onClose={onClose}
      submit={t('control.cancel')}
      onSubmit={submit}
    >
      <p className={styles.serif}>{point.title}</p>
      <TextInput
        label={t('control.reason')}
        value={reason}
        required
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

type Doing = { what: 'add' } | { what: 'change' | 'cancel'; point: Point };

/** When the measure is looked at, and by the coordinator's hand: setting, changing, cancelling. */
export function ControlPanel({ measure: fragment }: { measure: FragmentOf<typeof Control_measure> }): ReactNode {
  const { t, dates } = useWords();
  const setPoints = useSetPoints();
  const measure = readFragment(Control_measure, fragment);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const points = measure.controlPoints.map((point) => readFragment(One_point, point));
  return (
    <Panel
      title={t('control.title')}
      action={
        measure.mayDecide && (
          <TextButton className={styles.link} onClick={() => setDoing({ what: 'add' })}>
            {t('control.add')}
          </TextButton>
        )
      }
    >
      {points.length === 0 && <p className={styles.soft}>{t('control.none')}</p>}
      <ul className={styles.names}>
        {points.map((point) => (
          <li key={point.id}>
            <b>{pointWhen(point, t, dates)}</b>
            <div className={styles.line}>
              <span>{point.title}</span>
              {measure.mayDecide && (
                <span className={`${styles.walk} no-print`}>
                  <TextButton className={styles.link} onClick={() => setDoing({ what: 'change', point })}>
                    {t('control.changeShort')}
                  </TextButton>
                  <TextButton className={styles.link} onClick={() => setDoing({ what: 'cancel', point })}>
                    {t('control.cancel')}
                  </TextButton>
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Suspense>
        {doing?.what === 'add' && (
          <ControlPointForm onClose={close} onSave={(point) => setPoints([measure.id], point)} />
        )}
        {doing?.what === 'change' && <ChangeDialog point={doing.point} onClose={close} />}
      </Suspense>
      {doing?.what === 'cancel' && <CancelDialog point={doing.point} measureId={measure.id} onClose={close} />}
    </Panel>
  );
}
