import { Textarea } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Saved.module.css';
import { useLeave } from './useLeave.ts';

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

/** Saves what is still being written; answers whether all of it is saved. */
export type Flush = () => Promise<boolean>;

interface SavedFieldProps {
  label: string;
  value: string;
  /** Answers null when it was saved, otherwise the sentence to show at the field. */
  onSave: (value: string) => Promise<string | null>;
  rows?: number;
  disabled?: boolean;
  description?: string;
  /** Where the field leaves the way to save what is still being written. */
  flush?: RefObject<Flush | null>;
}

/** What is written in a field, how far it is saved, and the ways to write and to save it. */
function useSaving(value: string, onSave: SavedFieldProps['onSave']) {
  const [text, setText] = useState(value);
  const [saving, setSaving] = useState<Saving>('still');
  const [error, setError] = useState<string | null>(null);
  const kept = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const current = useRef(text);
  current.current = text;

  useEffect(() => {
    const isNew = current.current === kept.current;
    kept.current = value;
    if (isNew) setText(value);
    if (!isNew && current.current !== value) return;
    // What stands on the screen is what the hub has, however it came there.
    setError(null);
    setSaving((before) => (before === 'failed' ? 'saved' : before));
  }, [value]);

  const save = async (written: string): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (written === kept.current) return true;
    setSaving('saving');
    const refusal = await onSave(written);
    if (refusal === null) kept.current = written;
    setError(refusal);
    // Who has written on meanwhile is not told that all is saved.
    if (refusal !== null) setSaving('failed');
    else if (current.current === written) setSaving('saved');
    return refusal === null;
  };
  const write = (written: string): void => {
    setText(written);
    setSaving((before) => (before === 'saved' ? 'still' : before));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(written), pause);
  };
  useLeave(() => {
    if (timer.current !== undefined) void save(current.current);
  });
  return { text, saving, error, isUnsaved: text !== kept.current, write, save };
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
  flush,
}: SavedFieldProps): ReactNode {
  const id = useId();
  const { text, saving, error, isUnsaved, write, save } = useSaving(value, onSave);
  useImperativeHandle(flush, () => () => save(text));
  return (
    <div data-writing={isUnsaved ? 'unsaved' : ''}>
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
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => void save(text)}
      />
    </div>
  );
}
