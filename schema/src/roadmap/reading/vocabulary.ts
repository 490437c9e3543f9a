import type { Every } from './token.ts';

const months = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма[йяею]',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
export const month = `(?<month>${months.map((stem) => (stem.endsWith(']') ? stem : `${stem}[а-яё]*`)).join('|')})(?![а-яё])`;
/** «янв. 2022», «сент. 2022 г.»: short only with a dot or a year behind. */
const shortMonths = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
export const shortMonth = '(?<month>янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)(?:\\.|(?=\\s+\\d{4}))';
/** «2021–2024 гг.» behind a month is each of these years; «2021 – 2024 год» is a month, and a year that it goes on to. */
const rangeOfYears = '\\s*[-–—]\\s*(?:19|20|21)\\d{2}(?!\\d|[.-]\\d)(?!\\s*(?:года?|г\\.?)(?![а-яё]))';
export const year = `(?<year>(?:19|20|21)\\d{2})(?!\\d)(?!${rangeOfYears})(?:\\s*(?:год[а-яё]*|гг?\\.|г(?![а-яё])))?`;
export const ordinal = '(?:IV|I{1,3}|[1-4]|перв[а-яё]+|втор[а-яё]+|трет[а-яё]+|четв[её]рт[а-яё]+)';
export const half = '(?:II|I|[12]|перв[а-яё]+|втор[а-яё]+)';
export const suffix = '(?:\\s?-?\\s?(?:[йео]|ый|ой|ий|ого|го|му|ом|м|ем|е))?';
export const listed = '(?:\\s*[,;]\\s*|\\s+и\\s+)';
export const dayOfList = '\\d{1,2}(?:\\s*[-–—]\\s*\\d{1,2})?(?:\\s?-?\\s?го)?';
export const count =
  '(?:\\d{1,2}|од(?:ин|ного|ну)|дв(?:а|ух|е)|тр(?:и|[её]х)|четыр(?:е|[её]х)|пят[ьи]|шест[ьи]|сем[ьи]|вос(?:емь|ьми)|девят[ьи]|десят[ьи]|двенадцат[ьи])';
export const period =
  '(?<period>день|дня|дней|недел[а-яё]+|месяц[а-яё]*|квартал[а-яё]*|полгода|полугоди[а-яё]+|год[а-яё]*|лет)';
export const quarterWord = '(?:квартал[а-яё]*|кв\\.?(?![а-яё]))';
const periods: readonly (readonly [Every, RegExp])[] = [
  ['day', /^(?:день|дня|дней|дневн)/iu],
  ['week', /нед/iu],
  ['month', /мес/iu],
  ['quarter', /кварт/iu],
  ['halfYear', /пол/iu],
  ['year', /год|лет/iu],
];

const ordinals: readonly RegExp[] = [
  /^(?:1|I|перв.*)$/iu,
  /^(?:2|II|втор.*)$/iu,
  /^(?:3|III|трет.*)$/iu,
  /^(?:4|IV|четв.*)$/iu,
];
export const ordinalOf = (word: string): number => ordinals.findIndex((pattern) => pattern.test(word)) + 1;
export const monthOf = (word: string): number =>
  months.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(word)) + 1 ||
  shortMonths.indexOf(word.toLowerCase().slice(0, 3)) + 1;
export const yearIn = (text: string | undefined): number | null =>
  text ? Number(text.length === 2 ? `20${text}` : text) : null;

/** No letter and no figure before, or behind. */
export const before = '(?<![а-яёa-z0-9])';
export const after = '(?![а-яёa-z0-9])';

export const everyOf = (period: string | undefined): Every => {
  const word = period ?? '';
  return periods.find(([, pattern]) => pattern.test(word))?.[0] ?? 'year';
};

const counts: readonly RegExp[] = [
  /^од/iu,
  /^дв/iu,
  /^тр/iu,
  /^чет/iu,
  /^пят/iu,
  /^шест/iu,
  /^сем/iu,
  /^вос/iu,
  /^дев/iu,
  /^дес/iu,
  /^одинн/iu,
  /^двен/iu,
];
/** A number in figures or in words; what is not said is one. */
export const countOf = (word = '1'): number =>
  Math.max(1, Number(word) || counts.findLastIndex((pattern) => pattern.test(word)) + 1);
