import { Button, TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { Panel } from '../kit/Panel.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { StateMark } from '../kit/StateMark.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import styles from './measure.module.css';

const DayField = lazy(() => import('../kit/DayField.tsx').then((module) => ({ default: module.DayField })));

export const State_measure = graphql(`
  fragment State_measure on Measure {
    id
    version
    number
    state
    stateReason
    closedOn
    nextStates
    overdue
    overdueSince
    nextDue {
      day
      deadline
    }
  }
`);

const SetState = graphql(
  `
    mutation SetState($id: ID!, $version: Int!, $state: MeasureState!, $reason: String, $closedOn: Day, $key: ID!) {
      setMeasureState(id: $id, version: $version, state: $state, reason: $reason, closedOn: $closedOn, key: $key) {
        __typename
        ... on Measure {
          ...State_measure
        }
        ... on Invalid {
          field
          code
        }
        ... on Stale {
          current {
            __typename
            ... on Measure {
              ...State_measure
            }
          }
        }
      }
    }
  `,
  [State_measure],
);

type Measure = ResultOf<typeof State_measure>;
type Step = Measure['nextStates'][number];

const closes = (state: Step): state is 'DONE' | 'DROPPED' => state === 'DONE' || state === 'DROPPED';

function StepDialog({ measure, step, onClose }: { measure: Measure; step: Step; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const act = useAct();
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (): Promise<string | null> => {
    const { id, version, number } = measure;
    const closedOn = closes(step) ? day : null;
    const outcome = await act(SetState, { id, version, state: step, reason: reason || null, closedOn, key: newKey() });
    if (outcome.is === 'done') {
      say(t('step.done', { number, state: t(`state.${step}`) }));
      return null;
    }
    const atReason = outcome.is === 'refused' && outcome.field === 'reason';
    setFault(atReason ? outcome.sentence : null);
    return atReason ? '' : outcome.sentence;
  };
  return (
    <FormDialog
      title={`${measure.number}. ${stepWord(t, measure, step)}`}
      opened
      onClose={onClose}
      submit={stepWord(t, measure, step)}
      onSubmit={submit}
    >
      {closes(step) && (
        <Suspense>
          <DayField label={t(`step.day.${step}`)} value={day} onChange={setDay} max={today} required />
        </Suspense>
      )}
      <TextInput
        label={t('step.reason')}
        description={t('step.reasonHint')}
        value={reason}
        error={fault}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

const stepWord = (t: ReturnType<typeof useWords>['t'], { state }: Measure, step: Step): string =>
  step === 'UNDER_WAY' && state !== 'PLANNED' ? t('step.UNDER_WAY.again') : t(`step.${step}`);

/** How the measure stands, why, what is due, and where it may go from here. */
export function StatePanel({ measure: fragment }: { measure: FragmentOf<typeof State_measure> }): ReactNode {
  const { t, dates } = useWords();
  const measure = readFragment(State_measure, fragment);
  const [step, setStep] = useState<Step | null>(null);
  const { overdue, overdueSince, nextDue, closedOn, stateReason } = measure;
  return (
    <Panel title={t('measure.state')}>
      <p className={styles.state}>
        <StateMark state={overdue ? 'LATE' : measure.state} />
        {overdue && <StateMark state={measure.state} />}
      </p>
      <ul className={styles.facts}>
        {overdue && overdueSince !== null && (
          <li className={styles.late}>{t('measure.overdueSince', { day: dates.long(overdueSince) })}</li>
        )}
        {closedOn !== null && <li>{t('measure.closed', { day: dates.long(closedOn) })}</li>}
        {nextDue && <li>{t('measure.nextDue', { day: dates.long(nextDue.day) })}</li>}
        {stateReason !== null && <li>{t('measure.reason', { reason: stateReason })}</li>}
      </ul>
      {measure.nextStates.length > 0 && (
        <div className={`${styles.steps} no-print`} role="group" aria-label={t('measure.setState')}>
          {measure.nextStates.map((next, index) => (
            <Button key={next} variant={index === 0 ? 'filled' : 'default'} onClick={() => setStep(next)}>
              {stepWord(t, measure, next)}
            </Button>
          ))}
        </div>
      )}
      {step !== null && <StepDialog measure={measure} step={step} onClose={() => setStep(null)} />}
    </Panel>
  );
}
