import { dayOf, yearOf } from './calendar.ts';
import { type Block, type Document, type Paragraph, shownLines } from './document.ts';
import { type Period, readTerm } from './term.ts';
import { filled, mend, mendLine } from './wording.ts';

/** The act that approved the plan; a blank that nobody filled in stays null: such an act cannot take effect. */
export type Act = {
  readonly raw: string;
  /** «приказ», «распоряжение»; null where the words name none. */
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: string | null;
};

export type Heading = {
  readonly title: string | null;
  readonly period: Period | null;
  readonly act: Act | null;
  readonly goals: readonly string[];
  readonly targetGroups: readonly string[];
};

const titleStart =
  /^(?:[IVXLC]+\.\s*|\d+\.\s*|об\s+утверждении\s+|проект\s+)?[«"(]?(?:[а-яё-]+(?:ый|ой|ая|ое|ые)\s+){0,3}(?:план(?:а|-график)?(?:\s|$)|дорожная\s+карта|комплекс\s+мер|перечень\s+(?:основных\s+)?мероприятий|мероприятия\s+по\s|программа(?:\s|$))/iu;
/** Whether words begin the title of a plan. */
export const isTitle = (words: string): boolean => titleStart.test(words);

const notTitle =
  /^(?:утвержд|приложение|цел[ьи](?:\s|:|$)|задач[аи]|целев|применяемые|сокращени|раздел|\d+[.)]\s|от\s+[«"\d]|показател|паспорт|по\s+состоянию)/iu;
const periodStart = /^(?:срок|период)[а-яё]*\s+(?:реализации|действия)/iu;
/** «Срок реализации: …», a line that says nothing else. */
const periodLabel = /^(?:срок|период)[а-яё]*\s+(?:реализации|действия)[^:–—\d]{0,60}(?::|\s[–—-]\s)/iu;
const actStart = /^(?:утвержд[а-яё]+|приложение)/iu;
const periodWords =
  /(?:на|в|до)\s+(?:период\s+)?(?:с\s+|до\s+)?(?:(?:19|20|21)\d{2})(?:\s*(?:[-–—,и]|по|до|годы?\s+и\s+(?:на\s+)?плановый\s+период)\s*(?:(?:19|20|21)\d{2}))*\s*(?:год[а-яё]*|гг?\.?)?/giu;

const alone = /(?:(?:19|20|21)\d{2}\s*[-–—]\s*(?:19|20|21)\d{2}|(?<![.\d]|[а-яё]\s)(?:19|20|21)\d{2}(?=\s*год))/giu;

const yearsIn = (words: string): number[] => [...words.matchAll(/(?:19|20|21)\d{2}/gu)].map(([year]) => Number(year));

/** «до 2025 года» alone has an end, but nothing says when it begins. */
const hasStart = (words: string): boolean => !/^до\s/iu.test(words) || yearsIn(words).length > 1;

/** The period a title names: «на 2021-2024 годы», «(2021–2023 гг.)». Years are taken whole. */
export const readPeriod = (title: string): Period | null => {
  const words = [...(title.match(alone) ?? []), ...(title.match(periodWords) ?? [])].filter(hasStart).at(-1);
  const years = yearsIn(words ?? '');
  const start = dayOf(Math.min(...years), 1, 1);
  const end = dayOf(Math.max(...years), 12, 31);
  return words && start && end ? { start, end } : null;
};

/** The plan's title may stand over several paragraphs, broken as the page wanted it. */
const readTitle = (paragraphs: readonly string[]): { title: string; at: number; count: number } | null => {
  const at = paragraphs.findIndex((text) => titleStart.test(text));
  if (at < 0) return null;
  const parts = [paragraphs[at] ?? ''];
  while (parts.length < 8) {
    const next = paragraphs[at + parts.length];
    if (next === undefined || notTitle.test(next) || periodLabel.test(next)) break;
    if (readPeriod(parts.join(' ')) || /\.$/u.test(parts.at(-1) ?? '') || next.length > 400) break;
    parts.push(next);
  }
  const title = parts.join(' ').replace(/^(?:[IVXLC]+|\d+)\.\s*/u, '');
  return { title: title.replace(/\.$/u, ''), at, count: parts.length };
};

/** «Приложение № 1»: that number is not the act's. */
const annex = /^приложение\s*(?:№|N)?\s*\d*/iu;

/** Words by which an annex names the act that it belongs to; «Приложение» alone belongs to a letter. */
const actWords = /утвержд|приказ|распоряж|постановл|решени|(?:^|\s)от\s|№/iu;

const actKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['приказ', /приказ/iu],
  ['распоряжение', /распоряжени/iu],
  ['постановление', /постановлени/iu],
  ['решение', /решени/iu],
  ['протокол', /протокол/iu],
  ['указ', /(?<![а-яё])указ(?:ом|а)?(?![а-яё])/iu],
];

/** What the act is: the kind that is named first, since «приказом … во исполнение постановления» is an order. */
const actKind = (raw: string): string | null =>
  actKinds
    .map(([kind, pattern]) => ({ kind, at: raw.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0]?.kind ?? null;

/** «УТВЕРЖДЕН приказом … от «____» ____ г. № ____»: blanks stay blank. */
const readAct = (paragraphs: readonly string[]): Act | null => {
  const at = paragraphs.findIndex((text) => actStart.test(text));
  if (at < 0) return null;
  const end = paragraphs.findIndex((text, index) => index > at && titleStart.test(text));
  const raw = paragraphs.slice(at, end < 0 ? at + 4 : end).join(' ');
  if (!actWords.test(raw.replace(annex, ''))) return null;
  const number = /(?:№|N)\s*(?<number>[^\s_,;]*\d[^\s_,;]*)/u.exec(raw.replace(annex, ''))?.groups?.number ?? null;
  const dated = /(?:^|\s)от\s+(?<words>.{6,40})/iu.exec(raw)?.groups?.words;
  const term = dated ? readTerm([dated]) : null;
  const day = term?.precision === 'day' ? term.end : null;
  return { raw, kind: actKind(raw), number, date: day && yearOf(day) > 1900 ? day : null };
};

/** An item without the sign that closes it: that sign belongs to the list. */
export const unpunctuated = (item: string): string => item.replace(/[;.]$/u, '');

/** What follows «Цели:» or «Целевые группы:» up to the next heading. */
const readList = (paragraphs: readonly string[], start: RegExp): string[] => {
  const at = paragraphs.findIndex((text) => start.test(text));
  if (at < 0) return [];
  const first = (paragraphs[at] ?? '')
    .replace(start, '')
    .replace(/^[^:–—-]{0,60}[:–—-]\s*/u, '')
    .trim();
  const items = first === '' ? [] : [first];
  for (const text of paragraphs.slice(at + 1)) {
    const item = /^(?:[-–—•·]|\d+[.)])\s*/u;
    if (notTitle.test(text) && !item.test(text)) break;
    if (titleStart.test(text) || (items.length > 0 && first !== '' && !item.test(text))) break;
    items.push(text.replace(item, ''));
  }
  return items.map(unpunctuated).filter((item) => item !== '');
};

/** «Срок реализации: 2021–2024 годы» below the title. */
const readPeriodLine = (paragraphs: readonly string[], begins: RegExp): Period | null => {
  const line = paragraphs.find((text) => begins.test(text));
  const { start, end } = line ? readTerm([line]) : { start: null, end: null };
  return start && end ? { start, end } : null;
};

/** A passport, «Цель | …», says the same in a table; a list that fills a sheet has a row for each of its lines. */
const passport = (block: Block): string[] =>
  block.kind === 'table' && block.rows.every((row) => row.length <= 3)
    ? block.rows
        .map((row) => row.map((cell) => mend(cell.lines)).filter((text) => !/^\d*\.?$/u.test(text)))
        .filter((row) => row.length === 2 || (row.length === 1 && block.rows.every((other) => other.length === 1)))
        .map((row) => row.join(': '))
    : [];

/** In a list of goals the number before one says only that it is one. */
const itemLines = (block: Paragraph): readonly string[] =>
  shownLines(block.counted === undefined ? block : { ...block, counted: '-' });

/** A table without lines often holds the act beside nothing: its cells speak like paragraphs. */
const textsOf = (block: Block): string[] =>
  block.kind === 'paragraph'
    ? [mend(shownLines(block))]
    : block.rows.flatMap((row) => row.map((cell) => mend(cell.lines)));

/** What stands before the table: the act, the title with its period, the goals and the target groups. */
export const readHeading = (before: Document): Heading => {
  const paragraphs = before.blocks.flatMap(textsOf).filter((text) => text !== '');
  const listed = before.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? filled(itemLines(block)) : passport(block)))
    .map(mendLine);
  const found = readTitle(paragraphs);
  return {
    title: found?.title ?? null,
    // The years of a title are whole; a line that is there to say the period can name its days.
    period:
      readPeriodLine(listed, periodLabel) ?? readPeriod(found?.title ?? '') ?? readPeriodLine(listed, periodStart),
    act: readAct(paragraphs),
    goals: readList(listed, /^цел[ьи](?=\s|:|$)/iu),
    targetGroups: readList(listed, /^целев[а-яё]+\s+групп[а-яё]*/iu),
  };
};
