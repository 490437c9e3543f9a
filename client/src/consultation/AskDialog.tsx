import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useRefusal } from '../kit/refusal.ts';
import type { Own } from '../practice/own.ts';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords } from '../words/words.ts';
import { AskCentre } from './acts.ts';
import styles from './consultation.module.css';

/** What a question is about, where it is asked from a page of that. */
export interface About {
  measureId?: string;
  practiceId?: string;
  materialId?: string;
  /** What it is called. */
  name: string;
}

interface AskDialogProps {
  organisations: Own['organisations'];
  about?: About | undefined;
  onClose: () => void;
  onAsked: (id: string) => void;
}

/** Asks the methodological centre. */
export function AskDialog({ organisations, about, onClose, onAsked }: AskDialogProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('organisationId', 'subject', 'question');
  const [organisationId, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [subject, setSubject] = useState('');
  const [question, setQuestion] = useState('');
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const submit = async (): Promise<string | null> => {
    const { name: _, ...of } = about ?? { name: '' };
    const fileIds = files.map(({ id }) => id);
    const outcome = await act(AskCentre, { organisationId, subject, question, fileIds, ...of, key: newKey() });
    if (outcome.is === 'done') onAsked(outcome.answer.id);
    return tell(outcome);
  };
  return (
    <FormDialog
      opened
      size="lg"
      title={t('question.ask')}
      submit={t('question.send')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('question.ask.why')}</p>
      {about && <p className={styles.about}>{t('question.about', { name: about.name })}</p>}
      <TextInput
        data-autofocus
        label={t('question.subject')}
        description={t('question.subjectHint')}
        required
        withAsterisk={false}
        maxLength={300}
        value={subject}
        error={at('subject')}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <Textarea
        label={t('question.question')}
        description={t('question.questionHint')}
        required
        withAsterisk={false}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={10_000}
        value={question}
        error={at('question')}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      {organisations.length > 1 && (
        <NativeSelect
          label={t('question.organisation')}
          value={organisationId}
          error={at('organisationId')}
          data={organisations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
      )}
      <Attachments legend={t('question.files')} files={files} onChange={setFiles} />
    </FormDialog>
  );
}
