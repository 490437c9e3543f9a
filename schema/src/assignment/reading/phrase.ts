import { limits } from '../../roadmap/reading/document.ts';
import { inQuotes } from '../../roadmap/reading/pair.ts';
import { isUnit } from '../../roadmap/reading/piece.ts';
import { findTokens, type Place, type Tokens } from '../../roadmap/reading/scan.ts';
import type { Token } from '../../roadmap/reading/token.ts';

/**
 * How surely words in a running text are the term of what it asks for:
 * `labelled`: «(срок – до 10.02.2020)»; `explicit`: «до 1 марта», «ежегодно», «постоянно»;
 * `dated`: «15 марта 2020 года», «во II квартале 2020 года»; `vague`: «на 2020 год», «в установленные сроки».
 */
export const strengths = ['vague', 'dated', 'explicit', 'labelled'] as const;
export type Strength = (typeof strengths)[number];

/** Words of a text that say a term, and where they stand. */
export type Phrase = Place & {
  readonly words: string;
  readonly strength: Strength;
  /** Says how often. */
  readonly recurs: boolean;
  /** Points to a term that stands elsewhere: «в установленные сроки». */
  readonly refers: boolean;
};

const phraseOf = (text: string, { from, to }: Place, said: Partial<Phrase> = {}): Phrase => ({
  ...{ from, to, words: text.slice(from, to), strength: 'explicit', recurs: false, refers: false },
  ...said,
});

const label =
  '(?:[Сс]рок|СРОК)(?:и|ом|а)?(?:\\s+(?:исполнени|выполнени|представлени|предоставлени|реализаци|подготовк|сдач|завершени|проведени|разработк)[а-яё]*(?:\\s+[а-яё]+){0,4}?)?\\s*(?:[:–—-]\\s*|(?=\\s(?:до|не\\s+позднее|с|к|по)\\s))';
const labels: readonly RegExp[] = [
  new RegExp(`\\(\\s*${label}(?<words>[^()\\s][^()]*?)\\s*[.;]?\\s*\\)`, 'gud'),
  // A line of its own, «Срок: постоянно», is behind the item now, whatever that ends with.
  new RegExp(`(?<=^|[.;)]\\s|\\s(?=С))${label}(?<words>[^()\\s][^()]*?)(?=[.;]?$|\\.\\s+\\p{Lu})`, 'gud'),
];

const labelled = (text: string): Phrase[] =>
  labels.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const [from, to] = found.indices?.groups?.words ?? [0, 0];
      const recurs = findTokens(text.slice(from, to)).tokens.some(({ kind }) => kind === 'every');
      return to > from ? [phraseOf(text, { from, to }, { strength: 'labelled', recurs })] : [];
    }),
  );

const edge = { before: '(?<![а-яё])', after: '(?![а-яё])' } as const;

/** Terms without days, in words that are hardly ever anything else. */
const standing: readonly (readonly [Strength, RegExp])[] = [
  [
    'explicit',
    new RegExp(
      `${edge.before}(?:постоянно(?!\\s+(?:действу|прожива))|на\\s+постоянной\\s+основе|бессрочно|регулярно|систематически|(?:в\\s+течение|на\\s+протяжении)\\s+(?:всего|вс[её]м)\\s+(?:периода|срока|времени)(?:\\s+(?:реализаци|действи|исполнени|выполнени)[а-яё]+)?|по\\s+мере\\s+[а-яё]+)${edge.after}`,
      'giu',
    ),
  ],
  [
    'vague',
    new RegExp(
      `${edge.before}в\\s+(?:(?:установленн|определ[её]нн|предусмотренн|указанн)[а-яё]+\\s+срок[а-яё]*|срок[а-яё]*,?\\s+(?:установленн|определ[её]нн|предусмотренн|указанн)[а-яё]+(?:\\s+[«»"а-яё-]+){0,3})${edge.after}`,
      'giu',
    ),
  ],
];

const standingOf = (text: string): Phrase[] =>
  standing.flatMap(([strength, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) =>
      phraseOf(text, { from: index, to: index + words.length }, { strength, refers: strength === 'vague' }),
    ),
  );

/** What may stand between two words of time without parting them. */
const filler =
  /^[\s(),:–—-]*(?:(?:месяца|квартала|полугодия|года|числа|соответственно|включительно|(?:в\s+)?сроки?)[\s(),:–—-]*){0,4}$/iu;
/** What belongs to a phrase although it says no time. */
const behind = /^\s*,?\s*(?:включительно|соответственно)(?![а-яё])/iu;

/** What an event is that a term is counted from: «со дня получения». */
const event = /(?:дня|момента|даты|после)$/iu;

/** «Ежегодный доклад» is the name of something; «ежегодно», and «Ежегодное:» that begins the words, say when. */
const saysHowOften = (word: string, from: number): boolean => !/^еже/iu.test(word) || /о$/iu.test(word) || from === 0;

const isCore = (token: Token, word: string, from: number): boolean => {
  if (token.kind === 'every') return saysHowOften(word, from);
  if (token.kind === 'relative') return /^(?:в\s+течение|не\s+позднее|через)/iu.test(word);
  return isUnit(token) || token.kind === 'dayOfMonth';
};

const leads = new Set<Token['kind']>(['until', 'from', 'endOf', 'startOf', 'vague', 'ignore']);
/** What goes on from one word of time to the next. */
const links = new Set<Token['kind']>(['dash', 'separator', 'until', 'from', 'endOf', 'startOf', 'onward', 'after']);

/** Words of time that stand together: the places of their first and last token. */
type Cluster = { readonly first: number; readonly last: number };

