import { MultiSelect } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';
import styles from './MeasuresField.module.css';

const PickMeasures = graphql(`
  query PickMeasures($text: String!) {
    search(text: $text) {
      measures {
        id
        number
        title
        roadmap {
          id
          title
        }
      }
    }
  }
`);

/** A measure that was chosen. */
export interface Chosen {
  id: string;
  number: string;
  title: string;
}

/** Shorter than this nothing is looked for. */
const shortest = 2;

const label = ({ number, title }: Chosen): string => `${number} ${title}`;

interface MeasuresFieldProps {
  label: string;
  description?: string;
  value: readonly Chosen[];
  onChange: (measures: readonly Chosen[]) => void;
}

/** Chooses measures of the roadmaps that one sees, by number or words; those of one roadmap stand together. */
export function MeasuresField({ value, onChange, ...words }: MeasuresFieldProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const [{ data }] = useQuery({ query: PickMeasures, variables: { text }, pause: text.length < shortest });
  const found = text.length < shortest ? [] : (data?.search.measures ?? []);
  const others = found.filter(({ id }) => !value.some((one) => one.id === id));
  const groups = [...new Set(others.map(({ roadmap }) => roadmap.title))].map((group) => ({
    group,
    items: others.filter(({ roadmap }) => roadmap.title === group).map((one) => ({ value: one.id, label: label(one) })),
  }));
  const chosen = value.map((one) => ({ value: one.id, label: label(one) }));
  return (
    <MultiSelect
      {...words}
      classNames={{ input: styles.input, inputField: styles.letters, pill: styles.chosen }}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? t('search.start') : undefined}
      nothingFoundMessage={text.length < shortest ? undefined : t('table.nothing')}
      // The server has searched already, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[...chosen, ...groups]}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => [...value, ...found].find((one) => one.id === id) ?? []))}
      comboboxProps={{ keepMounted: false }}
    />
  );
}
