import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { newKey } from '../act.ts';
import { MeaningPicker } from '../organisation/MeaningPicker.tsx';
import { type Meant, written } from '../organisation/meaning.ts';
import { useWords } from '../words/words.ts';
import styles from './executors.module.css';

/** Whoever is named, while the list is being put right. */
export interface NamedOne {
  /** Its place in the list, for React alone. */
  key: string;
  role: 'LEAD' | 'CO_EXECUTOR';
  name: string;
  byAgreement: boolean;
  meant: Meant;
}

interface ExecutorsFieldProps {
  named: readonly NamedOne[];
  onChange: (named: readonly NamedOne[]) => void;
}

/** The executors of a measure: the name as the document writes it, and whom it means. */
export function ExecutorsField({ named, onChange }: ExecutorsFieldProps): ReactNode {
  const { t } = useWords();
  const change = (key: string, more: Partial<NamedOne>): void =>
    onChange(named.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const mean = (one: NamedOne, meant: Meant): void => {
    // A name that nobody wrote by hand follows whom it means.
    const follows = one.name.trim() === '' || one.name === one.meant.label;
    change(one.key, { meant, ...(meant.value !== written.value && follows && { name: meant.label }) });
  };
  const add = (): void =>
    onChange([
      ...named,
      {
        key: newKey(),
        role: 'CO_EXECUTOR',
        name: '',
        byAgreement: false,
        meant: written,
      },
    ]);
  return (
    <fieldset className={styles.executors}>
      <legend>{t('measure.executors')}</legend>
      {named.map((one, at) => (
        <div key={one.key} className={styles.one} role="group" aria-label={t('executor.number', { number: at + 1 })}>
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
          <MeaningPicker label={t('executor.who')} value={one.meant} onChange={(meant) => mean(one, meant)} />
          <TextInput
            label={t('executor.name')}
            required
            value={one.name}
            onChange={(event) => change(one.key, { name: event.currentTarget.value })}
          />
          <Checkbox
            label={t('measure.byAgreement')}
            checked={one.byAgreement}
            onChange={(event) => change(one.key, { byAgreement: event.currentTarget.checked })}
          />
          <Button
            variant="default"
            size="xs"
            aria-label={t('executor.removeNumber', { number: at + 1 })}
            onClick={() => onChange(named.filter(({ key }) => key !== one.key))}
          >
            {t('executor.remove')}
          </Button>
        </div>
      ))}
      <Button variant="default" size="xs" onClick={add}>
        {t('executor.add')}
      </Button>
    </fieldset>
  );
}
