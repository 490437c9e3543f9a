/** Two versions of what both edited, in words. */
export interface Conflict {
  fields: readonly { label: string; yours: string; theirs: string }[];
  /** Who wrote the version that stands, and when, in words. */
  person?: string;
  when?: string;
}

/** A field that both edited: its label, and how a version tells it; an empty text where it has nothing to tell. */
export type Telling<Version> = readonly [label: string, tell: (version: Version) => string];

/** Both versions field by field, as far as either tells something; null while nobody was faster. */
export const bothOf = <Version>(
  yours: Version,
  theirs: Version | null,
  fields: readonly Telling<Version>[],
): Conflict | null =>
  theirs && {
    fields: fields
      .map(([label, tell]) => ({ label, yours: tell(yours), theirs: tell(theirs) }))
      .filter((field) => field.yours !== '' || field.theirs !== ''),
  };