class Clusters {
  readonly #text: string;
  readonly #found: Tokens;

  constructor(text: string) {
    this.#text = text;
    this.#found = findTokens(text);
  }

  *all(): Generator<Cluster> {
    for (let at = 0; at < this.#found.tokens.length; at += 1) {
      if (!this.#isCore(at)) continue;
      const last = this.#lastOf(at);
      yield { first: this.#firstOf(at), last };
      at = last;
    }
  }

  tokens({ first, last }: Cluster): readonly Token[] {
    return this.#found.tokens.slice(first, last + 1);
  }

  words({ first, last }: Cluster): readonly string[] {
    return this.#found.words.slice(first, last + 1);
  }

  /** From the first word to the last, what is only said behind it, and the bracket that closes, included. */
  place({ first, last }: Cluster): Place {
    const from = this.#found.places[first]?.from ?? 0;
    let to = this.#found.places[last]?.to ?? from;
    const more = event.test(this.#found.words[last] ?? '') ? /^\s+[а-яё-]+/iu : behind;
    to += more.exec(this.#text.slice(to, to + 40))?.[0].length ?? 0;
    const words = this.#text.slice(from, to);
    const open = words.split('(').length > words.split(')').length;
    return { from, to: open && this.#text[to] === ')' ? to + 1 : to };
  }

  #isCore(at: number): boolean {
    const [token, place] = [this.#found.tokens[at], this.#found.places[at]];
    return token !== undefined && place !== undefined && isCore(token, this.#found.words[at] ?? '', place.from);
  }

  #touch(left: number, right: number): boolean {
    const [one, other] = [this.#found.places[left], this.#found.places[right]];
    return one !== undefined && other !== undefined && filler.test(this.#text.slice(one.to, other.from));
  }

  #firstOf(core: number): number {
    let first = core;
    while (leads.has(this.#found.tokens[first - 1]?.kind ?? 'open') && this.#touch(first - 1, first)) first -= 1;
    return first;
  }

  #lastOf(core: number): number {
    let last = core;
    for (let at = core + 1; at < this.#found.tokens.length && this.#touch(at - 1, at); at += 1) {
      const kind = this.#found.tokens[at]?.kind ?? 'open';
      if (this.#isCore(at) || kind === 'after' || kind === 'onward' || kind === 'relative') last = at;
      else if (!links.has(kind)) break;
    }
    return last;
  }
}

/** «2020» alone can be anything; a year says that it is one. */
const namesYear = (words: readonly string[]): boolean => words.some((word) => /г/iu.test(word));

const bounds = new Set<Token['kind']>(['until', 'endOf', 'startOf', 'relative', 'dayOfMonth', 'days']);

/** How surely a cluster is a term, by its words and by what stands before them; null where it is none. */
const strengthOf = (tokens: readonly Token[], words: readonly string[], before: string): Strength | null => {
  const units = tokens.filter(isUnit);
  const onlyYears = units.length > 0 && units.every(({ kind }) => kind === 'year');
  if (tokens[0]?.kind === 'ignore' || /состоянию\s+на\s+$/iu.test(before)) return null;
  if (tokens.some(({ kind }) => kind === 'every')) return 'explicit';
  if (onlyYears && !namesYear(words)) return null;
  if (tokens.some(({ kind }) => bounds.has(kind))) return 'explicit';
  const from = tokens[0]?.kind === 'from';
  if (from) return onlyYears ? null : 'explicit';
  const within = /(?:^|\s)(?:на|во?|в\s+течение)\s+$/iu.test(before);
  if (onlyYears) return within ? 'vague' : null;
  const named = units.some((unit) => unit.kind === 'year' || unit.year !== null);
  const ofDay = units.some(({ kind }) => kind === 'day' || kind === 'days');
  if (named) return ofDay || within ? 'dated' : null;
  return within && !ofDay ? 'vague' : null;
};

const preposition = /(?:на|во?|в\s+течение)\s+$/iu;

const clustered = (text: string): Phrase[] => {
  const clusters = new Clusters(text);
  const isQuoted = inQuotes(text);
  return [...clusters.all()].flatMap((cluster) => {
    const { from, to } = clusters.place(cluster);
    const before = text.slice(Math.max(0, from - 40), from);
    const tokens = clusters.tokens(cluster);
    const strength = isQuoted(from) ? null : strengthOf(tokens, clusters.words(cluster), before);
    if (strength === null) return [];
    const lead = strength === 'explicit' ? 0 : (preposition.exec(before)?.[0].length ?? 0);
    const recurs = tokens.some(({ kind }) => kind === 'every');
    return [phraseOf(text, { from: from - lead, to }, { strength, recurs })];
  });
};

const overlaps = (one: Place, other: Place): boolean => one.from < other.to && other.from < one.to;

/**
 * The phrases of a text that may say its term, in their order; of two over the same words the surer. What is longer than
 * a paragraph may be is searched that far.
 */
export const findPhrases = (words: string): Phrase[] => {
  const text = words.slice(0, limits.characters);
  const found: Phrase[] = [];
  for (const phrase of [...labelled(text), ...standingOf(text), ...clustered(text)])
    if (!found.some((other) => overlaps(phrase, other))) found.push(phrase);
  return found.toSorted((one, other) => one.from - other.from);
};

/** Whether words name something that returns without saying that the duty does: «представить ежеквартальный отчёт». */
export const namesReturn = (text: string): boolean => {
  const { tokens, words } = findTokens(text.slice(0, limits.characters));
  return tokens.some(({ kind }, at) => kind === 'every' && /^еже/iu.test(words[at] ?? ''));
};
