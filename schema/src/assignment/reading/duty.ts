import { connector, type Known, readExecutors } from '../../roadmap/reading/executor.ts';
import { inPairs } from '../../roadmap/reading/pair.ts';
import { isAddressed, splitAddressees } from './addressee.ts';
import type { Phrase } from './phrase.ts';
import { type Force, firstOrder, infinitiveAt, lastOrder } from './verb.ts';

/** The words of an item, taken apart: whom they are addressed to, how firmly, and what is to be done. */
export type Duty = {
  /** As its own verb says, «рекомендовать»; null where it has none. */
  readonly force: Force | null;
  /** As they stand, in the dative. */
  readonly addressees: readonly string[];
  /** Named behind «совместно с», as they stand. */
  readonly coExecutors: readonly string[];
  /** What is left: the duty itself, or the phrase that a list goes on from. */
  readonly rest: string;
};

/** What is known of an item before its words are taken apart. */
export type Standing = {
  /** Has items under it. */
  readonly heads: boolean;
  /** What stands above it names addressees already. */
  readonly addressed: boolean;
  /** Where its terms stand. */
  readonly phrases: readonly Phrase[];
  readonly known: Known;
};

/** Where the addressees of a text end and what they are to do begins. */
type Cut = { readonly from: number; readonly to: number; readonly sign: boolean };

/** A dash or a colon between whom and what: «Органам местного самоуправления – оказывать …». */
const signs = /\s[-–—]\s+|:\s+/gu;

const cutOf = (text: string, standing: Standing): Cut | null => {
  const isHeld = inPairs(text);
  const sign = [...text.matchAll(signs)].find(({ index }) => !isHeld(index));
  const infinitive = infinitiveAt(text, isHeld);
  if (sign && (infinitive === null || sign.index < infinitive))
    return { from: sign.index, to: sign.index + sign[0].length, sign: true };
  if (infinitive !== null) return { from: infinitive, to: infinitive, sign: false };
  return standing.heads ? { from: text.length, to: text.length, sign: true } : null;
};

/** Most characters that a list of addressees takes; what is longer is prose. */
const longest = 2_000;

/** Words that lead to a term and say nothing without it: «Департаменту в срок (до …)». */
const leftover = /(?:[\s,(:–—-]{1,9}(?:в\s+)?сроки?)?[\s,(:–—-]{0,9}$/iu;

const nobody = (force: Force | null, rest: string): Duty => ({ force, addressees: [], coExecutors: [], rest });

const readNames = (list: string, known: Known): Pick<Duty, 'addressees' | 'coExecutors'> => {
  const at = list.search(connector);
  if (at < 0) return { addressees: splitAddressees(list, known), coExecutors: [] };
  const { coExecutors } = readExecutors([list.slice(at)], [], known);
  return { addressees: splitAddressees(list.slice(0, at), known), coExecutors };
};

/** Whom and what, where no verb of the resolution's own stands before them. */
const readPlain = (text: string, offset: number, standing: Standing): Duty => {
  const cut = cutOf(text, standing);
  if (cut === null) return nobody(null, text);
  const term = standing.phrases.find(({ from }) => from >= offset && from - offset < cut.from);
  const end = Math.min(cut.from, term ? term.from - offset : cut.from);
  const list = text.slice(0, end).replace(leftover, '');
  const mayAddress = cut.sign || standing.heads || !standing.addressed;
  if (!mayAddress || list.length > longest || !isAddressed(list, standing.known)) return nobody(null, text);
  const rest = (end < cut.from && cut.from === text.length ? '' : text.slice(cut.to)).trim();
  return { force: null, ...readNames(list, standing.known), rest };
};

/**
 * Takes the words of an item apart: «[Рекомендовать] органам местного самоуправления – оказывать содействие». Where
 * addressees stand above already, words in the dative are only further ones if a dash or a colon says so: «детям-инвалидам
 * обеспечить доступ» names whom it helps.
 */
export const readDuty = (words: string, standing: Standing): Duty => {
  const text = words.replace(/\s*:\s*$/u, '');
  const order = firstOrder(text);
  if (order && (order.rest === '' || isAddressed(order.rest, standing.known))) {
    const duty = readPlain(order.rest, text.length - order.rest.length, { ...standing, addressed: false });
    return { ...duty, force: order.force };
  }
  return readPlain(text, 0, standing);
};

/** A paragraph without a mark that items follow: «С учётом обсуждения … поручить:», «Директорам учреждений:». */
export const readLead = (words: string, standing: Standing): Duty => {
  const text = words.replace(/\s*:\s*$/u, '');
  const order = lastOrder(text);
  if (!order) return isAddressed(text, standing.known) ? readPlain(text, 0, standing) : nobody(null, '');
  const named = [order.rest, order.before].find((part) => isAddressed(part, standing.known)) ?? '';
  const duty = named === '' ? nobody(null, '') : readPlain(named, text.indexOf(named), standing);
  return { ...duty, force: order.force };
};
