import { Textarea } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Saved.module.css';

export type Saving = 'still' | 'saving' | 'saved' | 'failed';

/** The quiet mark of a field that is saved as one writes. */
export function SaveMark({ saving, onRetry }: { saving: Saving; onRetry?: () => void }): ReactNode {
  const { t } = useWords();
  if (saving === 'still') return <span className={styles.mark} role="status" />;
  return (
    <span className={`${styles.mark} ${saving === 'failed' ? styles.failed : ''}`} role="status">
      {t(`save.${saving}`)}
      {saving === 'failed' && onRetry && (
        <button type="button" className={styles.again} onClick={onRetry}>
          {t('save.retry')}
        </button>
      )}
    </span>
  );
}

/** Pause in typing after which what was written is sent, in milliseconds. */
const pause = 800;

interface SavedFieldProps {
  label: string;
  value: string;
  /** Answers null when it was saved, otherwise the sentence to show at the field. */
  onSave: (value: string) => Promise<string | null>;
  rows?: number;
  disabled?: boolean;
  description?: string;
}

/**
 * A text saved as one writes. What comes from the server meanwhile does not replace what is being written: the field
 * takes a new value only when nothing in it waits to be saved.
 */
export function SavedField({
  label,
  value,
  onSave,
  rows = 3,
  disabled = false,
  description,
}: SavedFieldProps): ReactNode {
  const id = useId();
  const [text, setText] = useState(value);
  const [saving, setSaving] = useState<Saving>('still');
  const [error, setError] = useState<string | null>(null);
  const kept = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    setText((current) => (current === kept.current ? value : current));
    kept.current = value;
  }, [value]);

  const save = useCallback(
    async (written: string) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      if (written === kept.current) return;
      setSaving('saving');
      const refusal = await onSave(written);
      setError(refusal);
      setSaving(refusal === null ? 'saved' : 'failed');
      if (refusal === null) kept.current = written;
    },
    [onSave],
  );

  return (
    <div>
      <div className={styles.row}>
        <label htmlFor={id}>{label}</label>
        <SaveMark saving={saving} onRetry={() => void save(text)} />
      </div>
      <Textarea
        id={id}
        autosize
        minRows={rows}
        maxRows={16}
        value={text}
        disabled={disabled}
        description={description}
        error={error}
        onChange={(event) => {
          const written = event.currentTarget.value;
          setText(written);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void save(written), pause);
        }}
        onBlur={() => void save(text)}
      />
    </div>
  );
}
