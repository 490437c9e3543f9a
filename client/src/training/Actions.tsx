import { Button, Menu, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { MoveTraining } from './acts.ts';
import { DiscardTrainingDialog } from './DiscardTrainingDialog.tsx';
import type { Step, Training } from './fragment.ts';
import { OwnAction } from './registration/OwnAction.tsx';

function CancelDialog({ training, onClose }: { training: Training; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('reason');
  const [reason, setReason] = useState('');
  const { id, version } = training;
  const submit = async (): Promise<string | null> =>
    tell(await act(MoveTraining, { id, version, step: 'CANCEL', reason, key: newKey() }));
  return (
    <FormDialog
      opened
      danger
      title={t('training.step.CANCEL')}
      submit={t('training.step.CANCEL')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('training.cancel.why', { title: training.title })}</p>
      <Textarea
        label={t('training.cancel.reason')}
        description={t('training.cancel.reasonHint')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface RestProps {
  training: Training;
  steps: readonly Step[];
  onStep: (step: Step) => void;
  onDiscard: () => void;
}

/** What is left stands behind one word: the form, other steps, the calendar's file, the end of a draft. */
function Rest({ training, steps, onStep, onDiscard }: RestProps): ReactNode {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default">{t('training.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {training.mayWrite && (
          <Menu.Item
            onClick={() => void navigate({ to: '/training/$id', params: { id: training.id }, search: { edit: true } })}
          >
            {t('training.edit')}
          </Menu.Item>
        )}
        {steps.map((step) => (
          <Menu.Item key={step} onClick={() => onStep(step)}>
            {t(`training.step.${step}`)}
          </Menu.Item>
        ))}
        {training.startsAt !== null && (
          <Menu.Item component="a" href={`/api/trainings/${training.id}.ics`} download>
            {t('training.calendar')}
          </Menu.Item>
        )}
        {training.mayDiscard && <Menu.Item onClick={onDiscard}>{t('training.discard')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What comes next for those who hold it: the one filled button, unless they are to answer for themselves. */
const main: readonly Step[] = ['ANNOUNCE', 'PLAN', 'HOLD'];

/** What one may do with a training now. */
export function Actions({ training }: { training: Training }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [cancelling, setCancelling] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const { id, version, nextSteps, state, startsAt } = training;
  const take = async (step: Step): Promise<void> => {
    if (step === 'CANCEL') return setCancelling(true);
    const outcome = await act(MoveTraining, { id, version, step, key: newKey() });
    say(outcome.is === 'done' ? t(`training.moved.${step}`) : outcome.sentence);
  };
  // Nobody is asked to announce what does not say when it begins.
  const ready = startsAt === null ? main.filter((step) => step === 'PLAN') : main;
  const next = ready.find((step) => nextSteps.includes(step) && !(state === 'ANNOUNCED' && step === 'HOLD'));
  const rest = nextSteps.filter((step) => step !== next);
  return (
    <>
      <Rest training={training} steps={rest} onStep={(step) => void take(step)} onDiscard={() => setDiscarding(true)} />
      {next && <Button onClick={() => void take(next)}>{t(`training.step.${next}`)}</Button>}
      <OwnAction training={training} />
      {discarding && <DiscardTrainingDialog training={training} onClose={() => setDiscarding(false)} />}
      {cancelling && <CancelDialog training={training} onClose={() => setCancelling(false)} />}
    </>
  );
}
