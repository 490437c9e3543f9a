import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';

const PickPerson = graphql(`
  query PickPerson($search: String) {
    people(search: $search, disabled: false, first: 20) {
      rows {
        id
        name
        memberships {
          id
          organisation {
            id
            shortName
          }
        }
      }
    }
  }
`);

interface PersonPickerProps {
  label: string;
  value: string | null;
  /** Given the name too, as the list tells it. */
  onChange: (id: string | null, name: string | null) => void;
  /** Who is not offered. */
  except?: string;
  error?: ReactNode;
  description?: string;
  required?: boolean;
}

/** One of the people that one may see, found by name as one types. */
export function PersonPicker({
  label,
  value,
  onChange,
  except,
  error,
  description,
  required = true,
}: PersonPickerProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useDeferredValue(typed === chosen ? '' : typed);
  const [{ data }] = useQuery({ query: PickPerson, variables: { search } });
  const options = (data?.people.rows ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, memberships }) => ({
      value: id,
      label: [name, memberships[0]?.organisation.shortName].filter(Boolean).join(', '),
    }));
  const shown =
    value && chosen && !options.some((one) => one.value === value) ? [{ value, label: chosen }, ...options] : options;
  return (
    <Select
      label={label}
      description={description}
      error={error}
      required={required}
      withAsterisk={false}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('kit.clear') }}
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives endings and misprints.
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(id) => {
        const label = shown.find((one) => one.value === id)?.label ?? null;
        setChosen(label);
        onChange(id, label);
      }}
      data={shown}
    />
  );
}
