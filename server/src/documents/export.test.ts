import { readFile as bytesOf } from 'node:fs/promises';
import type { Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './docx-out.ts';
import type { ExportMeasure, ExportRoadmap } from './layout.ts';
import { readFile } from './read.ts';
import { writeXlsx } from './xlsx-out.ts';

const read = async (bytes: Buffer): Promise<Reading> => {
  const outcome = await readFile(bytes);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

const original = async (name: string): Promise<Reading> =>
  read(await bytesOf(new URL(`../../../prisma/demo/documents/${name}.txt`, import.meta.url)));

const exported = ({ title, act, sections, measures, abbreviations }: Reading): ExportRoadmap => {
  const under = (section: string | null): ExportMeasure[] =>
    measures
      .filter((measure) => measure.section === section)
      .map((measure) => ({ ...measure, state: 'в работе', report: 'Отчёт от 12.07.2022: проведено 3 заседания' }));
  return {
    title: title ?? '',
    act: act?.raw ?? null,
    asOf: '2022-11-14',
    sections: [
      { heading: null, measures: under(null) },
      ...sections.map((heading) => ({ heading, measures: under(heading.number) })),
    ],
    abbreviations,
  };
};

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
      abbreviations: before.abbreviations,
    });
    expect(after.sections.map(({ number, title }) => [number, title])).toEqual(
      before.sections.map(({ number, title }) => [number, title]),
    );
    expect(after.table.columns.map(({ kind }) => kind).slice(-2)).toEqual(['state', 'report']);
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
        number: `1.${at + 1}`,
        title: `Мероприятие ${at}`,
        expectedResult: null,
        term: { raw, start: null, end: null },
        leads: ['ОМС'],
        coExecutors: [],
        state: 'не начато',
        report: null,
      }),
    );
    const { measures: back } = await read(
      await write({
        title: 'План мероприятий на 2022 год',
        act: null,
        asOf: '2022-11-14',
        sections: [{ heading: { number: '1', title: 'Анализ' }, measures }],
        abbreviations: [],
      }),
    );
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
        const measures = titles.map(
          (words, at): ExportMeasure => ({
            number: String(at + 1),
            title: words,
            expectedResult: 'Справка',
            term: { raw: '2022 год', start: '2022-01-01', end: '2022-12-31' },
            leads: ['ОМС'],
            coExecutors: [],
            state: 'в работе',
            report: null,
          }),
        );
        const { measures: back } = await read(
          await write({
            title: 'План мероприятий на 2022 год',
            act: null,
            asOf: '2022-11-14',
            sections: [{ heading: null, measures }],
            abbreviations: [],
          }),
        );
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
    title: '=1',
    act: '=2',
    asOf: '2022-11-14',
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
