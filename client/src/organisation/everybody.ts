import { useQuery } from 'urql';
import { graphql } from '../graphql.ts';
import { useWords } from '../words/words.ts';

const Known = graphql(`
  query KnownOrganisations {
    organisations(first: 500) {
      rows {
        id
        shortName
      }
    }
    classes {
      id
      shortName
    }
  }
`);

/** `organisation:<id>` or `class:<id>`; anything else means nobody who is known. */
export type Meaning = string;

export const organisationMeaning = (id: string): Meaning => `organisation:${id}`;
export const classMeaning = (id: string): Meaning => `class:${id}`;

/** The ids that a meaning names, as the server takes them. */
export function meantBy(meaning: Meaning): { organisationId: string | null; classId: string | null } {
  const [kind, id] = meaning.split(':');
  return {
    organisationId: kind === 'organisation' ? (id ?? null) : null,
    classId: kind === 'class' ? (id ?? null) : null,
  };
}

/** Every organisation and class, to choose whom a name means. */
export function useEverybody(): { value: Meaning; label: string }[] {
  const { dates } = useWords();
  const [{ data }] = useQuery({ query: Known });
  return [
    ...(data?.organisations.rows ?? []).map(({ id, shortName }) => ({
      value: organisationMeaning(id),
      label: shortName,
    })),
    ...(data?.classes ?? []).map(({ id, shortName }) => ({ value: classMeaning(id), label: shortName })),
  ].sort((a, b) => dates.compare(a.label, b.label));
}
