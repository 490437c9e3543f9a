import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { Facet } from '@vmeste/schema/practice/registry/facet.ts';
import type { Language, Words } from './words.ts';

/** What a value of a facet is called: codes have words, what people wrote stands for itself. */
export function labelOf(say: Words, facet: Facet, value: string): string {
  const called: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>> = {
    kind: say.kinds,
    evidence: say.evidences,
    organisationKind: say.organisationKinds,
  };
  return called[facet]?.[value] ?? value;
}

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ru: new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

export const longDay = (language: Language, day: Day): string => formats[language].format(midnightOf(day));
