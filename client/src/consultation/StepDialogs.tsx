import { Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { dayAfter } from '../words/dates.ts';
import { useWords } from '../words/words.ts';
import { AskFurther, MoveConsultation } from './acts.ts';

interface OfQuestion {
  id: string;
  version: number;
  onClose: () => void;
}

/** A step that needs a word: longer time with a day, or an end without an answer. */
export function ReasonDialog({
  step,
  dueOn,
  id,
  version,
  onClose,
}: OfQuestion & { step: 'EXTEND' | 'CLOSE'; dueOn: string }): ReactNode {
  const { t } = useWords();
  const today = useToday();
  const act = useAct();
  const { at, tell } = useRefusal('reason', 'dueOn');
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const extends_ = step === 'EXTEND';
  const first = dayAfter(dueOn > today ? dueOn : today, dueOn > today ? 1 : 0);
  const submit = async (): Promise<string | null> => {
    const more = extends_ ? { dueOn: day } : {};
    const told = tell(await act(MoveConsultation, { id, version, step, reason, ...more, key: newKey() }));
    if (told === null) say(t(`question.moved.${step}`));
    return told;
  };
  return (
    <FormDialog
      opened
      danger={!extends_}
      title={t(`question.step.${step}`)}
      submit={t(`question.step.${step}`)}
      onClose={onClose}
      onSubmit={submit}
    >
      {extends_ && (
        <DayField label={t('question.dueOn')} required min={first} value={day} error={at('dueOn')} onChange={setDay} />
      )}
      <Textarea
        label={t('question.reason')}
        description={t(`question.reason.${step}`)}
        required
        withAsterisk={false}
        autosize
        minRows={3}
        maxLength={2_000}
        value={reason}
        error={at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Whoever asked asks on. */
export function FurtherDialog({ id, version, onClose }: OfQuestion): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('question');
  const [question, setQuestion] = useState('');
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const submit = async (): Promise<string | null> => {
    const fileIds = files.map((file) => file.id);
    const told = tell(await act(AskFurther, { id, version, question, fileIds, key: newKey() }));
    if (told === null) say(t('question.sent'));
    return told;
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('question.step.ASK_FURTHER')}
      submit={t('question.send')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Textarea
        data-autofocus
        label={t('question.question')}
        required
        withAsterisk={false}
        autosize
        minRows={4}
        maxLength={10_000}
        value={question}
        error={at('question')}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Attachments legend={t('question.files')} files={files} onChange={setFiles} />
    </FormDialog>
  );
}
