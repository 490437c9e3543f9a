import { type State, states } from '../kit/StateMark.tsx';
import type { Row } from './row.ts';

export const views = ['table', 'timeline', 'board'] as const;
export type View = (typeof views)[number];

/** How a roadmap is looked at. It lives in the address: a link shows another person the same rows. */
export interface Look {
  view?: View;
  organisation?: string;
  state?: string;
  section?: string;
  text?: string;
  mine?: 'yes';
  changed?: 'yes';
}

/** Several values of one filter stand in the address with commas between. */
export const split = (value: string | undefined): string[] => (value ? value.split(',').filter(Boolean) : []);
export const join = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.join(',') : undefined;

const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 2000) || undefined : undefined;

const yes = (value: unknown): 'yes' | undefined => (value === 'yes' ? 'yes' : undefined);

/** Reads an address; what it does not know is left out, so an old link still opens. */
export function readLook(search: Record<string, unknown>): Look {
  const look: Look = {
    view: views.find((view) => view === search['view']),
    organisation: word(search['organisation']),
    state: join(split(word(search['state'])).filter((state) => states.some((known) => known === state))),
    section: word(search['section']),
    text: word(search['text']),
    mine: yes(search['mine']),
    changed: yes(search['changed']),
  };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** Letters that people do not tell apart when they search. */
const plain = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** Against what a row is held: who looks, and since when. */
export interface Onlooker {
  /** Organisations and classes that the viewer speaks for. */
  mine: ReadonlySet<string>;
  /** The visit before this one; null on the first. */
  lastVisit: string | null;
}

type Test = (row: Row, wanted: string, onlooker: Onlooker) => boolean;

const tests: Record<FilterName, Test> = {
  organisation: (row, wanted) => split(wanted).some((id) => row.names.some((named) => named.id === id)),
  state: (row, wanted) => split(wanted).includes(row.shown),
  section: (row, wanted) => split(wanted).includes(row.section?.number ?? ''),
  text: (row, wanted) =>
    plain(
      `${row.number} ${row.title} ${row.result} ${row.names.map((named) => `${named.name} ${named.full}`).join(' ')}`,
    ).includes(plain(wanted.trim())),
  mine: (row, _wanted, { mine }) => row.names.some((named) => mine.has(named.id)),
  changed: (row, _wanted, { lastVisit }) => lastVisit !== null && row.changedAt > lastVisit,
};

export const filterNames = ['organisation', 'state', 'section', 'text', 'mine', 'changed'] as const;
export type FilterName = (typeof filterNames)[number];

/** The rows that every filter of the address lets through. */
export function filterRows(rows: readonly Row[], look: Look, onlooker: Onlooker): Row[] {
  return rows.filter((row) =>
    filterNames.every((name) => {
      const wanted = look[name];
      return wanted === undefined || tests[name](row, wanted, onlooker);
    }),
  );
}

/** The filters that are on. */
export const filtersOn = (look: Look): FilterName[] => filterNames.filter((name) => look[name] !== undefined);

/** The states that the address names. */
export const statesOf = (look: Look): State[] => states.filter((state) => split(look.state).includes(state));

/** The list with a value put in, or taken out where it was in. */
export const toggled = (value: string | undefined, one: string): string | undefined => {
  const values = split(value);
  return join(values.includes(one) ? values.filter((other) => other !== one) : [...values, one]);
};
