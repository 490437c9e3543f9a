import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { DayField } from '../kit/DayField.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useToday } from '../kit/ServerDay.ts';
import { say } from '../kit/toast.ts';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords } from '../words/words.ts';
import { EnterAnswer } from './acts.ts';

interface LetterDialogProps {
  /** The assignment, and whose letters may be entered. */
  id: string;
  organisations: readonly { id: string; shortName: string }[];
  onClose: () => void;
}

/** Fields at which a sentence can stand. */
const fields = ['outgoingNumber', 'outgoingDate', 'text', 'fileIds'];

/** Whoever controls it enters what an organisation answered by letter, with its scan, or saying that there is none yet. */
export function LetterDialog({ id: assignmentId, organisations, onClose }: LetterDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const today = useToday();
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [outgoingNumber, setNumber] = useState('');
  const [outgoingDate, setDate] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<Attached[]>([]);
  const [withoutScan, setWithoutScan] = useState(false);
  const [fault, setFault] = useState<{ field: string | null; sentence: string } | null>(null);
  const at = (field: string): string | null => (fault?.field === field ? fault.sentence : null);
  const refuse = (field: string | null, sentence: string): string => {
    setFault({ field, sentence });
    return field !== null && fields.includes(field) ? '' : sentence;
  };
  const submit = async (): Promise<string | null> => {
    if (outgoingDate === null) return refuse('outgoingDate', t('kit.required'));
    const outcome = await act(EnterAnswer, {
      assignmentId,
      organisationId,
      words: { text, fileIds: files.map(({ id }) => id) },
      outgoingNumber,
      outgoingDate,
      withoutScan,
      key: newKey(),
    });
    if (outcome.is !== 'done') return refuse(outcome.is === 'refused' ? outcome.field : null, outcome.sentence);
    say(t('assignment.letterEntered'));
    return null;
  };
  return (
    <FormDialog
      title={t('reports.enter')}
      opened
      onClose={onClose}
      submit={t('report.save')}
      onSubmit={submit}
      size="lg"
    >
      <NativeSelect
        label={t('report.organisation')}
        data-autofocus
        value={organisationId}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <TextInput
        label={t('report.letterNumber')}
        required
        value={outgoingNumber}
        error={at('outgoingNumber')}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayField
        label={t('report.letterDate')}
        required
        value={outgoingDate}
        max={today}
        error={at('outgoingDate')}
        onChange={setDate}
      />
      <Textarea
        label={t('report.text')}
        description={t('assignment.reportHint')}
        required
        autosize
        minRows={4}
        maxRows={20}
        value={text}
        error={at('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Attachments hint={t('report.scanHint')} files={files} onChange={setFiles} />
      {files.length === 0 && (
        <Checkbox
          label={t('report.withoutScan')}
          checked={withoutScan}
          error={at('fileIds') !== null && !withoutScan && t('report.scanMissing')}
          onChange={(event) => setWithoutScan(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
