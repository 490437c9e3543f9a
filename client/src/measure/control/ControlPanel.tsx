import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../graphql.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import styles from '../measure.module.css';
import type { PointInput } from './ControlPointForm.tsx';
import { daysInWords } from './days.ts';
import { Control_measure, useSetPoints } from './setPoints.ts';

// With its calendar it is a tenth of the page, and most visits set no control point.
const ControlPointForm = lazy(() =>
  import('./ControlPointForm.tsx').then((module) => ({ default: module.ControlPointForm })),
);

const ChangePoint = graphql(`
  mutation ChangePoint($id: ID!, $version: Int!, $point: ControlPointInput!, $reason: String, $key: ID!) {
    changeControlPoint(id: $id, version: $version, point: $point, reason: $reason, key: $key) {
      __typename
      ... on ControlPoint {
        id
        version
        title
        day
        yearly
        since
        until
      }
      ... on Invalid {
        field
        code
      }
    }
  }
`);

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

type Point = ResultOf<typeof Control_measure>['controlPoints'][number];

function CancelDialog({ point, onClose }: { point: Point; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [reason, setReason] = useState('');
  const submit = async (): Promise<string | null> => {
    const outcome = await act(CancelPoint, { id: point.id, version: point.version, reason, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('control.cancelled'));
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
  const act = useAct();
  const setPoints = useSetPoints();
  const measure = readFragment(Control_measure, fragment);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const change = async (point: Point, input: PointInput, reason: string | null): Promise<string | null> => {
    const { id, version } = point;
    const outcome = await act(ChangePoint, { id, version, point: input, reason, key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  return (
    <Panel
      title={t('control.title')}
      action={
        measure.mayDecide && (
          <button type="button" className={styles.link} onClick={() => setDoing({ what: 'add' })}>
            {t('control.add')}
          </button>
        )
      }
    >
      {measure.controlPoints.length === 0 && <p className={styles.soft}>{t('control.none')}</p>}
      <ul className={styles.names}>
        {measure.controlPoints.map((point) => (
          <li key={point.id}>
            <b>
              {point.day === null
                ? t('control.each', { days: daysInWords(point.yearly, dates) })
                : dates.long(point.day)}
            </b>
            <div className={styles.line}>
              <span>{point.title}</span>
              {measure.mayDecide && (
                <span className={`${styles.walk} no-print`}>
                  <button type="button" className={styles.link} onClick={() => setDoing({ what: 'change', point })}>
                    {t('control.changeShort')}
                  </button>
                  <button type="button" className={styles.link} onClick={() => setDoing({ what: 'cancel', point })}>
                    {t('control.cancel')}
                  </button>
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
        {doing?.what === 'change' && (
          <ControlPointForm
            point={{ ...doing.point, yearly: [...doing.point.yearly] }}
            onClose={close}
            onSave={(input, reason) => change(doing.point, input, reason)}
          />
        )}
      </Suspense>
      {doing?.what === 'cancel' && <CancelDialog point={doing.point} onClose={close} />}
    </Panel>
  );
}
