import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { say } from '../kit/toast.ts';
import { useWords } from '../words/words.ts';
import { AskExtension, DecideExtension, OpineOnExtension } from './acts.ts';
import type { Extension, Work } from './fragment.ts';

/** More time is asked for: until when, and why. */
export function AskDialog({ work, onClose }: { work: Work; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (): Promise<string | null> => {
    setMissing(to === null);
    if (to === null) return '';
    const outcome = await act(AskExtension, { assignmentId: work.id, to, reason, key: newKey() });
    if (outcome.is !== 'done') return outcome.sentence;
    say(t('extension.asked'));
    return null;
  };
  return (
    <FormDialog title={t('extension.ask')} opened onClose={onClose} submit={t('extension.ask')} onSubmit={submit}>
      <DayField
        label={t('extension.to')}
        required
        value={to}
        {...(work.dueOn !== null && { min: work.dueOn })}
        error={missing && to === null ? t('kit.required') : null}
        onChange={setTo}
      />
      <Textarea
        label={t('extension.reason')}
        required
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

export type Verdict = 'support' | 'object' | 'grant' | 'refuse';

/** What is said of a request for more time: by who controls the assignment, or by its issuer, who decides. */
export function VerdictDialog({ extension, verdict, onClose }: VerdictDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [words, setWords] = useState('');
  const submit = async (): Promise<string | null> => {
    const { id, version } = extension;
    const said = words || null;
    const outcome =
      verdict === 'support' || verdict === 'object'
        ? await act(OpineOnExtension, { id, version, supported: verdict === 'support', opinion: said, key: newKey() })
        : await act(DecideExtension, { id, version, granted: verdict === 'grant', remark: said, key: newKey() });
    return outcome.is === 'done' ? null : outcome.sentence;
  };
  return (
    <FormDialog
      title={t(`extension.${verdict}`)}
      opened
      onClose={onClose}
      submit={t(`extension.${verdict}`)}
      onSubmit={submit}
    >
      <Textarea
        label={t('extension.words')}
        required={verdict === 'refuse'}
        autosize
        minRows={3}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

interface VerdictDialogProps {
  extension: Extension;
  verdict: Verdict;
  onClose: () => void;
}
