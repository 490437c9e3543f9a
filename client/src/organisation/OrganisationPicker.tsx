import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { FoundSelect, useTyping } from '../kit/FoundSelect.tsx';

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
export function OrganisationPicker({ value, onChange, ...said }: OrganisationPickerProps): ReactNode {
  const typing = useTyping(value?.shortName, value?.shortName);
  const [{ data }] = useQuery({ query: PickQuery, variables: { search: typing.search } });
  const rows = data?.organisations.rows ?? [];
  return (
    <FoundSelect
      {...said}
      typing={typing}
      found={rows.map(({ id, shortName }) => ({ id, label: shortName }))}
      value={value && { id: value.id, label: value.shortName }}
      onChange={(id) => onChange([...rows, value].find((one) => one?.id === id) ?? null)}
    />
  );
}
