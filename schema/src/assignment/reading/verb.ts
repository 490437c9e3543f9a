/** Infinitives by their endings; of those that nouns have, too, «-сти» and «-чь», only the roots of verbs. */
const ending = /^[а-яё-]+(?:[аеиоуыя]ть(?:ся)?|тись|чься)$/iu;
const rooted =
  /^[а-яё]*(?:вес|нес|вез|брес|плес|рас|грес|мес|й|ид)ти(?:сь)?$|^[а-яё]*(?:уч|проч|зач)есть$|^[а-яё]*(?:мо|вле|бере|стере|пресе)чь(?:ся)?$/iu;
/** Nouns and numerals that end as verbs do. */
const others =
  /^(?:[а-яё-]*сеть|память|печать|нить|мать|путь|суть|кровать|плоть|пять|девять|десять|хоть|опять|чуть|совести|повести|страсти)$/iu;

export const isInfinitive = (word: string): boolean => (ending.test(word) || rooted.test(word)) && !others.test(word);

/** Where the first infinitive begins that `isHeld` does not hold; null where there is none. */
export const infinitiveAt = (text: string, isHeld: (at: number) => boolean): number | null => {
  for (const { 0: word, index } of text.matchAll(/[а-яё-]+/giu)) if (isInfinitive(word) && !isHeld(index)) return index;
  return null;
};

/**
 * What a verb makes of the items under it: an assignment that binds, a recommendation, or a statement, «участники
 * отмечают:», that asks nobody for anything.
 */
export type Force = 'binding' | 'recommendation' | 'statement';

const verbs: readonly (readonly [Force, string])[] = [
  ['recommendation', 'рекоменд(?:овать|овано|ует|уют|уем|овал[аи]?)'],
  ['recommendation', 'счита(?:ть|ет|ют|ем)\\s+(?:необходимым|целесообразным|важным)'],
  ['recommendation', 'предл(?:ожить|агает|агают|агаем|ожил[аи]?)'],
  ['recommendation', 'про(?:сить|сит|сят|сим)'],
  ['binding', 'поруч(?:ить|ает|ают|аем|ил[аи]?)'],
  ['binding', 'обяз(?:ать|ывает|ывают|ываем|ал[аи]?)'],
  ['binding', 'реши(?:ть|л[аи]?)'],
  ['binding', 'постанов(?:ить|ляет|ляю|или?|ила)|приказыва(?:ю|ет)'],
  ['statement', '(?:отмеча|констатиру|подч[её]ркива|призна|выража|счита)(?:ет|ют|ем)|отметили'],
];

export type Order = {
  readonly force: Force;
  /** What stands before the verb. */
  readonly before: string;
  /** What stands behind it. */
  readonly rest: string;
};

const anyVerb = `(?<verb>(?<![а-яё])(?:${verbs.map(([, source]) => source).join('|')})(?![а-яё]))\\s*:?\\s*`;
const first = new RegExp(`^${anyVerb}`, 'iu');
const last = new RegExp(`^(?<before>.*)${anyVerb}`, 'iu');

const orderOf = (text: string, pattern: RegExp): Order | null => {
  const found = pattern.exec(text);
  const verb = found?.groups?.verb ?? '';
  const force = verbs.find(([, source]) => new RegExp(`^(?:${source})$`, 'iu').test(verb))?.[0];
  if (!found || !force) return null;
  return { force, before: (found.groups?.before ?? '').trim(), rest: text.slice(found[0].length).trim() };
};

/** The verb that a text begins with, if it orders, recommends or states. */
export const firstOrder = (text: string): Order | null => orderOf(text, first);

/** The last such verb of a text: «С учётом обсуждения … поручить:». */
export const lastOrder = (text: string): Order | null => orderOf(text, last);
