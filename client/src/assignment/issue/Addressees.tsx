import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { newKey } from '../../act.ts';
import { MeaningPicker } from '../../organisation/MeaningPicker.tsx';
import type { Meant } from '../../organisation/meaning.ts';
import { useWords } from '../../words/words.ts';
import styles from './issue.module.css';

/** Somebody named in the form. */
export interface Addressed {
  /** Its place in the form, for React alone. */
  key: string;
  role: 'LEAD' | 'CO_EXECUTOR';
  /** Null while nobody has been chosen. */
  meant: Meant | null;
}

interface AddresseesProps {
  value: readonly Addressed[];
  onChange: (addressees: readonly Addressed[]) => void;
  error: string | undefined;
}

/** To whom an assignment is given: organisations and classes, the first as lead. */
export function Addressees({ value, onChange, error }: AddresseesProps): ReactNode {
  const { t } = useWords();
  const change = (key: string, part: Partial<Addressed>): void =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (): void =>
    onChange([...value, { key: newKey(), role: value.length === 0 ? 'LEAD' : 'CO_EXECUTOR', meant: null }]);
  return (
    <fieldset className={styles.addressees}>
      <legend>{t('decision.addressees')}</legend>
      {value.map((one, place) => (
        <div key={one.key} role="group" aria-label={t('decision.addressee', { number: place + 1 })}>
          <MeaningPicker
            known
            label={t('executor.who')}
            value={one.meant}
            onChange={(meant) => change(one.key, { meant })}
          />
          <NativeSelect
            label={t('executor.role')}
            value={one.role}
            data={[
              { value: 'LEAD', label: t('executor.role.LEAD') },
              { value: 'CO_EXECUTOR', label: t('executor.role.CO_EXECUTOR') },
            ]}
            onChange={(event) =>
              change(one.key, { role: event.currentTarget.value === 'LEAD' ? 'LEAD' : 'CO_EXECUTOR' })
            }
          />
          <Button
            variant="default"
            size="xs"
            aria-label={t('executor.removeNumber', { number: place + 1 })}
            onClick={() => onChange(value.filter(({ key }) => key !== one.key))}
          >
            {t('executor.remove')}
          </Button>
        </div>
      ))}
      <Button variant="default" size="xs" onClick={add}>
        {t('decision.addAddressee')}
      </Button>
      {error && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
