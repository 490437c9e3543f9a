import { MultiSelect } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { useWords } from '../../words/words.ts';

const PickTechnologies = graphql(`
  query PickTechnologies($text: String!) {
    registry(text: $text, kinds: [TECHNOLOGY], first: 20) {
      practices {
        id
        author
        published {
          id
          name
        }
      }
    }
  }
`);

/** A published version of a technology that was chosen. */
export interface Technology {
  id: string;
  name: string;
}

interface TechnologiesFieldProps {
  label: string;
  description: string;
  /** The practice that is being written: it does not use itself. */
  practiceId: string | undefined;
  value: readonly Technology[];
  onChange: (technologies: readonly Technology[]) => void;
}

/** Chooses published technologies of the registry, which forgives misprints; before a word is typed the latest. */
export function TechnologiesField({ practiceId, value, onChange, ...words }: TechnologiesFieldProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const [{ data, fetching }] = useQuery({ query: PickTechnologies, variables: { text } });
  const found = (data?.registry.practices ?? []).flatMap(({ id, author, published }) =>
    published === null || id === practiceId ? [] : [{ ...published, author }],
  );
  const others = found.filter(({ id }) => !value.some((one) => one.id === id));
  const chosen = value.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <MultiSelect
      {...words}
      searchable
      hidePickedOptions
      placeholder={value.length === 0 ? t('search.start') : undefined}
      nothingFoundMessage={fetching ? undefined : t('table.nothing')}
      // The registry has searched already, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[...chosen, ...others.map(({ id, name, author }) => ({ value: id, label: `${name} – ${author}` }))]}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => [...value, ...found].find((one) => one.id === id) ?? []))}
      comboboxProps={{ keepMounted: false }}
    />
  );
}
