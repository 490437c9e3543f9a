import { mendLine } from './wording.ts';

/** What a column of a roadmap's table can mean. `other` is kept in the preview and read by nobody. */
export const columnKinds = [
  'number',
  'title',
  'result',
  'term',
  'start',
  'end',
  'executor',
  'coExecutor',
  'state',
  'report',
  'other',
] as const;

export type ColumnKind = (typeof columnKinds)[number];

/**
 * The words of a header, most telling first: «Срок реализации мероприятия» is a term although it
 * names a measure, so the measure's own words come last.
 */
const vocabulary: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:№|n|номер)\s*(?:п\s*[/.\\]?\s*п\.?|пункта?|строки|мероприятия)?\.?$|^п\s*[/.\\]\s*п\.?$/iu],
  ['other', /финансир|объ[её]м|источник|примечан|фактическ/iu],
  ['report', /отч[её]т/iu],
  ['state', /состояни|статус|отметка|(?:^|\s)ход\s/iu],
  ['term', /начал.*(?:оконч|заверш|кон(?:ец|ца))|даты\s/iu],
  ['start', /начал/iu],
  ['end', /окончан|заверш(?!.*документ)|(?:^|\s)кон(?:ец|ца)(?:\s|$)/iu],
  ['executor', /(?:^|[^о])исполнител|ответственн/iu],
  ['coExecutor', /соисполнител|привлекаем|(?:^|\s)участник/iu],
  ['term', /(?:^|\s)срок|(?:^|\s)дата|период|время (?:проведения|исполнения)|^(?:год|месяц)(?:\s|$)/iu],
  ['result', /результат|показател|вид документа|ожидаем/iu],
  ['title', /мероприяти|(?:^|\s)мер[аы](?:\s|$)|наименование|содержание|задач|виды? работ|действи/iu],
];

/** What a header's words mean; null where they say nothing that is known. */
export const columnKind = (header: string): ColumnKind | null => {
  const words = mendLine(header);
  if (words === '' || words.length > 200) return null;
  return vocabulary.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/** How surely a header names the measure itself; of several such columns only the surest are its words. */
const surest: readonly RegExp[] = [/мероприяти/iu, /(?:^|\s)мер[аы](?:\s|$)/iu, /наименование/iu, /содержание/iu];

export const titleRank = (header: string): number => {
  const rank = surest.findIndex((pattern) => pattern.test(header));
  return rank < 0 ? surest.length : rank;
};

const rowNumber = /^(?:п(?:ункт|\.)\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,6})\s*[.)]?$/u;

/** «1.», «1.10», «2)», «IV.»: a cell that holds a number and nothing else. */
export const isRowNumber = (text: string): boolean => rowNumber.test(mendLine(text));

/** A number without its trailing dot or bracket. */
export const bareNumber = (text: string): string =>
  mendLine(text)
    .replace(/^п(?:ункт|\.)\s*(?=\d)/iu, '')
    .replace(/[\s.)]+$/u, '');

const leading = /^(\d{1,3}(?:\.\d{1,3}){0,4})[.)]\s+(?=\S)|^(\d{1,3}(?:\.\d{1,3}){1,4})\s+(?=\S)/u;

/** A number that stands before the words of a measure, where the table has no column for it. */
export const leadingNumber = (text: string): { readonly number: string; readonly rest: string } | null => {
  const found = leading.exec(mendLine(text));
  const number = found?.[1] ?? found?.[2];
  return found && number ? { number, rest: mendLine(text).slice(found[0].length) } : null;
};

/** After a dot any words may follow a section's number; after a mere space only a capital: «15 января» is no section. */
const heading =
  /^(?:(?:[Рр]аздел|РАЗДЕЛ|[Гг]лава|ГЛАВА|[Бб]лок|БЛОК|[Нн]аправление|НАПРАВЛЕНИЕ|[Ээ]тап|ЭТАП)\s+)?(\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})(?:\s*[.):]\s*(?=[«"(]?\p{L})|(?:\s+[–—-])?\s+(?=[«"(]?\p{Lu}))(.+)$/u;

export type Heading = { readonly number: string | null; readonly title: string };

/** «1. Анализ ситуации…», «Раздел II. …»: the number of a section apart from its words. */
export const readHeading = (text: string): Heading => {
  const words = mendLine(text);
  const found = heading.exec(words);
  const [, number, title] = found ?? [];
  return number && title ? { number: number.toUpperCase(), title: title.trim() } : { number: null, title: words };
};

export const isHeading = (text: string): boolean => readHeading(text).number !== null;

/** The row «1 2 3 4 5 6» below a header. */
export const isColumnNumbers = (texts: readonly string[]): boolean =>
  texts.length >= 2 && texts.every((text, index) => bareNumber(text) === String(index + 1));
