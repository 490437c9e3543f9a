/** How long what is written may be, in characters; how many there may be; megabytes of all attached files together. */
export const longest = { title: 300, section: 300, foreword: 20_000, issuer: 300, number: 50 } as const;
export const most = { sections: 50, entries: 200, attached: 40 } as const;

interface Standing {
  readonly publishedAt: Date | null;
  readonly settingSince: Date | null;
}

/** What is published, or being set, is not changed. */
export const isWritable = ({ publishedAt, settingSince }: Standing) => publishedAt === null && settingSince === null;

export const isBeingSet = ({ publishedAt, settingSince }: Standing) => publishedAt === null && settingSince !== null;

/** The next edition is begun on one that was published: one is put together at a time. */
export const mayGoOn = (last: Standing | undefined) => last !== undefined && last.publishedAt !== null;

/** Whoever sets an edition says so at least this often, in milliseconds; whoever is silent for longer has died. */
export const silence = 90_000;

interface Act {
  readonly actIssuer: string;
  readonly actNumber: string;
  readonly actDate: Date | null;
}

/** An act with a blank for its number or date has not taken effect, and approves nothing. */
export const actStands = ({ actIssuer, actNumber, actDate }: Act) =>
  actIssuer === '' && actNumber === '' && actDate === null
    ? ('NONE' as const)
    : actIssuer !== '' && /[\p{L}\p{N}]/u.test(actNumber) && actDate !== null
      ? ('APPROVES' as const)
      : ('BLANK' as const);

/** Why an edition could not be set. */
export const faults = ['FILE_MISSING', 'TOO_HEAVY', 'FAILED'] as const;
export type EditionFault = (typeof faults)[number];
export const isFault = (code: string | null): code is EditionFault => faults.some((fault) => fault === code);

/** How an entry stands to the registry: shown there, replaced by a later version, or gone. */
export type EntryStanding = 'CURRENT' | 'REPLACED' | 'ARCHIVED';

export const standingOf = (
  versionId: string,
  { publishedId, archivedAt }: { readonly publishedId: string | null; readonly archivedAt: Date | null },
): EntryStanding => (archivedAt !== null ? 'ARCHIVED' : publishedId === versionId ? 'CURRENT' : 'REPLACED');
