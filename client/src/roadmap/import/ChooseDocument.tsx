import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';

const kinds = ['.docx', '.xlsx', '.txt', '.csv', '.tsv'] as const;

/** Largest document, in megabytes. */
const limit = 10;

interface ChooseDocumentProps {
  onFile: (fileId: string) => void;
  onText: (text: string) => void;
}

interface Uploaded {
  file: { id: string };
}

const isUploaded = (value: unknown): value is Uploaded =>
  typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'object';

/** A file dropped or chosen, or rows pasted: the two ways a table comes here. */
export function ChooseDocument({ onFile, onText }: ChooseDocumentProps): ReactNode {
  const { t } = useWords();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [text, setText] = useState('');
  const send = async (file: File): Promise<void> => {
    setSending(file.name);
    const body = new FormData();
    body.append('file', file);
    const response = await fetch('/api/files', { method: 'POST', body }).catch(() => null);
    const answer: unknown = response?.ok ? await response.json() : null;
    setSending(null);
    if (isUploaded(answer)) onFile(answer.file.id);
    else setFault(response ? t('file.refused', { name: file.name }) : t('refusal.offline'));
  };
  return (
    <div className={styles.choose}>
      <FileDrop
        label={t('import.drop')}
        hint={t('import.hint')}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault}
        onFile={(file) => void send(file)}
      />
      <Textarea
        label={t('import.paste')}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && <Button onClick={() => onText(text)}>{t('import.read')}</Button>}
    </div>
  );
}
