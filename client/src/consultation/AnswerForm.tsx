import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey, useAct } from '../act.ts';
import { useRefusal } from '../kit/refusal.ts';
import { say } from '../kit/toast.ts';
import type { Paragraph } from '../practice/text/paragraph.ts';
import { RichField } from '../practice/text/RichField.tsx';
import { type Attached, Attachments } from '../report/Attachments.tsx';
import { useWords } from '../words/words.ts';
import { AnswerConsultation } from './acts.ts';
import styles from './consultation.module.css';

interface Draft {
  text: readonly Paragraph[];
  files: readonly Attached[];
}

/** What is half written stays while one looks something up on another page. */
const drafts = new Map<string, Draft>();
const nothing: Draft = { text: [], files: [] };

interface AnswerFormProps {
  id: string;
  version: number;
  /** It adds to an answer. */
  adds: boolean;
  onDone: () => void;
}

/** The centre answers: a text with lists, and files. */
export function AnswerForm({ id, version, adds, onDone }: AnswerFormProps): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { at, tell } = useRefusal('text');
  const [{ text, files }, setDraft] = useState(drafts.get(id) ?? nothing);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isWritten = text.length > 0 || files.length > 0;
  const put = (draft: Draft): void => {
    drafts.set(id, draft);
    setDraft(draft);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const words = text.map(({ kind, runs }) => ({
      kind,
      runs: runs.map((run) => ({ text: run.text, bold: run.bold, italic: run.italic })),
    }));
    const fileIds = files.map((file) => file.id);
    const told = tell(await act(AnswerConsultation, { id, version, text: words, fileIds, key: newKey() }));
    setBusy(false);
    setFault(told);
    if (told !== null) return;
    put(nothing);
    say(t('question.answered'));
    onDone();
  };
  return (
    <form
      className={`${styles.form} no-print`}
      data-writing={isWritten ? 'unsaved' : ''}
      onSubmit={(event) => void send(event)}
    >
      <RichField
        label={t('question.answer')}
        description={t('question.answerHint')}
        value={text}
        error={at('text') ?? null}
        onChange={(next) => put({ text: next, files })}
      />
      <Attachments legend={t('question.files')} files={files} onChange={(next) => put({ text, files: next })} />
      {fault !== null && fault !== '' && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={busy}>
          {t(adds ? 'question.addAnswer' : 'question.sendAnswer')}
        </Button>
      </div>
    </form>
  );
}
