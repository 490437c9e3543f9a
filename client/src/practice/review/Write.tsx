import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './review.module.css';

interface WriteProps {
  label: string;
  send: string;
  written?: string;
  /** Answers null when it was done, otherwise the sentence to show. */
  onSend: (text: string) => Promise<string | null>;
  onClose: () => void;
  fault: string | undefined;
}

/** A short text written in place. */
export function Write({ label, send, written = '', onSend, onClose, fault }: WriteProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(written);
  const [told, setTold] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    const sentence = await onSend(text);
    setBusy(false);
    setTold(sentence);
    if (sentence === null) onClose();
  };
  return (
    <form
      className={`${styles.write} no-print`}
      data-writing={text === written ? '' : 'unsaved'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea
        autoFocus
        label={label}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        value={text}
        error={fault ?? told}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default" loading={busy}>
          {send}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
      </div>
    </form>
  );
}
