import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql.ts';
import { useWords, type Words } from '../../words/words.ts';
import styles from './resolution.module.css';

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

type Row = Picked & { number?: string | null; date?: string; issuer?: { shortName: string } | null };

/** Bodies adopt resolutions of one title year after year: the number, the day and whose it is tell them apart. */
const besideOf = ({ number, date, issuer }: Row, { dates }: Words): string =>
  [number && `№ ${number}`, date && dates.long(date), issuer?.shortName].filter(Boolean).join(', ');

interface ResolutionPickerProps {
  label: string;
  value: Picked | null;
  onChange: (resolution: Picked | null) => void;
  description?: string;
  error?: ReactNode;
}

/** One of the resolutions of which one sees something, found by any part of its title or number as one types. */
export function ResolutionPicker({ label, value, onChange, description, error }: ResolutionPickerProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState(value?.title ?? '');
  // While the title of the chosen one stands there, everything else is offered too.
  const search = useDeferredValue(typed === value?.title ? '' : typed);
  const [{ data }] = useQuery({ query: PickQuery, variables: { search } });
  const rows: readonly Row[] = data?.resolutions ?? [];
  const known = value && !rows.some(({ id }) => id === value.id) ? [value, ...rows] : rows;
  return (
    <Select
      label={label}
      description={description}
      error={error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('kit.clear') }}
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives endings and misprints.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={(text) => {
        setTyped(text);
        // The button that clears is for a pointer: by keyboard the field is emptied.
        if (text === '' && value) onChange(null);
      }}
      value={value?.id ?? null}
      onChange={(id) => onChange(known.find((one) => one.id === id) ?? null)}
      data={known.map(({ id, title }) => ({ value: id, label: title }))}
      renderOption={({ option }) => {
        const beside = besideOf(known.find(({ id }) => id === option.value) ?? { id: '', title: '' }, words);
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
