/** By what the registry is narrowed down. Of one facet somebody chooses any of several values, of several facets all. */
export const facets = ['targetGroup', 'municipality', 'organisationKind', 'kind', 'evidence', 'year'] as const;
export type Facet = (typeof facets)[number];

/** What was chosen, by facet; what is left out or empty narrows nothing down. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
}

/** What people write by hand, such as a group, is one value however its letters are. */
export const sameValue = (value: string): string => value.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');

/** How much of the registry is handed over at once, and how many values of a facet are chosen. */
export const most = { page: 100, skip: 1_000_000, values: 50 } as const;
