import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './FileDrop.module.css';

interface FileDropProps {
  /** What to drop here, in words. */
  label: string;
  /** Endings with their dot: «.docx». */
  kinds: readonly string[];
  /** Largest size, in megabytes. */
  limit: number;
  onFile: (file: File) => void;
  /** Name of the file on its way, while it is. */
  sending?: string | null;
  error?: string | null;
  hint?: ReactNode;
  small?: boolean;
}

/** A place to drop a file, with a button for those who choose one. A wrong kind or size is said before anything is sent. */
export function FileDrop({
  label,
  kinds,
  limit,
  onFile,
  sending = null,
  error = null,
  hint,
  small = false,
}: FileDropProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const take = (file: File | undefined): void => {
    if (!file) return;
    const known = kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
    if (!known) setRefused(t('file.wrongKind', { kinds: kinds.join(', ') }));
    else if (file.size > limit * 1024 * 1024) setRefused(t('file.tooLarge', { limit }));
    else {
      setRefused(null);
      onFile(file);
    }
  };
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  const fault = refused ?? error;
  return (
    <div
      className={`${styles.drop} ${over ? styles.over : ''} ${small ? styles.small : ''}`}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <p className={styles.title}>{sending === null ? label : t('file.sending', { name: sending })}</p>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        accept={kinds.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={sending !== null} onClick={() => input.current?.click()}>
        {t('file.choose')}
      </Button>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      {fault !== null && (
        <p className={styles.error} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
