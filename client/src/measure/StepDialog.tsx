import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ConflictDialog } from '../kit/ConflictDialog.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords } from '../words/words.ts';
import { asksReason, closes, type Standing, type Step, stepWord, type Theirs, useStep } from './step.ts';

const DayField = lazy(() => import('../kit/DayField.tsx').then((module) => ({ default: module.DayField })));

interface StepDialogProps {
  measure: Standing;
  to: Step;
  onClose: () => void;
}

/** A step of a measure: when it was closed, why it was stopped. Somebody was quicker: both versions, and the choice. */
export function StepDialog({ measure, to, onClose }: StepDialogProps): ReactNode {
  const { t, dates } = useWords();
  const today = useToday();
  const take = useStep();
  const [standing, setStanding] = useState(measure);
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [fault, setFault] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const needed = asksReason(standing.state, to);

  const send = async (from: Standing): Promise<string | null> => {
    const outcome = await take(from, { to, reason: reason.trim() || null, closedOn: closes(to) ? day : null });
    if (outcome.is === 'done') return null;
    setTheirs(outcome.theirs);
    const atReason = outcome.field === 'reason';
    setFault(atReason ? outcome.sentence : null);
    return atReason ? '' : outcome.sentence;
  };

  const now = theirs?.measure;
  const verb = stepWord(t, measure.state, to);
  return (
    <>
      <FormDialog
        title={`${measure.number}. ${verb}`}
        opened
        onClose={onClose}
        submit={verb}
        onSubmit={() => send(standing)}
      >
        {closes(to) && (
          <Suspense>
            <DayField label={t(`step.day.${to}`)} value={day} onChange={setDay} max={today} required />
          </Suspense>
        )}
        <TextInput
          label={t('step.reason')}
          description={t('step.reasonHint')}
          value={reason}
          error={fault}
          required={needed}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormDialog>
      <ConflictDialog
        conflict={
          now
            ? {
                fields: [
                  { label: t('measure.state'), yours: t(`state.${to}`), theirs: t(`state.${now.state}`) },
                  { label: t('step.reason'), yours: reason, theirs: now.stateReason ?? '' },
                ],
                ...(theirs?.by && { person: theirs.by.person, when: dates.moment(theirs.by.at, today) }),
              }
            : null
        }
        onKeepYours={() => {
          if (!now) return;
          setTheirs(null);
          setStanding(now);
          void send(now).then((sentence) => sentence === null && onClose());
        }}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
