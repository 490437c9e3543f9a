import { type Known, knownNames, readExecutors } from '@vmeste/schema/roadmap/reading/executor.ts';
import { readTerm } from '@vmeste/schema/roadmap/reading/term.ts';
import { readPeriod, unpunctuated } from '@vmeste/schema/roadmap/reading/title.ts';
import { mendLine } from '@vmeste/schema/roadmap/reading/wording.ts';

/** A measure as it goes out: its words as in the document, its state and latest report as a person would write them. */
export type ExportMeasure = {
  readonly number: string;
  readonly title: string;
  readonly expectedResult: string | null;
  /** Days are `YYYY-MM-DD`. */
  readonly term: { readonly raw: string; readonly start: string | null; readonly end: string | null };
  readonly leads: readonly string[];
  readonly coExecutors: readonly string[];
  readonly state: string;
  readonly report: string | null;
};

export type ExportSection = {
  /** Null for measures that stand outside sections. */
  readonly heading: { readonly number: string; readonly title: string } | null;
  readonly measures: readonly ExportMeasure[];
};

export type ExportRoadmap = {
  readonly title: string;
  /** Days are `YYYY-MM-DD`; one that is blank is null. */
  readonly period: { readonly start: string | null; readonly end: string | null };
  /** «УТВЕРЖДЕН приказом …», with its blanks where they are blank. */
  readonly act: string | null;
  /** The day whose state is shown, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly goals: readonly string[];
  readonly targetGroups: readonly string[];
  readonly sections: readonly ExportSection[];
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
};

export type HeadCell = { readonly text: string; readonly colspan: number; readonly rowspan: number };

type Column = {
  readonly head: string;
  /** The words over several columns. */
  readonly over?: string;
  /** Share of the page's width. */
  readonly width: number;
  readonly words: (measure: ExportMeasure) => string;
};

export type Layout = {
  readonly head: readonly (readonly HeadCell[])[];
  readonly widths: readonly number[];
  readonly rows: readonly (
    | { readonly kind: 'section'; readonly text: string }
    | { readonly kind: 'measure'; readonly cells: readonly string[] }
  )[];
};

/** A day as documents write it. */
export const writtenDay = (day: string | null): string => (day === null ? '' : day.split('-').toReversed().join('.'));

/** Lists of a cell each on its own line, as the ministry sets them. */
const lines = (text: string): string => text.replace(/(?<=[:;]) (?=-\s|\d{1,2}\)\s)/gu, '\n');

/** Leads, and behind «во взаимодействии с» the co-executors, as every roadmap names them, also where nobody leads. */
const inLine = ({ leads, coExecutors }: ExportMeasure): string =>
  [leads.join(', '), ...(coExecutors.length > 0 ? [`во взаимодействии с ${coExecutors.join(', ')}`] : [])]
    .filter((part) => part !== '')
    .join(' ');

/** The same, each on a line of its own and closed by a semicolon: the commas of a name stay its own. */
const itemByItem = ({ leads, coExecutors }: ExportMeasure): string => {
  const items = (names: readonly string[]): string[] => names.map((name) => `– ${name};`);
  return [...items(leads), ...(coExecutors.length > 0 ? ['во взаимодействии с', ...items(coExecutors)] : [])].join(
    '\n',
  );
};

/** In a line, unless some name would come apart when it is read again. */
const executors = (measure: ExportMeasure, known: Known): string => {
  const whole = (text: string): boolean => {
    const { leads, coExecutors } = readExecutors(text.split('\n'), [], known);
    return JSON.stringify([leads, coExecutors]) === JSON.stringify([measure.leads, measure.coExecutors]);
  };
  return [inLine, itemByItem].map((form) => form(measure)).find(whole) ?? inLine(measure);
};

type Places = { readonly words: string; readonly start: string; readonly end: string };

/**
 * Where a term stands. A day that is only a start or only an end says so by its column; what has days for both stands
 * in both; any other term is words.
 */
const placesOf = ({ raw, start, end }: ExportMeasure['term']): Places => {
  const [first, last] = [writtenDay(start), writtenDay(end)];
  if (first !== '' && last !== '' && raw === `${first} – ${last}`) return { words: '', start: first, end: last };
  const alone = readTerm([raw]);
  if (start === null && end !== null && alone.start !== null) return { words: '', start: '', end: raw };
  if (end === null && start !== null && alone.end !== null) return { words: '', start: raw, end: '' };
  return { words: raw, start: '', end: '' };
};

const termHeads: Readonly<Record<keyof Places, { readonly head: string; readonly width: number }>> = {
  words: { head: 'словами', width: 9 },
  start: { head: 'начало реализации', width: 9 },
  end: { head: 'окончание реализации', width: 9 },
};

