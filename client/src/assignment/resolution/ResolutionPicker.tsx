import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { FoundSelect, useTyping } from '../../kit/FoundSelect.tsx';
import { useWords, type Words } from '../../words/words.ts';

const PickQuery = graphql(`
  query PickResolution($search: String) {
    resolutions(search: $search, first: 20) {
      id
      title
      number
      date
      issuer {
        id
        shortName
      }
    }
  }
`);

/** A resolution as it was chosen: whoever shows it knows the title at least. */
export interface Picked {
  id: string;
  title: string;
}

interface Row extends Picked {
  number: string | null;
  date: string;
  issuer: { shortName: string } | null;
}

/** Bodies adopt resolutions of one title year after year: the number, the day and whose it is tell them apart. */
const besideOf = ({ number, date, issuer }: Row, { dates }: Words): string =>
  [number && `№ ${number}`, dates.long(date), issuer?.shortName].filter(Boolean).join(', ');

interface ResolutionPickerProps {
  label: string;
  value: Picked | null;
  onChange: (resolution: Picked | null) => void;
  description?: string;
  error?: ReactNode;
}

/** One of the resolutions of which one sees something, found by any part of its title or number as one types. */
export function ResolutionPicker({ value, onChange, ...said }: ResolutionPickerProps): ReactNode {
  const words = useWords();
  const typing = useTyping(value?.title, value?.title);
  const [{ data }] = useQuery({ query: PickQuery, variables: { search: typing.search } });
  const rows = data?.resolutions ?? [];
  return (
    <FoundSelect
      {...said}
      typing={typing}
      found={rows.map((row) => ({ id: row.id, label: row.title, beside: besideOf(row, words) }))}
      value={value && { id: value.id, label: value.title }}
      onChange={(id) => onChange([...rows, value].find((one) => one?.id === id) ?? null)}
    />
  );
}
