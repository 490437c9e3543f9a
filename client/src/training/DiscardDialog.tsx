import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { DiscardTraining } from './acts.ts';
import type { Training } from './fragment.ts';

/** A draft that was never planned or announced is thrown away. */
export function DiscardDialog({ training, onClose }: { training: Training; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { id, version, title } = training;
  const submit = async (): Promise<string | null> => {
    const outcome = await act(DiscardTraining, { id, version, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('training.discarded'));
    void navigate({ to: '/training' });
    return null;
  };
  return (
    <FormDialog
      opened
      danger
      title={t('training.discard')}
      submit={t('training.discard')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('training.discard.why', { title })}</p>
    </FormDialog>
  );
}
