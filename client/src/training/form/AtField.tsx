import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../../kit/DayField.tsx';
import { useWords } from '../../words/words.ts';
import type { At } from './draft.ts';
import styles from './form.module.css';

interface AtFieldProps {
  label: string;
  value: At;
  error?: string | undefined;
  description?: string;
  onChange: (at: At) => void;
}

/** A day and an hour beside it. */
export function AtField({ label, value, error, description, onChange }: AtFieldProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={styles.at}>
      <DayField
        label={label}
        {...(description !== undefined && { description })}
        value={value.day}
        error={error}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TextInput
        label={t('training.hour')}
        aria-label={t('training.hourOf', { label })}
        type="time"
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </div>
  );
}
