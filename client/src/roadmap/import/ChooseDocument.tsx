import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FileDrop } from '../../kit/FileDrop.tsx';
import { useUpload } from '../../upload.ts';
import { useWords } from '../../words/words.ts';
import styles from './import.module.css';

const plans = ['.docx', '.xlsx', '.txt', '.csv', '.tsv'] as const;

/** Largest document, in megabytes. */
const limit = 10;

interface ChooseDocumentProps {
  onFile: (fileId: string) => void;
  onText: (text: string) => void;
  /** What is asked for, where it is not a table of measures. */
  of?: { drop: string; hint: string; paste: string; kinds: readonly string[] };
}

/** Pasted rows that are longer go as a file: a request holds a megabyte, a file twenty. */
const longestText = 200_000;

/** A file dropped or chosen, or its text pasted: the two ways a document comes here. */
export function ChooseDocument({ onFile, onText, of }: ChooseDocumentProps): ReactNode {
  const { t } = useWords();
  const { drop, hint, paste, kinds } = of ?? {
    drop: t('import.drop'),
    hint: t('import.hint'),
    paste: t('import.paste'),
    kinds: plans,
  };
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
        label={drop}
        hint={hint}
        kinds={kinds}
        limit={limit}
        sending={sending}
        error={fault}
        onFile={(file) => void send(file, setFault)}
      />
      <Textarea
        label={paste}
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
