import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';

// Asked for here and not with the page: a class has dozens of members, and most visits choose none of them.
const Named = graphql(`
  query NamedOrganisations($id: ID!) {
    measure(id: $id) {
      id
      mayEnterFor {
        id
        shortName
        fullName
      }
    }
  }
`);

export interface NamedOrganisation {
  id: string;
  shortName: string;
}

interface NamedOrganisationFieldProps {
  label: string;
  description?: string;
  required?: boolean;
  measureId: string;
  value: NamedOrganisation | null;
  /** What choosing nobody is called, where that is a choice. */
  nobody?: string;
  error?: string | null;
  onChange: (organisation: NamedOrganisation | null) => void;
  'data-autofocus'?: boolean;
}

/** The value of nobody: no id. */
const none = 'nobody';

/** One of the organisations that a measure names, or a member of a class that it names, by a part of its name. */
export function NamedOrganisationField({
  measureId,
  value,
  nobody,
  onChange,
  ...field
}: NamedOrganisationFieldProps): ReactNode {
  const { t, dates } = useWords();
  const [{ data }] = useQuery({ query: Named, variables: { id: measureId } });
  const named: NamedOrganisation[] = [...(data?.measure?.mayEnterFor ?? [])];
  // Whoever was chosen before stands in the field also when the measure names it no more.
  if (value && !named.some(({ id }) => id === value.id)) named.push(value);
  named.sort((a, b) => dates.compare(a.shortName, b.shortName));
  return (
    <Select
      {...field}
      placeholder={t('report.organisationHint')}
      searchable
      allowDeselect={false}
      value={value?.id ?? (nobody === undefined ? null : none)}
      data={[
        ...(nobody === undefined ? [] : [{ value: none, label: nobody }]),
        ...named.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ]}
      nothingFoundMessage={t('table.nothing')}
      onChange={(chosen) => onChange(named.find(({ id }) => id === chosen) ?? null)}
    />
  );
}
