import { limits } from '../../roadmap/reading/document.ts';
import { inQuotes } from '../../roadmap/reading/pair.ts';
import { isUnit } from '../../roadmap/reading/piece.ts';
import { findTokens, type Place } from '../../roadmap/reading/scan.ts';
import type { Token } from '../../roadmap/reading/token.ts';
import { type Cluster, findClusters } from './cluster.ts';

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
  from,
  to,
  words: text.slice(from, to),
  strength: 'explicit',
  recurs: false,
  refers: false,
  ...said,
});

/** What a term is of, where it says so: «срок исполнения», «срок представления отчёта». */
const ofWhat =
  '(?:исполнени|выполнени|представлени|предоставлени|реализаци|подготовк|сдач|завершени|проведени|разработк)[а-яё]*';
const label = `(?:[Сс]рок|СРОК)(?:и|ом|а)?(?:\\s+${ofWhat}(?:\\s+[а-яё]+){0,4}?)?\\s*(?:[:–—-]\\s*|(?=\\s(?:до|не\\s+позднее|с|к|по)\\s))`;
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

const whole = (...sources: string[]): RegExp => new RegExp(`(?<![а-яё])(?:${sources.join('|')})(?![а-яё])`, 'giu');

const set = '(?:установленн|определ[её]нн|предусмотренн|указанн)[а-яё]+';

/** Terms without days, in words that are hardly ever anything else. */
const standing: readonly (readonly [Strength, RegExp])[] = [
  [
    'explicit',
    whole(
      'постоянно(?!\\s+(?:действу|прожива))',
      'на\\s+постоянной\\s+основе',
      'бессрочно|регулярно|систематически',
      '(?:в\\s+течение|на\\s+протяжении)\\s+(?:всего|вс[её]м)\\s+(?:периода|срока|времени)(?:\\s+(?:реализаци|действи|исполнени|выполнени)[а-яё]+)?',
      'по\\s+мере\\s+[а-яё]+',
    ),
  ],
  ['vague', whole(`в\\s+${set}\\s+срок[а-яё]*`, `в\\s+срок[а-яё]*,?\\s+${set}(?:\\s+[«»"а-яё-]+){0,3}`)],
];

const standingOf = (text: string): Phrase[] =>
  standing.flatMap(([strength, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) =>
      phraseOf(text, { from: index, to: index + words.length }, { strength, refers: strength === 'vague' }),
    ),
  );

/** What tells of a cluster whether it is a term. */
type Signs = {
  readonly kinds: ReadonlySet<Token['kind']>;
  readonly first: Token['kind'] | undefined;
  /** Names nothing finer than a year, and whether it says that it is one: «2020» alone can be anything. */
  readonly onlyYears: boolean;
  readonly saysYear: boolean;
  /** Some unit of it has its year. */
  readonly dated: boolean;
  readonly ofDays: boolean;
  /** Behind «на» or «в». */
  readonly within: boolean;
  /** Behind «по состоянию на». */
  readonly asOf: boolean;
};

const preposition = /(?<=^|\s)(?:на|во?|в\s+течение)\s+$/iu;

const signsOf = ({ tokens, words }: Cluster, before: string): Signs => {
  const units = tokens.filter(isUnit);
  return {
    kinds: new Set(tokens.map(({ kind }) => kind)),
    first: tokens[0]?.kind,
    onlyYears: units.length > 0 && units.every(({ kind }) => kind === 'year'),
    saysYear: words.some((word) => /г/iu.test(word)),
    dated: units.some((unit) => unit.kind === 'year' || unit.year !== null),
    ofDays: units.some(({ kind }) => kind === 'day' || kind === 'days'),
    within: preposition.test(before),
    asOf: /состоянию\s+на\s+$/iu.test(before),
  };
};

const bounds: readonly Token['kind'][] = ['until', 'startOf', 'relative', 'dayOfMonth', 'days'];

/** How surely a cluster is a term; null where it is none. The first row that fits holds. */
const rows: readonly (readonly [fits: (signs: Signs) => boolean, strength: Strength | null])[] = [
  // «От 28.12.2013 № 442», «по состоянию на 01.02.2020»: days of something else.
  [({ first, asOf }) => first === 'ignore' || asOf, null],
  [({ kinds }) => kinds.has('every') || kinds.has('endOf'), 'explicit'],
  [({ onlyYears, saysYear }) => onlyYears && !saysYear, null],
  [({ kinds }) => bounds.some((kind) => kinds.has(kind)), 'explicit'],
  // «Поступивших с 2018 года» tells who is meant.
  [({ first, onlyYears }) => first === 'from' && onlyYears, null],
  [({ first }) => first === 'from', 'explicit'],
  [({ onlyYears, within }) => onlyYears && within, 'vague'],
  [({ onlyYears }) => onlyYears, null],
  [({ dated, ofDays, within }) => dated && (ofDays || within), 'dated'],
  [({ ofDays, within }) => within && !ofDays, 'vague'],
];

/** How far, in characters, it is looked what stands before a cluster. */
const reach = 40;

const clustered = (text: string): Phrase[] => {
  const isQuoted = inQuotes(text);
  return findClusters(text).flatMap((cluster) => {
    const before = text.slice(Math.max(0, cluster.from - reach), cluster.from);
    const signs = signsOf(cluster, before);
    const strength = isQuoted(cluster.from) ? null : (rows.find(([fits]) => fits(signs))?.[1] ?? null);
    if (strength === null) return [];
    // «В марте», «на 2020 год» begin with their preposition; «до» and «с» are words of time themselves.
    const lead = strength === 'explicit' ? 0 : (preposition.exec(before)?.[0].length ?? 0);
    const place = { from: cluster.from - lead, to: cluster.to };
    return [phraseOf(text, place, { strength, recurs: signs.kinds.has('every') })];
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
