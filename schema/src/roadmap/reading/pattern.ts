import type { Token } from './token.ts';
import {
  after,
  before,
  count,
  countOf,
  dayOfList,
  everyOf,
  half,
  listed,
  month,
  monthOf,
  ordinal,
  ordinalOf,
  period,
  quarterWord,
  shortMonth,
  suffix,
  year,
  yearIn,
} from './vocabulary.ts';

type Groups = Readonly<Record<string, string | undefined>>;
/** What is read and says nothing of the time, such as the number of an order, makes no token. */
type Pattern = readonly [RegExp, (groups: Groups) => Token | null];

const number = (text: string | undefined): number => Number(text ?? 0);
const sticky = (source: string): RegExp => new RegExp(source, 'iuy');
/** How each token is written, the most telling first. All are sticky, and none repeats without a bound what can overlap. */
export const patterns: readonly Pattern[] = [
  [
    sticky(
      `(?:в\\s+течение|не\\s+позднее(?:\\s+чем)?(?:\\s+(?:за|через))?|через|за)\\s+(?:\\d{1,3}(?!\\d)|одного|двух|тр[её]х|пяти|десяти)\\s*(?:\\([а-яё]+\\)\\s*)?(?:рабоч|календарн|дн|недел|месяц|лет(?![а-яё])|год)[а-яё]*(?:\\s+(?:дн|месяц)[а-яё]*)?|со\\s+дня\\s|с\\s+(?:момента|даты)\\s|после\\s+(?=[а-яё])`,
    ),
    () => ({ kind: 'relative' }),
  ],
  [
    sticky(
      `постоянн[а-яё]+|бессрочн[а-яё]*|регулярн[а-яё]+|систематическ[а-яё]+|(?:в\\s+(?:течение|период)|на\\s+(?:протяжении|период))\\s+(?:вс[а-яё]+\\s+)?(?:(?:периода|срока)\\s+)?(?:реализаци|действи|исполнени|выполнени)[а-яё]+|(?:в\\s+течение|на\\s+протяжении|на|весь)\\s*(?:всего|вс[её]м)?\\s*(?:период[а-яё]*|срок[а-яё]*|времени)(?!\\s+до)|по\\s+мере(?![а-яё])|в\\s+установленн[а-яё]+|по\\s+(?:отдельн[а-яё]+\\s+)?(?:график|план)[а-яё]*|в\\s+соответствии|согласно|при\\s+необходимости|по\\s+необходимости|по\\s+запрос[а-яё]*|в\\s+течение\\s+(?:всего\\s+)?года(?!\\s*\\d)`,
    ),
    () => ({ kind: 'open' }),
  ],
  [
    sticky(`(?<!\\d)(?<year>(?:19|20|21)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`),
    (g) => ({ kind: 'day', day: number(g.day), month: number(g.month), year: yearIn(g.year) }),
  ],
  [
    sticky(
      `(?<![\\d.])(?<from>\\d{1,2})\\s*[-–—]\\s*(?<to>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)(?:\\s*(?:года?|г\\.?)(?![а-яё]))?`,
    ),
    (g) => days(g, number(g.month)),
  ],
  [
    sticky(
      `(?<!\\d)(?<day>\\d{1,2})(?:\\s?[./]\\s?|-)(?<month>\\d{1,2})(?:\\s?[./]\\s?|-)(?<year>\\d{4}|(?<=[./])\\d{2})(?!\\d)(?:\\s*(?:года?|г\\.?)(?![а-яё]))?`,
    ),
    (g) => ({ kind: 'day', day: number(g.day), month: number(g.month), year: yearIn(g.year) }),
  ],
  [
    sticky(
      `(?<![\\d.])(?<month>0?[1-9]|1[0-2])\\.(?<year>(?:19|20|21)\\d{2})(?!\\d)(?:\\s*(?:года?|г\\.?)(?![а-яё]))?`,
    ),
    (g) => ({ kind: 'month', month: number(g.month), year: yearIn(g.year) }),
  ],
  [
    sticky(`(?<![\\d.])(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<month>0[1-9]|1[0-2])(?!\\d|\\.\\d)`),
    (g) => ({ kind: 'day', day: number(g.day), month: number(g.month), year: null }),
  ],
  [
    sticky(
      `(?<!\\d)(?:с\\s+)?(?<from>\\d{1,2})(?:\\s*[-–—]\\s*|\\s+по\\s+)(?<to>\\d{1,2})\\s+${month}(?:\\s*${year})?`,
    ),
    (g) => days(g),
  ],
  // «15, 20 и 25 марта»: the month stands once, behind the last of them.
  [
    sticky(
      `(?<![\\d.])(?<from>\\d{1,2})(?:\\s*[-–—]\\s*(?<to>\\d{1,2}))?(?:\\s?-?\\s?го)?(?=(?:${listed}${dayOfList}){1,31}\\s+${month}(?:\\s*${year})?)`,
    ),
    (g) => days({ ...g, to: g.to ?? g.from }),
  ],
  [
    sticky(
      `${before}(?<from>${ordinal})${suffix}(?:\\s*[-–—]\\s*(?<to>${ordinal})${suffix})?\\s*(?<part>декад[а-яё]*|половин[а-яё]*)\\s+${month}(?:\\s*${year})?`,
    ),
    (g) => partOfMonth(g),
  ],
  [
    sticky(`(?<!\\d)[«"]?(?<day>\\d{1,2})[»"]?(?:-?го)?\\s+${month}(?:\\s*${year})?`),
    (g) => ({ kind: 'day', day: number(g.day), month: monthOf(g.month ?? ''), year: yearIn(g.year) }),
  ],
  [
    sticky(`(?<!\\d)(?<day>\\d{1,2})\\s+${shortMonth}(?:\\s*${year})?`),
    (g) => ({ kind: 'day', day: number(g.day), month: monthOf(g.month ?? ''), year: yearIn(g.year) }),
  ],
  [
    sticky(`${before}(?:до|к|по|не позднее)\\s+(?<day>\\d{1,2})(?:\\s?-?\\s?(?:го|му|е))?\\s+числа`),
    (g) => ({ kind: 'dayOfMonth', day: number(g.day) }),
  ],
  [sticky(`${before}(?<day>\\d{1,2})(?:\\s?-?\\s?го)?\\s+числа`), (g) => ({ kind: 'dayOfMonth', day: number(g.day) })],
  [
    sticky(
      `${before}(?:(?:(?<times>${count})(?:\\s?-?\\s?х)?\\s+)?раза?|(?<adverb>дважды|трижды))\\s+в\\s+(?:(?<interval>${count})\\s+)?${period}`,
    ),
    (g) => every(g),
  ],
  [
    sticky(`${before}еже(?<period>год[а-яё]*|полугод[а-яё]*|кварт[а-яё]*|месяч[а-яё]*|недел[а-яё]*|дневн[а-яё]*)`),
    (g) => every(g),
  ],
  [sticky(`${before}кажд[а-яё]+\\s+(?:(?<interval>${count})(?:-?(?:й|го|е))?\\s+)?${period}`), (g) => every(g)],
  [sticky(`${before}по(?<period>квартальн|месячн|недельн|дневн|годичн)о${after}`), (g) => every(g)],
  [sticky(`${before}по\\s+(?<period>кварталам|полугодиям|месяцам)${after}`), (g) => every(g)],
  [
    sticky(
      `${before}кажд[а-яё]+\\s+(?:понедельник|вторник|сред[аыу]|четверг|пятниц[аыу]|суббот[аыу]|воскресень[ея])${after}`,
    ),
    () => ({ kind: 'every', every: 'week', times: 1, interval: 1 }),
  ],
  [
    sticky(
      `${before}по\\s+итогам\\s+(?:кажд[а-яё]+\\s+)?(?<period>недел[ьи]|месяцев|месяца|кварталов|квартала|полугодий|полугодия|года)(?!\\s*(?:19|20)\\d\\d)`,
    ),
    (g) => every(g),
  ],
  [
    sticky(
      `следующ[а-яё]+\\s+за\\s+(?:отч[её]тн[а-яё]+|истекш[а-яё]+)(?:\\s+(?:(?<unnamed>период[а-яё]*)|(?<period>(?:год|квартал|месяц|полугоди)[а-яё]*)))?`,
    ),
    ({ period: named, unnamed }) => ({
      kind: 'after',
      every: named ? everyOf(named) : null,
      unnamed: unnamed !== undefined,
    }),
  ],
  [
    sticky(
      `${before}(?<from>${ordinal})${suffix}(?:\\s*${quarterWord})?\\s*(?:[-–—]|(?<!\\S)по(?!\\S))\\s*(?<to>${ordinal})${suffix}\\s*${quarterWord}(?:\\s*${year})?`,
    ),
    (g) => quarters(g),
  ],
  [sticky(`${before}(?<from>${ordinal})${suffix}\\s*${quarterWord}(?:\\s*${year})?`), (g) => quarters(g)],
  [
    sticky(
      `${before}(?<from>${ordinal})${suffix}(?=\\s*(?:,|и)\\s*${ordinal}${suffix}(?:\\s*(?:,|и)\\s*${ordinal}${suffix}){0,3}\\s*${quarterWord})`,
    ),
    (g) => quarters(g),
  ],
  [
    sticky(
      `${before}(?<from>${half})${suffix}(?:(?:\\s*полугоди[а-яё]*)?\\s*(?:[-–—]|(?<!\\S)по(?!\\S))\\s*(?<to>${half})${suffix})?\\s*полугоди[а-яё]*(?:\\s*${year})?`,
    ),
    (g) => halves(g),
  ],
  [sticky(`${before}(?<from>${half})${suffix}(?=${listed}${half}${suffix}\\s*полугоди)`), (g) => halves(g)],
  [sticky(`${before}(?<from>${half})${suffix}\\s*половин[а-яё]*\\s+${year}`), (g) => halves(g)],
  [
    sticky(`${before}(?<season>весн|лет|осен)(?:[аыуоье]|[оеё]й|ью|ом)${after}(?:\\s*${year})?`),
    (g) => ({
      kind: 'months',
      ...(seasons[g.season?.toLowerCase() ?? ''] ?? { from: 1, to: 12 }),
      year: yearIn(g.year),
    }),
  ],
  [
    sticky(
      `(?<!\\d)(?<year>(?:19|20|21)\\d{2})\\s*[-–—/]\\s*(?:(?:19|20|21)\\d{2}|\\d{2})(?:\\s*(?:г\\.|гг\\.))?\\s+(?:учебн|уч)[а-яё.]*\\s*(?:год[а-яё]*|г\\.)?`,
    ),
    (g) => schoolYear(g),
  ],
  [
    sticky(
      `${before}учебн[а-яё]+\\s+год[а-яё]*\\s+(?<year>(?:19|20|21)\\d{2})\\s*[-–—/]\\s*(?:(?:19|20|21)\\d{2}|\\d{2})(?!\\d)`,
    ),
    (g) => schoolYear(g),
  ],
  [
    sticky(`(?<![а-яё])${shortMonth}(?:\\s*${year})?`),
    (g) => ({ kind: 'month', month: monthOf(g.month ?? ''), year: yearIn(g.year) }),
  ],
  [
    sticky(`(?<![а-яё])${month}(?:\\s*${year})?`),
    (g) => ({ kind: 'month', month: monthOf(g.month ?? ''), year: yearIn(g.year) }),
  ],
  [
    sticky(
      `(?<!\\d)(?<from>(?:19|20|21)\\d{2})\\s*(?:[-–—]|\\sпо\\s|\\sдо\\s)\\s*(?<to>(?:19|20|21)\\d{2})(?!\\d)(?:\\s*(?:год[а-яё]*|гг?\\.?(?![а-яё])))?`,
    ),
    (g) => ({ kind: 'year', from: number(g.from), to: number(g.to) }),
  ],
  [sticky(`(?<!\\d)${year}`), (g) => ({ kind: 'year', from: number(g.year), to: number(g.year) })],
  [sticky(`${before}(?:до|к|по)\\s+(?:конц[ауе]|окончани[юя]|завершени[юя])${after}`), () => ({ kind: 'endOf' })],
  [sticky(`${before}конец${after}`), () => ({ kind: 'endOf' })],
  [sticky(`${before}(?:до|к)\\s+начал[ау]${after}`), () => ({ kind: 'startOf' })],
  [sticky(`${before}(?:в\\s+)?(?:начал[оае]|середин[аеуы]|зим[аыуой]+)${after}`), () => ({ kind: 'vague' })],
  [sticky(`${before}(?:не\\s+позднее|до|к)${after}`), () => ({ kind: 'until' })],
  // A «c» of the Latin alphabet looks like the Russian one, and is what a keyboard often gives.
  [sticky(`${before}(?:(?:начиная\\s+)?[сc]о?|после)${after}`), () => ({ kind: 'from' })],
  [
    sticky(`${before}(?:и\\s+)?(?:далее|(?:в\\s+)?(?:последующ|дальнейш)[а-яё]+(?:\\s+год[а-яё]*)?)${after}`),
    () => ({ kind: 'onward' }),
  ],
  [sticky(`${before}по${after}(?=\\s)`), () => ({ kind: 'dash' })],
  [sticky(`${before}от${after}`), () => ({ kind: 'ignore' })],
  [sticky(`№\\s*[^\\s,;)]+|${before}(?:пп?|пункт[а-яё]*|стать[а-яё]+|раздел[а-яё]*)\\.?\\s*\\d[\\d.]*`), () => null],
  [sticky(`(?<=^\\s*|[;,.:]\\s*)\\d{1,2}\\)`), () => null],
  [sticky(`[-–—]`), () => ({ kind: 'dash' })],
  [sticky(`[,;]|${before}и${after}`), () => ({ kind: 'separator' })],
];

