import { TextInput } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Conflict, ConflictDialog } from '../kit/ConflictDialog.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { useWords, type Words } from '../words/words.ts';
import { asksReason, closes, type Standing, type Step, type StepWish, stepWord, type Theirs, useStep } from './step.ts';

const DayField = lazy(() => import('../kit/DayField.tsx').then((module) => ({ default: module.DayField })));

/** Both versions of a step, field by field, and who was quicker. */
function conflictOf(
  { measure, by }: Theirs,
  { to, reason }: Pick<StepWish, 'to' | 'reason'>,
  { words: { t, dates }, today }: { words: Words; today: string },
): Conflict {
  return {
    fields: [
      { label: t('measure.state'), yours: t(`state.${to}`), theirs: t(`state.${measure.state}`) },
      { label: t('step.reason'), yours: reason ?? '', theirs: measure.stateReason ?? '' },
    ],
    ...(by && { person: by.person, when: dates.moment(by.at, today) }),
  };
}

interface StepDialogProps {
  measure: Standing;
  to: Step;
  onClose: () => void;
}

/** A step of a measure: when it was closed, why it was stopped. Somebody was quicker: both versions, and the choice. */
export function StepDialog({ measure, to, onClose }: StepDialogProps): ReactNode {
  const words = useWords();
  const { t } = words;
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

  const keepYours = async (now: Standing): Promise<void> => {
    setTheirs(null);
    setStanding(now);
    if ((await send(now)) === null) onClose();
  };
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
        conflict={theirs && conflictOf(theirs, { to, reason }, { words, today })}
        onKeepYours={() => theirs && void keepYours(theirs.measure)}
        onKeepTheirs={onClose}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
