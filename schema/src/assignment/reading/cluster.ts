import { isUnit } from '../../roadmap/reading/piece.ts';
import { findTokens, type Place, type Tokens } from '../../roadmap/reading/scan.ts';
import type { Token } from '../../roadmap/reading/token.ts';

/** Words of time that stand together in a running text: «по итогам полугодий (до 15 января и до 15 июля)». */
export type Cluster = Place & { readonly tokens: readonly Token[]; readonly words: readonly string[] };

/** What may stand between two words of time without parting them. */
const filler =
  /^[\s(),:–—-]*(?:(?:месяца|квартала|полугодия|года|числа|соответственно|включительно|(?:в\s+)?сроки?)[\s(),:–—-]*){0,4}$/iu;
/** What belongs to a cluster although it says no time. */
const behind = /^\s*,?\s*(?:включительно|соответственно)(?![а-яё])/iu;

/** A term that is counted from an event, «со дня», takes the word that names it: «получения». */
const fromEvent = /(?:дня|момента|даты|после)$/iu;
const event = /^\s+[а-яё-]+/iu;

/** How far, in characters, what belongs to a cluster is looked for behind it. */
const reach = 40;

/** «Ежегодный доклад» is the name of something; «ежегодно», and «Ежегодное:» that begins the words, say when. */
const saysHowOften = (word: string, from: number): boolean => !/^еже/iu.test(word) || /о$/iu.test(word) || from === 0;

const isCore = (token: Token, word: string, from: number): boolean => {
  if (token.kind === 'every') return saysHowOften(word, from);
  if (token.kind === 'relative') return /^(?:в\s+течение|не\s+позднее|через)/iu.test(word);
  return isUnit(token) || token.kind === 'dayOfMonth';
};

type Kinds = ReadonlySet<Token['kind'] | undefined>;

const openers: Kinds = new Set(['until', 'from', 'endOf', 'startOf', 'vague', 'ignore'] as const);
/** What goes on from one word of time to the next, and what may also come last. */
const links: Kinds = new Set(['dash', 'separator', 'until', 'from', 'endOf', 'startOf'] as const);
const closes: Kinds = new Set(['onward', 'after', 'relative'] as const);

/** Tells of the tokens of one text which stand together. */
class Neighbours {
  readonly #text: string;
  readonly #found: Tokens;

  constructor(text: string, found: Tokens) {
    this.#text = text;
    this.#found = found;
  }

  /** Whether a token says a time by itself; the others only bound, join or count from what does. */
  isCore(at: number): boolean {
    const [token, place] = [this.#found.tokens[at], this.#found.places[at]];
    return token !== undefined && place !== undefined && isCore(token, this.#found.words[at] ?? '', place.from);
  }

  /** The first of the tokens that stand together with the one at a place. */
  firstOf(core: number): number {
    let first = core;
    while (openers.has(this.#kindOf(first - 1)) && this.#touch(first - 1, first)) first -= 1;
    return first;
  }

  lastOf(core: number): number {
    let last = core;
    for (let at = core + 1; at < this.#found.tokens.length && this.#touch(at - 1, at); at += 1) {
      if (this.isCore(at) || closes.has(this.#kindOf(at))) last = at;
      else if (!links.has(this.#kindOf(at))) break;
    }
    return last;
  }

  #kindOf(at: number): Token['kind'] | undefined {
    return this.#found.tokens[at]?.kind;
  }

  #touch(left: number, right: number): boolean {
    const [one, other] = [this.#found.places[left], this.#found.places[right]];
    return one !== undefined && other !== undefined && filler.test(this.#text.slice(one.to, other.from));
  }
}

/** With what is only said behind the last word, and with a bracket that closes there. */
const extended = (text: string, { from, to }: Place, lastWord: string): Place => {
  const more = (fromEvent.test(lastWord) ? event : behind).exec(text.slice(to, to + reach));
  const end = to + (more?.[0].length ?? 0);
  const words = text.slice(from, end);
  const isOpen = words.split('(').length > words.split(')').length;
  return { from, to: isOpen && text[end] === ')' ? end + 1 : end };
};

/** The clusters of a text, in their order. */
export const findClusters = (text: string): Cluster[] => {
  const found = findTokens(text);
  const neighbours = new Neighbours(text, found);
  const clusters: Cluster[] = [];
  for (let at = 0; at < found.tokens.length; at += 1) {
    if (!neighbours.isCore(at)) continue;
    const [first, last] = [neighbours.firstOf(at), neighbours.lastOf(at)];
    const words = found.words.slice(first, last + 1);
    const place = { from: found.places[first]?.from ?? 0, to: found.places[last]?.to ?? 0 };
    clusters.push({ ...extended(text, place, words.at(-1) ?? ''), tokens: found.tokens.slice(first, last + 1), words });
    at = last;
  }
  return clusters;
};
