import { type Mark, nextLabel } from './mark.ts';
import type { Item } from './outline.ts';
import { type Problem, problem } from './problem.ts';

/** An item with the number that it is called by, and so are those under it. */
export type Numbered = Omit<Item, 'items'> & { readonly number: string; readonly items: readonly Numbered[] };

/** A number that is whole by itself, «2.3»: it already says what it stands under. */
const isWhole = ({ kind, label }: Mark): boolean => kind === 'number' && label.includes('.');

const under = (above: string, label: string): string => [above, label].filter((part) => part !== '').join('.');

/** The first figures that no item beside it has. */
class Figures {
  readonly #taken: ReadonlySet<string>;
  #last = 0;

  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  next(): string {
    do this.#last += 1;
    while (this.#taken.has(String(this.#last)));
    return String(this.#last);
  }
}

const numberBelow = (items: readonly Item[], above: string, apart: boolean): Numbered[] => {
  const figures = new Figures(new Set(items.map(({ mark }) => mark?.label ?? '')));
  // A lead has no number, unless the items of several would otherwise share theirs.
  const countsLeads = apart && items.filter(({ mark }) => mark === null).length > 1;
  const ownOf = (mark: Mark | null): string => {
    if (mark === null) return countsLeads ? figures.next() : '';
    return mark.label || figures.next();
  };
  return items.map((item): Numbered => {
    const own = ownOf(item.mark);
    const number = item.mark && isWhole(item.mark) ? own : under(above, own);
    return { ...item, number, items: numberBelow(item.items, number, apart) };
  });
};

const all = (items: readonly Numbered[]): Numbered[] => items.flatMap((item) => [item, ...all(item.items)]);

const isRepeated = (items: readonly Numbered[]): boolean => {
  const numbers = all(items).flatMap(({ mark, number }) => (mark === null ? [] : [number]));
  return new Set(numbers).size < numbers.length;
};

const hasLeads = (items: readonly Item[]): boolean =>
  items.some(({ mark, items: own }) => mark === null || hasLeads(own));

/**
 * The number of each item: its own, «2.3»; under another that one's and its letter or place, «2.3.а», «2.3.1», since a
 * dash is counted by no document. Where items begin anew under each lead, «Министерству: 1. …», the lead is counted too.
 */
export const numberItems = (items: readonly Item[]): Numbered[] => {
  const plain = numberBelow(items, '', false);
  if (!isRepeated(plain) || !hasLeads(items)) return plain;
  const apart = numberBelow(items, '', true);
  return isRepeated(apart) ? plain : apart;
};

/** What a number says that it stands under: «2» of «2.3»; nothing of «2». */
const prefixOf = ({ label }: Mark): string => label.slice(0, Math.max(0, label.lastIndexOf('.')));

/** What is due where a number stands: the one after the number before it, the first of a list, or what it stands under. */
const dueOf = (mark: Mark, before: Mark | undefined, above: string): string | null => {
  if (before) return nextLabel(before);
  const prefix = prefixOf(mark);
  return prefix === '' || prefix === above ? mark.label.replace(/\d+$/u, '1') : prefix;
};

const skipped = (items: readonly Numbered[], above: string): Problem[] => {
  const last = new Map<string, Mark>();
  return items.flatMap(({ mark, number, paragraph }) => {
    if (mark?.kind !== 'number' && mark?.kind !== 'bracket') return [];
    const list = `${mark.kind} ${prefixOf(mark)}`;
    const due = dueOf(mark, last.get(list), above);
    last.set(list, mark);
    const place = { paragraph, number, value: mark.label, expected: due };
    return due === mark.label ? [] : [problem('numberSkipped', place)];
  });
};

/** Items that a dash begins, and leads that are counted, have only the numbers that were given to them here. */
const given = (items: readonly Numbered[], above: string): Problem[] => {
  const own = items.filter(({ mark, number }) => (mark === null ? number !== above : mark.label === ''));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  return [
    problem('numbersGiven', {
      paragraph: first.paragraph,
      number: first.number,
      value: first.number,
      expected: last.number,
    }),
  ];
};

const checked = (items: readonly Numbered[], above: string): Problem[] => [
  ...skipped(items, above),
  ...given(items, above),
  ...items.flatMap((item) => checked(item.items, item.number)),
];

/** What is doubtful in the numbers of items. */
export const numberProblems = (items: readonly Numbered[]): Problem[] => {
  const seen = new Set<string>();
  const repeated = all(items).flatMap(({ mark, number, paragraph }) => {
    if (mark === null) return [];
    const again = seen.has(number);
    seen.add(number);
    return again ? [problem('numberRepeated', { paragraph, number, value: number })] : [];
  });
  return [...checked(items, ''), ...repeated];
};
