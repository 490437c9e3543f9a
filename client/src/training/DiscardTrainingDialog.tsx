import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { newKey, useAct } from '../act.ts';
import { DiscardDialog } from '../kit/DiscardDialog.tsx';
import { useWords } from '../words/words.ts';
import { DiscardTraining } from './acts.ts';
import type { Training } from './fragment.ts';

/** A draft that was never planned or announced is thrown away. */
export function DiscardTrainingDialog({ training, onClose }: { training: Training; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { id, version, title } = training;
  return (
    <DiscardDialog
      title={t('training.discard')}
      why={t('training.discard.why', { title })}
      gone={t('training.discarded')}
      discard={() => act(DiscardTraining, { id, version, key: newKey() })}
      onGone={() => void navigate({ to: '/training' })}
      onClose={onClose}
    />
  );
}
