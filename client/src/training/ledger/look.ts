/** What of the ledger is shown, as the address keeps it. */
export interface LedgerLook {
  from?: number;
  until?: number;
  /** People of an organisation of the hub, or of one that lists name so. */
  organisation?: string;
  named?: string;
  place?: string;
  /** Empty: outside all programmes. */
  programme?: string;
  host?: string;
  by?: Split;
  /** Whether the list behind the number is open. */
  list?: true;
}

export const splits = ['YEAR', 'ORGANISATION', 'MUNICIPALITY', 'PROGRAMME'] as const;
export type Split = (typeof splits)[number];

const year = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1900 && number <= 2200 ? number : undefined;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export function readLedgerLook(search: Record<string, unknown>): LedgerLook {
  const [from, until] = [year(search['from']), year(search['until'])];
  const by = splits.find((one) => one === search['by']);
  const words = {
    organisation: text(search['organisation']),
    named: text(search['named']),
    place: text(search['place']),
    programme: text(search['programme']),
    host: text(search['host']),
  };
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(by !== undefined && { by }),
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)),
    ...(search['list'] === true && { list: true }),
  };
}

/** The years to choose from: those that anybody was trained in, and those that the address asks for. */
export const yearsFor = (known: readonly number[], { from, until }: LedgerLook): number[] =>
  [...new Set([...known, ...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [until])])].toSorted(
    (one, other) => one - other,
  );

/** The same as the server is asked. */
export const askedIn = ({ from, until, organisation, named, place, programme, host }: LedgerLook) => ({
  firstYear: from ?? null,
  lastYear: until ?? null,
  organisationId: organisation ?? null,
  organisationAs: named ?? null,
  municipality: place ?? null,
  programmeId: programme ?? null,
  hostId: host ?? null,
});
