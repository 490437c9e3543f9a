import type { Known } from '../../roadmap/reading/executor.ts';
import { type Duty, readLead } from './duty.ts';
import { type Mark, pathOf } from './mark.ts';
import type { Paragraph } from './paragraph.ts';
import { findPhrases } from './phrase.ts';
import { isBelow } from './signature.ts';
import { lastOrder } from './verb.ts';

/**
 * What a paragraph is to the resolution; none is without a role. A `lead` is one without a mark that items follow,
 * `more` goes on with the item before it, `below` are the signature and what stands under it.
 */
export const paragraphRoles = ['front', 'lead', 'item', 'more', 'below', 'leftOut'] as const;
export type Role = (typeof paragraphRoles)[number];

/** An item of the text, or a lead, with the items under it. */
export type Item = {
  readonly mark: Mark | null;
  /** Which paragraph it begins with. */
  readonly paragraph: number;
  readonly words: string;
  readonly items: readonly Item[];
};

export type Outline = { readonly items: readonly Item[]; readonly roles: readonly Role[] };

/** What tells levels apart: marks of one kind stand beside each other, numbers of one length too. */
type Rank = `number ${number}` | Exclude<Mark['kind'], 'number'> | 'order' | 'addressed';

type Open = {
  readonly mark: Mark | null;
  readonly paragraph: number;
  readonly rank: Rank;
  readonly words: string[];
  readonly items: Open[];
};

const rankOf = (mark: Mark): Rank => (mark.kind === 'number' ? `number ${pathOf(mark).length}` : mark.kind);

/** Levels that a number begins under, whatever else is open. */
const outer = new Set<Rank>(['order', 'addressed', 'roman']);

const isNumber = ({ rank }: Open): boolean => rank.startsWith('number');

/** Whether a number stands under another: 2.3.1 under 2.3. */
const isUnder = (mark: Mark, { mark: above }: Open): boolean =>
  above?.kind === 'number' && `${mark.label}.`.startsWith(`${above.label}.`) && mark.label !== above.label;

/** Puts each item under the one that it belongs to. */
class Outliner {
  readonly items: Open[] = [];
  readonly #open: Open[] = [];

  add(paragraph: number, words: string, mark: Mark | Extract<Rank, 'order' | 'addressed'>): void {
    const rank = typeof mark === 'string' ? mark : rankOf(mark);
    this.#open.length = typeof mark === 'string' ? this.#depthOfLead(mark) : this.#depthOf(mark, rank);
    const item: Open = { mark: typeof mark === 'string' ? null : mark, paragraph, rank, words: [words], items: [] };
    (this.#open.at(-1)?.items ?? this.items).push(item);
    this.#open.push(item);
  }

  /** Goes on with the item that was added last. */
  goOn(words: string): void {
    this.#open.at(-1)?.words.push(words);
  }

  /** How many of the open items stay open above one with this mark. */
  #depthOf(mark: Mark, rank: Rank): number {
    if (mark.kind === 'number') return this.#depthOfNumber(mark, rank);
    const beside = this.#open.findIndex((item) => item.rank === rank);
    if (beside >= 0) return beside;
    return mark.kind === 'roman' ? this.#leading(({ rank: other }) => outer.has(other)) : this.#open.length;
  }

  /** A number says itself what it stands under; where that is missing, it stands under nothing that is numbered. */
  #depthOfNumber(mark: Mark, rank: Rank): number {
    const above = this.#open.findLastIndex((item) => isUnder(mark, item));
    if (above >= 0) return above + 1;
    const beside = this.#open.findIndex((item) => item.rank === rank || isNumber(item));
    return beside >= 0 ? beside : this.#leading(({ rank: other }) => outer.has(other));
  }

  /** «Рекомендовать:» stands above «Органам местного самоуправления:», and either under an item that waits for more. */
  #depthOfLead(rank: 'order' | 'addressed'): number {
    const beside = this.#open.findIndex((item) => item.rank === rank);
    if (beside >= 0) return beside;
    const last = this.#open.at(-1);
    if (last && last.items.length === 0 && last.words.at(-1)?.endsWith(':')) return this.#open.length;
    return rank === 'order' ? 0 : this.#leading((item) => item.rank === 'order');
  }

  #leading(stays: (item: Open) => boolean): number {
    const end = this.#open.findIndex((item) => !stays(item));
    return end < 0 ? this.#open.length : end;
  }
}

const itemOf = ({ mark, paragraph, words, items }: Open): Item => ({
  mark,
  paragraph,
  words: words.join(' '),
  items: items.map(itemOf),
});

const announces = (text: string): boolean => text.endsWith(':') || lastOrder(text)?.rest === '';

/** The leads among the paragraphs: each has a mark behind it, or another lead, and says who or how firmly. */
const leadsOf = (list: readonly Paragraph[], known: Known): ReadonlyMap<number, Duty> => {
  const found = new Map<number, Duty>();
  for (let at = list.length - 2; at >= 0; at -= 1) {
    const [own, next] = [list[at], list[at + 1]];
    if (own?.mark !== null || !announces(own.text) || (!next?.mark && !found.has(at + 1))) continue;
    const duty = readLead(own.text, { heads: true, addressed: false, phrases: findPhrases(own.text), known });
    if (duty.force !== null || duty.addressees.length > 0) found.set(at, duty);
  }
  return found;
};

const label = /^срок/iu;

/** Whether a paragraph without a mark goes on with the item before it; behind the last item only if it says so. */
const goesOn = (text: string, isLast: boolean): boolean => !isLast || label.test(text) || /^[а-яё(]/u.test(text);

/** Above the first item a paragraph without a mark is front matter; behind one it goes on with it, or is left out. */
const roleOf = (own: { marked: boolean; lead: boolean; before: Role }, more: boolean): Role => {
  if (own.marked) return 'item';
  if (own.lead) return 'lead';
  if (own.before === 'front') return 'front';
  return own.before !== 'leftOut' && more ? 'more' : 'leftOut';
};

/** Where the items end: at the signature, or behind the last paragraph. */
const endOf = (list: readonly Paragraph[]): number => {
  const first = list.findIndex(({ mark }) => mark !== null);
  const end = list.findIndex(({ text }, at) => first >= 0 && at > first && !label.test(text) && isBelow(list, at));
  return end < 0 ? list.length : end;
};

/** The items of a resolution, each under what it belongs to. */
export const readOutline = (list: readonly Paragraph[], known: Known): Outline => {
  const outliner = new Outliner();
  const leads = leadsOf(list, known);
  const end = endOf(list);
  const last = list.findLastIndex(({ mark }, at) => mark !== null && at < end);
  let role: Role = 'front';
  const roles = list.map(({ mark, words, text }, at): Role => {
    const lead = at < end ? leads.get(at) : undefined;
    if (at >= end) return mark === null ? 'below' : 'leftOut';
    if (mark !== null) outliner.add(at, words, mark);
    else if (lead) outliner.add(at, words, lead.addressees.length > 0 ? 'addressed' : 'order');
    role = roleOf({ marked: mark !== null, lead: lead !== undefined, before: role }, goesOn(text, at > last));
    if (role === 'more') outliner.goOn(words);
    return role;
  });
  return { items: outliner.items.map(itemOf), roles };
};
