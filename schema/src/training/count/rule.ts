/** Somebody was at a training: one row of the ledger, as counts look at it. */
export interface Attendance {
  readonly id: string;
  readonly trainingId: string;
  /** Who they are, after merging: rows of one person name one. */
  readonly personId: string;
  readonly year: number;
  readonly programmeId: string | null;
  /** The organisation that answers for the training. */
  readonly hostId: string;
  /** Where they worked then. */
  readonly organisationId: string | null;
  readonly organisationAs: string;
  readonly municipality: string;
}

/** People once each, and how often they came. */
export interface Counts {
  readonly people: number;
  readonly attendances: number;
}

/** By what the ledger is split. */
export const splits = ['YEAR', 'ORGANISATION', 'MUNICIPALITY', 'PROGRAMME'] as const;
export type Split = (typeof splits)[number];

/** What of the ledger is counted; whatever is left out is not asked. */
export interface Selection {
  readonly firstYear?: number | null | undefined;
  readonly lastYear?: number | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly organisationAs?: string | null | undefined;
  readonly municipality?: string | null | undefined;
  /** Empty: at trainings outside all programmes. */
  readonly programmeId?: string | null | undefined;
  readonly hostId?: string | null | undefined;
}

/** Names as they are told apart: case, «ё» and blanks make no other place. */
const sameWords = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();

const isWanted =
  ({ firstYear, lastYear, organisationId, organisationAs, municipality, programmeId, hostId }: Selection) =>
  (row: Attendance): boolean =>
    (firstYear == null || row.year >= firstYear) &&
    (lastYear == null || row.year <= lastYear) &&
    (organisationId == null || row.organisationId === organisationId) &&
    (organisationAs == null ||
      (row.organisationId === null && sameWords(row.organisationAs) === sameWords(organisationAs))) &&
    (municipality == null || sameWords(row.municipality) === sameWords(municipality)) &&
    (programmeId == null || (row.programmeId ?? '') === programmeId) &&
    (hostId == null || row.hostId === hostId);

/** The years in which anybody was trained, in their order. */
export const yearsOf = (rows: readonly Attendance[]): number[] =>
  [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => one - other);

/** The rows behind a number. */
export const selected = (rows: readonly Attendance[], selection: Selection): Attendance[] =>
  rows.filter(isWanted(selection));

/**
 * A person at two trainings is one person and two attendances. Two rows of one person at the same training, as merging
 * can leave them, are one attendance: whoever was there was there once.
 */
export function countOf(rows: readonly Attendance[]): Counts {
  const people = new Set(rows.map(({ personId }) => personId));
  const visits = new Set(rows.map(({ personId, trainingId }) => `${personId} ${trainingId}`));
  return { people: people.size, attendances: visits.size };
}

/** What one part of a split is about: exactly one of these says it, and none where the rows leave it out. */
export interface Part {
  readonly year: number | null;
  readonly organisationId: string | null;
  readonly organisationAs: string | null;
  readonly municipality: string | null;
  readonly programmeId: string | null;
}

const nothing: Part = {
  year: null,
  organisationId: null,
  organisationAs: null,
  municipality: null,
  programmeId: null,
};

const partOf: Readonly<Record<Split, (row: Attendance) => Partial<Part>>> = {
  YEAR: ({ year }) => ({ year }),
  ORGANISATION: ({ organisationId, organisationAs }) =>
    organisationId === null ? { organisationAs: organisationAs.trim() || null } : { organisationId },
  MUNICIPALITY: ({ municipality }) => ({ municipality: municipality.trim() || null }),
  PROGRAMME: ({ programmeId }) => ({ programmeId }),
};

const keyOf = ({ year, organisationId, organisationAs, municipality, programmeId }: Part) =>
  JSON.stringify([
    year,
    organisationId,
    organisationAs && sameWords(organisationAs),
    municipality && sameWords(municipality),
    programmeId,
  ]);

/**
 * The ledger split into parts, each with its two counts: years in their order, everything else the greatest first.
 * Attendances of all parts make those of the whole; people do not, since they come to several.
 */
export function countsBy(split: Split, rows: readonly Attendance[]): (Part & Counts)[] {
  const parts = new Map<string, { part: Part; rows: Attendance[] }>();
  for (const row of rows) {
    const part = { ...nothing, ...partOf[split](row) };
    const key = keyOf(part);
    const found = parts.get(key) ?? { part, rows: [] };
    found.rows.push(row);
    parts.set(key, found);
  }
  const counted = [...parts.values()].map((one) => ({ ...one.part, ...countOf(one.rows) }));
  if (split === 'YEAR') return counted.toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0));
  return counted.toSorted((one, other) => other.people - one.people || other.attendances - one.attendances);
}
