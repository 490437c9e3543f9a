import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useWords } from '../../words/words.ts';
import { PassportText } from './PassportText.tsx';
import type { Paragraph } from './paragraph.ts';
import styles from './text.module.css';

const RichEditor = lazy(() => import('./RichEditor.tsx').then((module) => ({ default: module.RichEditor })));

interface RichFieldProps {
  label: string;
  description: string;
  value: readonly Paragraph[];
  error: string | null;
  onChange: (text: readonly Paragraph[]) => void;
}

/** A field for a longer text. The editor is a large one: what is written already is read until it is here. */
export function RichField({ label, description, value, error, onChange }: RichFieldProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [tooMuch, setTooMuch] = useState(false);
  const fault = tooMuch ? t('record.pasteTooLarge') : error;
  return (
    <div className={styles.field}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      <p id={`${id}-about`} className={styles.about}>
        {description}
        {fault !== null && (
          <span className={styles.fault} role="alert">
            {fault}
          </span>
        )}
      </p>
      <Suspense
        fallback={
          <div className={styles.coming} aria-busy="true">
            <PassportText text={value} />
          </div>
        }
      >
        <RichEditor
          labelledBy={`${id}-label`}
          describedBy={`${id}-about`}
          value={value}
          isWrong={fault !== null}
          onChange={(text) => {
            setTooMuch(false);
            onChange(text);
          }}
          onTooMuch={() => setTooMuch(true)}
        />
      </Suspense>
    </div>
  );
}
