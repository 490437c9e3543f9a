import type { Row } from '../fragment.ts';

/** One that a resolution gave; where it went to a class, with the parts of its members. */
interface Given {
  readonly list: string | null;
  readonly row: Row;
  readonly parts: readonly Row[];
}

/** The items of one list × the organisations that carry them out. */
export interface Table {
  readonly list: string;
  readonly organisations: readonly { readonly id: string; readonly shortName: string; readonly fullName: string }[];
  readonly items: readonly {
    readonly id: string;
    /** The words of the item itself, without the phrase that all of them share. */
    readonly text: string;
    /** What each organisation has of it, by the organisation’s id. */
    readonly cells: ReadonlyMap<string, Row>;
  }[];
}

/** What all texts begin with, up to a colon: the phrase that the items of a list go on from. */
function leadOf(texts: readonly string[]): string {
  const [first = ''] = texts;
  const ends = [...first.matchAll(/: /gu)].map(({ index }) => first.slice(0, index + 2));
  return ends.findLast((lead) => texts.every((text) => text.startsWith(lead))) ?? '';
}

function tableOf(list: string, given: readonly Given[]): Table {
  const lead = leadOf(given.map(({ row }) => row.text));
  const numbers = [...new Set(given.map(({ row }) => row.number))];
  const items = numbers.flatMap((number) => {
    const group = given.filter(({ row }) => row.number === number);
    const owed = group.flatMap(({ row, parts }) => (parts.length > 0 ? parts : [row]));
    const [first] = group;
    if (!first) return [];
    const cells = new Map(owed.flatMap((row) => (row.lead ? [[row.lead.id, row] as const] : [])));
    return [{ id: first.row.id, text: first.row.text.slice(lead.length), cells }];
  });
  const leads = items.flatMap(({ cells }) => [...cells.values()].flatMap(({ lead: one }) => one ?? []));
  const organisations = [...new Map(leads.map((one) => [one.id, one])).values()];
  return {
    list,
    items,
    organisations: organisations.toSorted((left, right) => left.shortName.localeCompare(right.shortName, 'ru')),
  };
}

/** The lists of a resolution of which several items went to several organisations. */
export const matricesOf = (given: readonly Given[]): Table[] =>
  [...new Set(given.flatMap(({ list }) => list ?? []))]
    .map((list) =>
      tableOf(
        list,
        given.filter((one) => one.list === list),
      ),
    )
    .filter(({ items, organisations }) => items.length > 1 && organisations.length > 1);
