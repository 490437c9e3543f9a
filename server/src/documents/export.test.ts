import { readFile as bytesOf } from 'node:fs/promises';
import type { Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './docx-out.ts';
import { type ExportMeasure, type ExportRoadmap, linesBelow } from './layout.ts';
import { readFile } from './read.ts';
import { writeXlsx } from './xlsx-out.ts';

const read = async (bytes: Buffer): Promise<Reading> => {
  const outcome = await readFile(bytes);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

const original = async (name: string): Promise<Reading> =>
  read(await bytesOf(new URL(`../../../prisma/demo/documents/${name}.txt`, import.meta.url)));

const exported = ({ title, period, act, sections, measures, ...lists }: Reading): ExportRoadmap => {
  const under = (section: string | null): ExportMeasure[] =>
    measures
      .filter((measure) => measure.section === section)
      .map((measure) => ({ ...measure, state: 'в работе', report: 'Отчёт от 12.07.2022: проведено 3 заседания' }));
  return {
    title: title ?? '',
    period: period ?? noPeriod,
    act: act?.raw ?? null,
    asOf: '2022-11-14',
    goals: lists.goals,
    targetGroups: lists.targetGroups,
    sections: [
      { heading: null, measures: under(null) },
      ...sections.map((heading) => ({ heading, measures: under(heading.number) })),
    ],
    abbreviations: lists.abbreviations,
  };
};

const noPeriod = { start: null, end: null };

/** A plan that says nothing of itself but its title. */
const plan: ExportRoadmap = {
  title: 'План мероприятий на 2022 год',
  period: noPeriod,
  act: null,
  asOf: '2022-11-14',
  goals: [],
  targetGroups: [],
  sections: [],
  abbreviations: [],
};

const planned: ExportMeasure = {
  number: '1',
  title: 'Опрос семей',
  expectedResult: 'Справка',
  term: { raw: '2022 год', start: '2022-01-01', end: '2022-12-31' },
  leads: ['ОМС'],
  coExecutors: [],
  state: 'в работе',
  report: null,
};

const planOf = (...measures: ExportMeasure[]): Pick<ExportRoadmap, 'sections'> => ({
  sections: [{ heading: null, measures }],
});

/** What must come back: the words of the plan, whatever the file is. */
const rows = ({ measures }: Pick<Reading, 'measures'>): unknown[] =>
  measures.map(
    ({ number, section, title, expectedResult, term: { kind, start, end, raw, recurrence }, leads, coExecutors }) => ({
      number,
      section,
      title,
      expectedResult,
      term: { kind, start, end, raw, recurrence },
      leads,
      coExecutors,
    }),
  );

const writers = { DOCX: writeDocx, XLSX: writeXlsx };

describe.each(Object.entries(writers))('what is exported to %s reads back as the same rows', (_, write) => {
  test.each(['roadmap-2021-2024', 'family-centres-roadmap-2022'])('of the real %s', async (name) => {
    const before = await original(name);
    const after = await read(await write(exported(before)));
    expect(rows(after)).toEqual(rows(before));
    expect(after).toMatchObject({
      title: before.title,
      period: before.period,
      act: before.act,
      goals: before.goals,
      targetGroups: before.targetGroups,
      abbreviations: before.abbreviations,
    });
    expect(after.table.rows.flat().filter(({ text }) => text.startsWith('– '))).toEqual([]);
    expect(after.sections.map(({ number, title }) => [number, title])).toEqual(
      before.sections.map(({ number, title }) => [number, title]),
    );
    expect(after.table.columns.map(({ kind }) => kind).slice(-2)).toEqual(['state', 'report']);
  });

  const full: ExportRoadmap = {
    ...plan,
    title: 'План мероприятий («дорожная карта») по поддержке семей',
    period: { start: '2021-03-15', end: '2024-06-30' },
    act: 'УТВЕРЖДЕНО: приказ от 01.03.2021 № 12-п',
    goals: ['Повысить доступность помощи; сократить очередь', 'планы каждой семье', '1) не менее 70 занятий'],
    targetGroups: ['семьи с детьми-инвалидами', 'Срок реализации: не сказан'],
    ...planOf(planned),
  };
  const absent: Readonly<Record<string, Partial<ExportRoadmap>>> = {
    nothing: {},
    'the period': { period: noPeriod },
    'the act': { act: null },
    'the goals': { goals: [] },
    'the target groups': { targetGroups: [] },
    'all of them': { period: noPeriod, act: null, goals: [], targetGroups: [] },
  };

  test.each(Object.entries(absent))('of a plan that says all of itself but %s', async (_what, blank) => {
    const roadmap = { ...full, ...blank };
    const { title, period, act, goals, targetGroups, measures } = await read(await write(roadmap));
    expect({ title, period, goals, targetGroups }).toEqual({
      title: roadmap.title,
      period: roadmap.period.start === null ? null : roadmap.period,
      goals: roadmap.goals,
      targetGroups: roadmap.targetGroups,
    });
    expect(act).toEqual(
      roadmap.act === null ? null : { raw: roadmap.act, kind: 'приказ', number: '12-п', date: '2021-03-01' },
    );
    expect(measures).toMatchObject([{ title: 'Опрос семей', leads: ['ОМС'] }]);
  });

  test.each([
    ['', '2021-01-01', '2024-12-31', ['Срок реализации: 2021–2024 годы']],
    ['', '2022-01-01', '2022-12-31', ['Срок реализации: 2022 год']],
    ['', '2021-01-01', '2024-12-30', ['Срок реализации: с 01.01.2021 по 30.12.2024']],
    [' на 2021–2024 годы', '2021-01-01', '2024-12-31', []],
    [' на 2021–2024 годы', '2022-01-01', '2024-12-31', ['Срок реализации: 2022–2024 годы']],
  ])('the period is said once: a title that ends %j, from %s to %s', async (years, start, end, lines) => {
    const title = `План мероприятий по поддержке семей${years}`;
    const roadmap = { ...plan, title, period: { start, end }, ...planOf(planned) };
    expect(linesBelow(roadmap)).toEqual([...lines, 'По состоянию на 14.11.2022']);
    expect(await read(await write(roadmap))).toMatchObject({ title, period: { start, end } });
  });

  test('whatever days its period has', async () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    await fc.assert(
      fc.asyncProperty(day, day, async (one, other) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        const back = await read(await write({ ...plan, period: { start, end }, ...planOf(planned) }));
        expect(back.period).toEqual({ start, end });
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  test('whatever the names of its executors have between their words', async () => {
    const leads = [
      'Фонд «Рука, дающая»',
      'ООО "Дом, сад и огород"',
      'клуб “Вера, Надежда”',
      'центр (Бердск, Обь)',
      'Фонд помощи детям, семьям и старикам',
      'Фонд, который помогает; и другие',
    ];
    const coExecutors = ['Союз отцов, матерей', 'ОМС (по согласованию)'];
    const measures = [
      { ...planned, leads: leads.slice(0, 4), coExecutors: [] },
      { ...planned, leads, coExecutors },
      { ...planned, leads: [], coExecutors },
      { ...planned, leads: coExecutors.slice(0, 1), coExecutors: [] },
    ].map((measure, at) => ({ ...measure, number: String(at + 1) }));
    const { table, ...back } = await read(await write({ ...plan, ...planOf(...measures) }));
    expect(back.measures.map((measure) => [measure.leads, measure.coExecutors])).toEqual(
      measures.map((measure) => [measure.leads, measure.coExecutors]),
    );
    // A comma between quotes or brackets needs no list.
    expect(table.rows.flat().map(({ text }) => text)).toContain(leads.slice(0, 4).join(', '));
  });

  test('whatever the terms are', async () => {
    const terms = [
      'до 1 марта 2022 г.',
      'ежегодно, до 15 января',
      'I квартал 2022 года',
      'постоянно',
      '15.02.2022, 15.08.2022',
      '',
      '01.02.2022 – 01.03.2022',
    ];
    const measures = terms.map(
      (raw, at): ExportMeasure => ({
        ...planned,
        number: `1.${at + 1}`,
        title: `Мероприятие ${at}`,
        expectedResult: null,
        term: { raw, start: null, end: null },
      }),
    );
    const sections = [{ heading: { number: '1', title: 'Анализ' }, measures }];
    const { measures: back } = await read(await write({ ...plan, sections }));
    expect(back.map(({ term }) => term.raw)).toEqual(terms);
  });

  test('whatever its words begin with', async () => {
    const word = fc.constantFrom(
      '=1+1',
      '+7',
      '-',
      '@',
      "'",
      '"',
      '<b>',
      '&amp;',
      'Анализ',
      'ситуации',
      '«Вера»',
      '%0',
      '\\',
    );
    const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')} мероприятие`);
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 5 }), async (titles) => {
        const measures = titles.map((words, at) => ({ ...planned, number: String(at + 1), title: words }));
        const { measures: back } = await read(await write({ ...plan, ...planOf(...measures) }));
        expect(back.map((measure) => measure.title)).toEqual(titles);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

test('no cell of a workbook is a formula, nor becomes one when it is saved as CSV', async () => {
  const measure: ExportMeasure = {
    number: '1',
    title: '=HYPERLINK("http://x")',
    expectedResult: '+1',
    term: { raw: '@SUM(A1)', start: null, end: null },
    leads: ['-2'],
    coExecutors: [],
    state: '=1',
    report: '\t=1',
  };
  const workbook = new exceljs.Workbook();
  const bytes = await writeXlsx({
    ...plan,
    title: '=1',
    act: '=2',
    goals: ['=3'],
    sections: [{ heading: { number: '1', title: 'Раздел' }, measures: [measure] }],
    abbreviations: [{ short: '=1', full: '@2' }],
  });
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.type).not.toBe(exceljs.ValueType.Formula);
        expect(cell.text).not.toMatch(/^[=+\-@\t\r]/u);
      }),
    ),
  );
});
