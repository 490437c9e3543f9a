import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../../act.ts';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { ConfirmPlace, Register, Withdraw } from '../acts.ts';
import type { Training } from '../fragment.ts';

/** Registers, confirms a place, or gives it back: what one may do for oneself, the next of it filled. */
export function OwnAction({ training }: { training: Training }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const { registration, admission, placesLeft, waiting } = training;
  const during = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    say(await work());
    setBusy(false);
  };
  const register = async (): Promise<string> => {
    const outcome = await act(Register, { trainingId: training.id, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    return t(outcome.answer.state === 'PLACED' ? 'training.registered' : 'training.stands');
  };
  const confirm = async (id: string): Promise<string> => {
    const outcome = await act(ConfirmPlace, { id, key: newKey() });
    return outcome.is === 'done' ? t('training.confirmed') : outcome.sentence;
  };
  const withdraw = async (id: string): Promise<string> => {
    const outcome = await act(Withdraw, { id, key: newKey() });
    return outcome.is === 'done' ? t('training.withdrawn') : outcome.sentence;
  };
  if (registration?.mayWithdraw)
    return (
      <>
        <Button variant="default" disabled={busy} onClick={() => void during(() => withdraw(registration.id))}>
          {t(registration.state === 'WAITING' ? 'training.leaveLine' : 'training.withdraw')}
        </Button>
        {registration.mayConfirm && (
          <Button disabled={busy} onClick={() => void during(() => confirm(registration.id))}>
            {t('training.confirm')}
          </Button>
        )}
      </>
    );
  if (admission !== 'OPEN') return null;
  const full = placesLeft !== null && (placesLeft === 0 || waiting > 0);
  return (
    // Whoever holds it has other things to do there.
    <Button variant={training.mayHold ? 'default' : 'filled'} disabled={busy} onClick={() => void during(register)}>
      {t(full ? 'training.standInLine' : 'training.register')}
    </Button>
  );
}
