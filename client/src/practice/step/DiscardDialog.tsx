import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { newKey, useAct } from '../../act.ts';
import { FormDialog } from '../../kit/FormDialog.tsx';
import { say } from '../../kit/toast.ts';
import { useWords } from '../../words/words.ts';
import { DiscardPassport } from '../acts.ts';
import type { Passport, Practice } from '../fragment.ts';

interface DiscardDialogProps {
  practice: Practice;
  passport: Passport;
  onClose: () => void;
}

/** A draft that was never submitted is thrown away; with the only version goes the practice. */
export function DiscardDialog({ practice, passport, onClose }: DiscardDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const submit = async (): Promise<string | null> => {
    const { id, version, number } = passport;
    const outcome = await act(DiscardPassport, { id, version, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('practice.discarded'));
    void (number === 1
      ? navigate({ to: '/practices' })
      : navigate({ to: '/practices/$id', params: { id: practice.id }, search: {} }));
    return null;
  };
  return (
    <FormDialog
      opened
      danger
      title={t('practice.discard')}
      submit={t('practice.discard')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('practice.discard.why', { name: passport.name })}</p>
    </FormDialog>
  );
}
