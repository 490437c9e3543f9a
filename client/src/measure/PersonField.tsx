import { Select } from '@mantine/core';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useWords } from '../words/words.ts';
import { usePeople } from './usePeople.ts';

interface PersonFieldProps {
  label: string;
  roadmapId: string;
  /** The person chosen; null while nobody is. */
  value: string | null;
  onChange: (id: string | null) => void;
  /** People who need not be offered. */
  without?: ReadonlySet<string>;
}

/** Chooses one of the people who see a roadmap, by a part of the name. */
export function PersonField({ label, roadmapId, value, onChange, without }: PersonFieldProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const people = usePeople(roadmapId, useDeferredValue(typed));
  return (
    <Select
      label={label}
      placeholder={t('person.typeName')}
      searchable
      required
      data-autofocus
      value={value}
      data={people.filter(({ id }) => !without?.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
      // The server has found them already, by the same part of the name.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={onChange}
      nothingFoundMessage={t('filter.nothingLike')}
    />
  );
}
