import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { useUpload } from '../../upload.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';

const kinds = ['.docx', '.xlsx', '.txt', '.csv', '.tsv'] as const;

/** Largest document, in megabytes. */
const limit = 10;

interface ChooseDocumentProps {
  onFile: (fileId: string) => void;
  onText: (text: string) => void;
}

/** Pasted rows that are longer go as a file: a request holds a megabyte, a file twenty. */
const longestText = 200_000;

/** A file dropped or chosen, or rows pasted: the two ways a table comes here. */
export function ChooseDocument({ onFile, onText }: ChooseDocumentProps): ReactNode {
  const { t } = useWords();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const upload = useUpload();
  const send = async (file: File, tell: (fault: string | null) => void): Promise<void> => {
    setSending(file.name);
    const sent = await upload(file);
    setSending(null);
    tell(sent.is === 'taken' ? null : sent.sentence);
    if (sent.is === 'taken') onFile(sent.file.id);
  };
  const read = async (): Promise<void> => {
    if (!text.isWellFormed() || text.includes('\0')) return setUnreadable(t('invalid.BAD_TEXT'));
    if (text.length <= longestText) return onText(text);
    await send(new File([text], `${t('import.pasted')}.txt`, { type: 'text/plain' }), setUnreadable);
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
        onFile={(file) => void send(file, setFault)}
      />
      <Textarea
        label={t('import.paste')}
        // It does not grow with the text: thousands of pasted rows are not measured at each change.
        rows={8}
        resize="vertical"
        value={text}
        error={unreadable}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <Button loading={sending !== null} onClick={() => void read()}>
          {t('import.read')}
        </Button>
      )}
    </div>
  );
}
