import type { ActiveFilter } from '../kit/NothingFound.tsx';
import type { Words } from '../words/words.ts';
import { type FilterName, filterRows, filtersOn, type Look, type Onlooker, split, statesOf } from './filter.ts';
import type { Row } from './row.ts';

interface Filtered {
  rows: readonly Row[];
  look: Look;
  onlooker: Onlooker;
  onLook: (look: Look) => void;
}

/** What a filter is set to, as people read it; null for one that is only on or off. */
const values: Readonly<Record<FilterName, ((given: Filtered, words: Words) => string) | null>> = {
  organisation: ({ rows, look }, { dates }) => {
    const names = new Map(rows.flatMap((row) => row.names.map((named) => [named.id, named.name] as const)));
    return dates.list(split(look.organisation).map((id) => names.get(id) ?? '—'));
  },
  state: ({ look }, { t, dates }) => dates.list(statesOf(look).map((state) => t(`state.${state}`))),
  section: ({ look }, { dates }) => dates.list(split(look.section)),
  text: ({ look }) => `«${look.text ?? ''}»`,
  mine: null,
  changed: null,
};

/** The filters that are on: what each is set to, and how many rows would be left without it. */
export function activeFilters(given: Filtered, words: Words): ActiveFilter[] {
  const { rows, look, onlooker, onLook } = given;
  return filtersOn(look).map((name) => {
    const { [name]: _lifted, ...rest } = look;
    const value = values[name]?.(given, words);
    const label = words.t(`filter.${name}`);
    return {
      label: value === undefined ? label : `${label}: ${value}`,
      without: filterRows(rows, rest, onlooker).length,
      onLift: () => onLook(rest),
    };
  });
}
