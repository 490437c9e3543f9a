/** `organisation:<id>`, `class:<id>`, or `written`: the name stays as it is and means nobody who is known. */
export type Meaning = string;

/** Whom a name can mean, and what they are called. */
export interface Meant {
  readonly value: Meaning;
  readonly label: string;
}

interface Called {
  readonly id: string;
  readonly shortName: string;
}

export const meantOrganisation = ({ id, shortName }: Called): Meant => ({
  value: `organisation:${id}`,
  label: shortName,
});
export const meantClass = ({ id, shortName }: Called): Meant => ({ value: `class:${id}`, label: shortName });

/** What a name means that is left as it is written; whoever shows it has the words for it. */
export const written: Meant = { value: 'written', label: '' };

/** The ids that a meaning names, as the server takes them. */
export function meantBy({ value }: Meant): { organisationId: string | null; classId: string | null } {
  const [kind, id] = value.split(':');
  return {
    organisationId: kind === 'organisation' ? (id ?? null) : null,
    classId: kind === 'class' ? (id ?? null) : null,
  };
}