/** One column for words, two for days; three only where a plan has terms that need the one and terms that need the other. */
const termColumns = (measures: readonly ExportMeasure[]): Column[] => {
  const places = new Map(measures.map((measure) => [measure, placesOf(measure.term)]));
  const all = [...places.values()];
  const over = 'Срок реализации';
  const halves = all.some(({ start, end }) => (start === '') !== (end === ''));
  const spoken = all.some(({ words, start, end }) => words !== '' || start + end === '');
  if (spoken && !halves) return [{ head: over, width: 10, words: ({ term }) => term.raw }];
  const needed = (['words', 'start', 'end'] as const).filter((place) => place !== 'words' || spoken);
  return needed.map((place) => ({ over, ...termHeads[place], words: (measure) => places.get(measure)?.[place] ?? '' }));
};

/** The ministry's columns, then what the hub adds. A roadmap without results has no column for them. */
const columnsOf = (measures: readonly ExportMeasure[], known: Known): Column[] => [
  { head: '№ п/п', width: 4.5, words: ({ number }) => `${number}.` },
  { head: 'Наименование мероприятия', width: 23, words: ({ title }) => lines(title) },
  ...(measures.some(({ expectedResult }) => expectedResult !== null)
    ? [
        {
          head: 'Ожидаемый непосредственный результат',
          width: 19,
          words: ({ expectedResult }: ExportMeasure) => lines(expectedResult ?? ''),
        },
      ]
    : []),
  ...termColumns(measures),
  { head: 'Ответственный исполнитель', width: 14, words: (measure) => executors(measure, known) },
  { head: 'Состояние', width: 10.5, words: ({ state }) => state },
  { head: 'Последний отчёт', width: 19, words: ({ report }) => report ?? '' },
];

const headOf = (columns: readonly Column[]): HeadCell[][] => {
  const below = columns.filter(({ over }) => over !== undefined);
  const numbers = columns.map((_, index) => ({ text: String(index + 1), colspan: 1, rowspan: 1 }));
  if (below.length === 0) return [columns.map(({ head }) => ({ text: head, colspan: 1, rowspan: 1 })), numbers];
  const upper = columns.flatMap(({ head, over }, index) => {
    if (over === undefined) return [{ text: head, colspan: 1, rowspan: 2 }];
    return columns[index - 1]?.over === over
      ? []
      : [{ text: over, colspan: columns.filter((column) => column.over === over).length, rowspan: 1 }];
  });
  return [upper, below.map(({ head }) => ({ text: head, colspan: 1, rowspan: 1 })), numbers];
};

/** What goes into which cell, the same for every kind of file. */
export const layOut = ({ sections, abbreviations }: ExportRoadmap): Layout => {
  const known = knownNames(abbreviations.flatMap(({ short, full }) => [short, full]));
  const columns = columnsOf(
    sections.flatMap(({ measures }) => measures),
    known,
  );
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    head: headOf(columns),
    widths: columns.map(({ width }) => width / total),
    rows: sections.flatMap(({ heading, measures }) => [
      ...(heading ? [{ kind: 'section' as const, text: `${heading.number}. ${heading.title}` }] : []),
      ...measures.map((measure) => ({ kind: 'measure' as const, cells: columns.map(({ words }) => words(measure)) })),
    ]),
  };
};

/** A period in words: whole years as years, any other by its days. */
const periodWords = ({ start, end }: ExportRoadmap['period']): string => {
  const [first, last] = [start?.slice(0, 4), end?.slice(0, 4)];
  if (start === `${first}-01-01` && end === `${last}-12-31`)
    return first === last ? `${first} год` : `${first}–${last} годы`;
  return [start && `с ${writtenDay(start)}`, end && `${start ? 'по' : 'до'} ${writtenDay(end)}`]
    .filter((part) => part !== null)
    .join(' ');
};

/** The line that says the period, unless the title says the same or there is none. */
const periodLine = ({ title, period }: ExportRoadmap): string[] => {
  const said = readPeriod(title);
  const again = said?.start === period.start && said.end === period.end;
  return again || (period.start === null && period.end === null) ? [] : [`Срок реализации: ${periodWords(period)}`];
};

/** The lines below the title. */
export const linesBelow = (roadmap: ExportRoadmap): string[] => [
  ...periodLine(roadmap),
  `По состоянию на ${writtenDay(roadmap.asOf)}`,
];

/** What a plan is for and whom it serves, each as a heading and below it the items, as documents list them. */
export const listsOf = ({ goals, targetGroups }: ExportRoadmap): string[][] =>
  [
    { heading: 'Цели:', items: goals },
    { heading: 'Целевые группы:', items: targetGroups },
  ]
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => [
      heading,
      ...items.map(mendLine).map((item, at) => {
        const sign = unpunctuated(item) === item ? (at === items.length - 1 ? '.' : ';') : '';
        return `– ${item}${sign}`;
      }),
    ]);

export const abbreviationsHeading = 'Применяемые сокращения:';
