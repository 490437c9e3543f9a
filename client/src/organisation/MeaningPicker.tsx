import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';
import { type Meant, meantClass, meantOrganisation, written } from './meaning.ts';

const MeantQuery = graphql(`
  query PickMeaning($search: String) {
    organisations(search: $search, first: 20) {
      rows {
        id
        shortName
      }
    }
    classes(search: $search) {
      id
      shortName
    }
  }
`);

/** Those who are offered before anybody is searched for. */
export interface Near {
  title: string;
  meant: readonly Meant[];
}

/** Whom the server finds; nobody is asked for while the list is closed, since a page may hold many. */
function useFound(search: string, opened: boolean): readonly Meant[] {
  const [{ data }] = useQuery({ query: MeantQuery, variables: { search }, pause: !opened });
  if (!opened || !data) return [];
  return [...data.organisations.rows.map(meantOrganisation), ...data.classes.map(meantClass)];
}

const holds = (list: readonly Meant[], { value }: Meant): boolean => list.some((one) => one.value === value);

interface Offered {
  readonly search: string;
  readonly asWritten: Meant | null;
  readonly chosen: Meant | null;
  readonly near: readonly Meant[];
  readonly found: readonly Meant[];
}

/** What a list offers: what is no search, those who are near as long as they answer to one, and whom the server found. */
function offered({ search, asWritten, chosen, near, found }: Offered) {
  const likely = near.filter((one) => search === '' || holds(found, one));
  const others = found.filter((one) => !holds(likely, one));
  const first = asWritten?.label.toLowerCase().includes(search.toLowerCase()) ? [asWritten] : [];
  // Whoever was chosen has a name also where the search finds others.
  const kept = chosen && !holds([...first, ...likely, ...others], chosen) ? [chosen] : [];
  return { first: [...first, ...kept], likely, others };
}

interface MeaningPickerProps {
  label: ReactNode;
  /** Null while nobody has decided. */
  value: Meant | null;
  onChange: (meant: Meant) => void;
  near?: Near;
  placeholder?: string;
  /** Whether it must be somebody who is known: then the name cannot stay as it is written. */
  known?: boolean;
  /** What it is called to mean nobody; «leave as written» where nothing is said. */
  nobody?: string | undefined;
}

const nobodyNear: Near = { title: '', meant: [] };

/** Whom a name means: any organisation or class, found as one types, or nobody, and then it stays as it is written. */
export function MeaningPicker({
  label,
  value,
  onChange,
  near = nobodyNear,
  placeholder = '',
  known = false,
  nobody,
}: MeaningPickerProps): ReactNode {
  const { t } = useWords();
  const asWritten = { ...written, label: nobody ?? t('organisation.asWritten') };
  const chosen = value?.value === written.value ? asWritten : value;
  const [typed, setTyped] = useState(chosen?.label ?? '');
  const [opened, setOpened] = useState(false);
  // While the name of the chosen one stands there, everybody else is offered too.
  const search = useDeferredValue(typed === chosen?.label ? '' : typed.trim());
  const found = useFound(search, opened);
  const { first, likely, others } = offered({
    search,
    asWritten: known ? null : asWritten,
    chosen,
    near: near.meant,
    found,
  });
  const groups = [
    { group: near.title, items: likely },
    { group: t('organisation.others'), items: others },
  ].filter(({ items }) => items.length > 0);
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('table.nothing')}
      // The server has searched already, and forgives more than a comparison of letters.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      value={chosen?.value ?? null}
      onChange={(picked) => {
        const one = [...first, ...likely, ...others].find((meant) => meant.value === picked);
        if (one) onChange(one);
      }}
      data={[...first, ...(likely.length > 0 ? groups : others)]}
      // A page may hold many of them: a list that is closed is not there.
      comboboxProps={{ keepMounted: false }}
    />
  );
}
