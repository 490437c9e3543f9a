import { type Chosen, type Facet, facets, most } from '@vmeste/schema/practice/registry/facet.ts';
import type { Language } from './words.ts';

/** What an address of the list asks for. */
export interface Asked {
  readonly text: string;
  readonly chosen: Chosen;
  /** From 1. */
  readonly page: number;
  /** Where the address itself names a language. */
  readonly lang: Language | null;
}

/** How many practices a page of the list shows. */
export const pageSize = 20;

/** The names of facets in an address. */
export const names: Readonly<Record<Facet, string>> = {
  targetGroup: 'group',
  municipality: 'place',
  organisationKind: 'organisation',
  kind: 'kind',
  evidence: 'evidence',
  year: 'year',
};

export const langOf = (query: URLSearchParams): Language | null => {
  const given = query.get('lang');
  return given === 'ru' || given === 'en' ? given : null;
};

/** Whatever an address holds is read as far as it makes sense; the rest is passed over. */
export function askedIn(query: URLSearchParams): Asked {
  const valuesOf = (facet: Facet) =>
    [...new Set(query.getAll(names[facet]))].filter((value) => value !== '').slice(0, most.values);
  const page = Number(query.get('page') ?? 1);
  return {
    text: clean(query.get('q') ?? '').slice(0, 200),
    chosen: Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet).map(clean)])),
    page: Number.isInteger(page) && page >= 1 && page <= most.skip / pageSize ? page : 1,
    lang: langOf(query),
  };
}

/** What no text of the database can be like finds nothing there. */
const clean = (text: string) => text.toWellFormed().replaceAll('\0', '');

/** The pairs of an address, in one order: equal questions have equal addresses. */
export function pairsOf({ text, chosen, page, lang }: Asked): (readonly [string, string])[] {
  const pairs: (readonly [string, string | null])[] = [
    ['q', text],
    ...facets.flatMap((facet) => (chosen[facet] ?? []).map((value) => [names[facet], value] as const)),
    ['page', page > 1 ? String(page) : null],
    ['lang', lang],
  ];
  return pairs.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** Whether nothing was asked: the registry as it opens. */
export const isPlain = (asked: Asked): boolean => pairsOf({ ...asked, lang: null }).length === 0;

export function addressOf(asked: Asked, path = '/registry'): string {
  const query = new URLSearchParams(pairsOf(asked).map(([name, value]) => [name, value])).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The same question with a value chosen, or chosen no longer, from its first page. */
export function toggled(asked: Asked, facet: Facet, value: string, isChosen: boolean): Asked {
  const before = asked.chosen[facet] ?? [];
  const same = (one: string) => one.toLocaleLowerCase('ru') === value.toLocaleLowerCase('ru');
  const after = isChosen ? before.filter((one) => !same(one)) : [...before, value];
  return { ...asked, page: 1, chosen: { ...asked.chosen, [facet]: after } };
}

/** Another page of the same registry, in the language that the address named. */
export const within = (path: string, lang: Language | null): string => (lang ? `${path}?lang=${lang}` : path);