const every = (groups: Groups): Token => ({
  kind: 'every',
  every: everyOf(groups.period),
  times: countOf(groups.times ?? groups.adverb),
  interval: countOf(groups.interval),
});

/** From the first month of a season to its last. Winter is of two years, and which is not said. */
const seasons: Readonly<Record<string, { from: number; to: number }>> = {
  весн: { from: 3, to: 5 },
  лет: { from: 6, to: 8 },
  осен: { from: 9, to: 11 },
};

/** From September to the August after it. */
const schoolYear = (groups: Groups): Token => ({ kind: 'months', from: 9, to: 20, year: yearIn(groups.year) });

const quarters = (groups: Groups): Token => {
  const from = ordinalOf(groups.from ?? '');
  return { kind: 'quarter', from, to: groups.to ? ordinalOf(groups.to) : from, year: yearIn(groups.year) };
};

const halves = (groups: Groups): Token => {
  const from = ordinalOf(groups.from ?? '');
  return { kind: 'halfYear', from, to: groups.to ? ordinalOf(groups.to) : from, year: yearIn(groups.year) };
};

/** Days of one month; a stretch of one day is that day. */
const days = ({ from, to, ...groups }: Groups, month = monthOf(groups.month ?? '')): Token => {
  const year = yearIn(groups.year);
  return from === to
    ? { kind: 'day', day: number(from), month, year }
    : { kind: 'days', from: number(from), to: number(to), month, year };
};

/** The parts of a month by the days they end on: the last goes on to its end, however long the month is. */
const partOfMonth = (groups: Groups): Token => {
  const [length, parts] = groups.part?.toLowerCase().startsWith('дек') ? [10, 3] : [15, 2];
  const from = ordinalOf(groups.from ?? '');
  const to = groups.to ? ordinalOf(groups.to) : from;
  return {
    kind: 'days',
    from: (from - 1) * length + 1,
    to: to < parts ? to * length : null,
    month: monthOf(groups.month ?? ''),
    year: yearIn(groups.year),
  };
};
