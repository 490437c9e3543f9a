import type { Day } from '../../core/time.ts';

/** That somebody was consulted: who it was, and on which day the first answer was given. */
export interface Consulted {
  /** Equal for one person. */
  readonly person: string;
  readonly on: Day;
}

/** The two counts: how many people, and how many consultations. A person who asked twice is one person. */
export interface Count {
  readonly people: number;
  readonly consultations: number;
}

export const countOf = (consulted: readonly Consulted[]): Count => ({
  people: new Set(consulted.map(({ person }) => person)).size,
  consultations: consulted.length,
});

/** The counts of each year in which anybody was consulted, the earliest first. Their people do not add up. */
export function countByYear(consulted: readonly Consulted[]): (Count & { readonly year: number })[] {
  const years = [...new Set(consulted.map(({ on }) => Number(on.slice(0, 4))))].sort((left, right) => left - right);
  return years.map((year) => ({ year, ...countOf(consulted.filter(({ on }) => Number(on.slice(0, 4)) === year)) }));
}
