import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { FoundSelect, useTyping } from '../kit/FoundSelect.tsx';

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
export function PersonPicker({ value, onChange, except, required = true, ...said }: PersonPickerProps): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const typing = useTyping(chosen ?? undefined);
  const [{ data }] = useQuery({ query: PickPerson, variables: { search: typing.search } });
  const found = (data?.people.rows ?? [])
    .filter(({ id }) => id !== except)
    .map(({ id, name, memberships }) => ({
      id,
      label: [name, memberships[0]?.organisation.shortName].filter(Boolean).join(', '),
    }));
  const known = value && chosen ? { id: value, label: chosen } : (found.find(({ id }) => id === value) ?? null);
  return (
    <FoundSelect
      {...said}
      required={required}
      typing={typing}
      found={found}
      value={known}
      onChange={(id) => {
        const label = [...found, known].find((one) => one?.id === id)?.label ?? null;
        setChosen(label);
        onChange(id, label);
      }}
    />
  );
}
