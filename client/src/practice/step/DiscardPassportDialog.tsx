import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { newKey, useAct } from '../../act.ts';
import { DiscardDialog } from '../../kit/DiscardDialog.tsx';
import { useWords } from '../../words/words.ts';
import { DiscardPassport } from '../acts.ts';
import type { Passport, Practice } from '../fragment.ts';

interface DiscardPassportDialogProps {
  practice: Practice;
  passport: Passport;
  onClose: () => void;
}

/** A draft that was never submitted is thrown away; with the only version goes the practice. */
export function DiscardPassportDialog({ practice, passport, onClose }: DiscardPassportDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const navigate = useNavigate();
  const { id, version, number, name } = passport;
  const leave = () =>
    number === 1
      ? navigate({ to: '/practices' })
      : navigate({ to: '/practices/$id', params: { id: practice.id }, search: {} });
  return (
    <DiscardDialog
      title={t('practice.discard')}
      why={t('practice.discard.why', { name })}
      gone={t('practice.discarded')}
      discard={() => act(DiscardPassport, { id, version, key: newKey() })}
      onGone={() => void leave()}
      onClose={onClose}
    />
  );
}
