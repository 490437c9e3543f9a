import { MultiSelect } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import type { Picked } from '../../organisation/OrganisationPicker.tsx';
import { useWords } from '../../words/words.ts';

const PickOrganisations = graphql(`
  query PickOrganisations($search: String) {
    organisations(search: $search, first: 20) {
      rows {
        id
        shortName
      }
    }
  }
`);

interface OrganisationsFieldProps {
  label: string;
  description?: string;
  value: readonly Picked[];
  error?: ReactNode;
  onChange: (organisations: readonly Picked[]) => void;
}

/** Several organisations, each found by any part of any of its names as one types. */
export function OrganisationsField({ value, onChange, ...words }: OrganisationsFieldProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [{ data }] = useQuery({ query: PickOrganisations, variables: { search } });
  const rows = data?.organisations.rows ?? [];
  const known = [...value, ...rows.filter(({ id }) => !value.some((one) => one.id === id))];
  return (
    <MultiSelect
      {...words}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={known.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.find((one) => one.id === id) ?? []))}
      comboboxProps={{ keepMounted: false }}
    />
  );
}
