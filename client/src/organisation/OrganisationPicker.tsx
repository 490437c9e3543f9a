import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';

const PickQuery = graphql(`
  query PickOrganisation($search: String) {
    organisations(search: $search, first: 20) {
      rows {
        id
        shortName
      }
    }
  }
`);

export interface Picked {
  id: string;
  shortName: string;
}

interface OrganisationPickerProps {
  label: string;
  value: Picked | null;
  onChange: (organisation: Picked | null) => void;
  description?: string;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
}

/** One organisation, found by any part of any of its names as one types. */
export function OrganisationPicker({
  label,
  value,
  onChange,
  description,
  placeholder,
  error,
  required = false,
}: OrganisationPickerProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState(value?.shortName ?? '');
  // While the name of the chosen one stands there, everything else is offered too.
  const search = useDeferredValue(typed === value?.shortName ? '' : typed);
  const [{ data }] = useQuery({ query: PickQuery, variables: { search } });
  const rows = data?.organisations.rows ?? [];
  const known = value && !rows.some(({ id }) => id === value.id) ? [value, ...rows] : rows;
  return (
    <Select
      label={label}
      description={description}
      placeholder={placeholder}
      error={error}
      required={required}
      withAsterisk={false}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('kit.clear') }}
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.id ?? null}
      onChange={(id) => onChange(known.find((one) => one.id === id) ?? null)}
      data={known.map((one) => ({ value: one.id, label: one.shortName }))}
    />
  );
}
