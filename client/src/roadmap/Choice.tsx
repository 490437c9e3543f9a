import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './Choice.module.css';

interface Option {
  value: string;
  label: string;
  /** What stands in the list instead of the plain label. */
  shown?: ReactNode;
}

interface ChoiceProps {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** A list longer than this can be searched. */
const many = 9;

/** A filter of several values behind a button, which says how many are on. */
export function Choice({ label, options, chosen, onChoose }: ChoiceProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const found = options.filter((option) =>
    option.label.toLocaleLowerCase('ru').includes(wanted.trim().toLocaleLowerCase('ru')),
  );
  return (
    <Popover position="bottom-start" trapFocus returnFocus width={340} onClose={() => setWanted('')}>
      <Popover.Target>
        <Button variant="default" className={styles.button} data-on={chosen.length > 0 ? '' : undefined}>
          {label}
          {chosen.length > 0 && <span className={styles.count}>{chosen.length}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {options.length > many && (
          <TextInput
            type="search"
            aria-label={`${label}: ${t('search.label')}`}
            placeholder={t('search.label')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            mb="xs"
          />
        )}
        <div className={styles.list} role="group" aria-labelledby={id}>
          <span id={id} className="visually-hidden">
            {label}
          </span>
          {found.map((option) => (
            <Checkbox
              key={option.value}
              label={option.shown ?? option.label}
              checked={chosen.includes(option.value)}
              onChange={(event) =>
                onChoose(
                  event.currentTarget.checked
                    ? [...chosen, option.value]
                    : chosen.filter((one) => one !== option.value),
                )
              }
            />
          ))}
          {found.length === 0 && <p className={styles.none}>{t('filter.nothingLike')}</p>}
        </div>
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => onChoose([])}>
            {t('kit.clear')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
