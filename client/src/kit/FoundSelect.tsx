import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useWords } from '../words/words.ts';
import styles from './FoundSelect.module.css';

/** One that can be chosen: what the field says of it, and what tells it from others of the same name. */
export interface Found {
  id: string;
  label: string;
  beside?: string;
}

interface Typing {
  typed: string;
  setTyped: (text: string) => void;
  /** What to ask the server for: while the chosen one stands there, everything else is offered too. */
  search: string;
}

/** What somebody types into a `FoundSelect`. @param chosen what the field says of the chosen one */
export function useTyping(chosen: string | undefined, begins = ''): Typing {
  const [typed, setTyped] = useState(begins);
  return { typed, setTyped, search: useDeferredValue(typed === chosen ? '' : typed) };
}

interface FoundSelectProps {
  label: string;
  typing: Typing;
  /** What the server found for what is typed. */
  found: readonly Found[];
  value: Found | null;
  onChange: (id: string | null) => void;
  description?: string | undefined;
  placeholder?: string | undefined;
  error?: ReactNode;
  required?: boolean;
}

/** One of many, found on the server as one types. Where nothing need be chosen, the field is emptied by keyboard too. */
export function FoundSelect({
  typing,
  found,
  value,
  onChange,
  required = false,
  ...said
}: FoundSelectProps): ReactNode {
  const { t } = useWords();
  const shown = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      {...said}
      required={required}
      withAsterisk={false}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('kit.clear') }}
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives endings and misprints.
      filter={({ options }) => options}
      searchValue={typing.typed}
      onSearchChange={(text) => {
        typing.setTyped(text);
        // The button that clears is for a pointer.
        if (text === '' && value && !required) onChange(null);
      }}
      value={value?.id ?? null}
      onChange={onChange}
      data={shown.map(({ id, label }) => ({ value: id, label }))}
      renderOption={({ option }) => {
        const beside = shown.find(({ id }) => id === option.value)?.beside;
        return (
          <span className={styles.option}>
            {option.label}
            {beside && <span className={styles.beside}>{beside}</span>}
          </span>
        );
      }}
    />
  );
}
