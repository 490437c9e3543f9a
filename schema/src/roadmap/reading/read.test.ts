import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, cell, type Document, paragraph, table } from './document.ts';
import { type Guidance, type Reading, read } from './read.ts';

const header = ['№ п/п', 'Мероприятие', 'Ожидаемый результат', 'Срок', 'Исполнитель'].map((text) => cell(text));
const rows = (...lines: string[][]): Block => table([header, ...lines.map((line) => line.map((text) => cell(text)))]);
const title = paragraph('План мероприятий («дорожная карта») на 2022 год');

const reading = (document: Document, guidance?: Guidance): Reading => {
  const outcome = read(document, guidance);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

const one = ['1.', 'Первое', 'Справка', 'март 2022 года', 'Минтруда'];

describe('a person puts right in the preview', () => {
  test('a cell', () => {
    const document = { blocks: [title, rows(one, ['2.', 'Второе', '', 'сорок второго', 'ОМС'])] };
    expect(reading(document).measures[1]?.problems.map(({ code }) => code)).toEqual(['termNotUnderstood']);
    const mended = reading(document, { cells: [{ row: 2, column: 3, text: 'май 2022 года' }] });
    expect(mended.measures[1]).toMatchObject({ term: { kind: 'month', start: '2022-05-01' }, problems: [] });
  });

  test('a letter of a cell, whose lines and counted number stay what they were', () => {
    const lines = ['Минтруда НСО', 'Минздрaв НСО'];
    const counted = { ...cell('Опрос:\n- первый\n- второй'), counted: '1.' };
    const bare = table([
      ['Мероприятие', 'Срок', 'Исполнитель'].map((text) => cell(text)),
      [counted, cell('март 2022 года'), cell(lines.join('\n'))],
    ]);
    const document = { blocks: [title, bare] };
    const shown = (reading(document).table.rows[1] ?? []).map((one) => one.lines);
    expect(shown).toEqual([['Опрос:', '- первый', '- второй'], ['март 2022 года'], lines]);
    const put = (column: number, from: string, to: string) => ({
      row: 1,
      column,
      text: (shown[column] ?? []).join('\n').replace(from, to),
    });
    const mended = reading(document, { cells: [put(0, 'второй', 'другой'), put(2, 'рaв', 'рав')] });
    expect(mended.measures).toMatchObject([
      { number: '1', title: 'Опрос: - первый - другой', leads: ['Минтруда НСО', 'Минздрав НСО'] },
    ]);
  });

  test('the meaning of a column', () => {
    const odd = table([
      ['№', 'Мероприятие', 'Итоги', 'Срок', 'Кто'].map((text) => cell(text)),
      one.map((text) => cell(text)),
    ]);
    const document = { blocks: [title, odd] };
    expect(reading(document).measures[0]?.leads).toEqual([]);
    expect(reading(document, { columns: { 2: 'result', 4: 'executor' } }).measures[0]).toMatchObject({
      expectedResult: 'Справка',
      leads: ['Минтруда'],
    });
  });

  test('nothing, where names that are known already tell where one ends', () => {
    const document = {
      blocks: [title, rows([...one.slice(0, 4), 'Комитет по делам семьи, детства и молодёжи, Минтруда'])],
    };
    expect(reading(document, { names: ['Комитет по делам семьи, детства и молодёжи'] }).measures[0]?.leads).toEqual([
      'Комитет по делам семьи, детства и молодёжи',
      'Минтруда',
    ]);
  });
});

describe('one cell over the columns of start and end', () => {
  const head = ['№ п/п', 'Мероприятие', 'Начало', 'Окончание', 'Исполнитель'].map((text) => cell(text));
  const term = (over: string) => {
    const row = [cell('1.'), cell('Первое'), cell(over, { colspan: 2 }), cell('Минтруда')];
    return reading({ blocks: [title, table([head, row])] }).measures[0]?.term;
  };

  test.each([
    ['до 30.12.2022', 'date', null, '2022-12-30'],
    ['30.12.2022', 'date', '2022-12-30', '2022-12-30'],
    ['с 01.03.2022', 'range', '2022-03-01', null],
    ['I квартал 2022', 'quarter', '2022-01-01', '2022-03-31'],
  ])('is one term: %j', (raw, kind, start, end) => {
    expect(term(raw)).toMatchObject({ raw, kind, start, end, remarks: [] });
  });
});

describe('numbers', () => {
  test('that are missing follow the one before, and take a letter where that number is taken', () => {
    const { measures } = reading({
      blocks: [
        title,
        rows(['2.9', ...one.slice(1)], ['', ...one.slice(1)], ['2.10', ...one.slice(1)], ['', ...one.slice(1)]),
      ],
    });
    expect(measures.map(({ number }) => number)).toEqual(['2.9', '2.9а', '2.10', '2.11']);
    expect(measures[1]?.problems).toMatchObject([{ code: 'numberMissing', row: 2, expected: '2.9а' }]);
  });

  test('that stand twice are an error at the second', () => {
    const { measures } = reading({ blocks: [title, rows(one, one)] });
    expect(measures.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ['numberRepeated']]);
  });
});

describe('sections', () => {
  test('with the number in a cell of its own are sections if measures below carry it', () => {
    const { sections, measures } = reading({
      blocks: [
        title,
        rows(
          ['1.', 'Анализ', '', '', ''],
          ['1.1.', ...one.slice(1)],
          ['2.', 'Кадры', '', '', ''],
          ['2.1.', ...one.slice(1)],
        ),
      ],
    });
    expect(sections.map(({ number, title: words }) => [number, words])).toEqual([
      ['1', 'Анализ'],
      ['2', 'Кадры'],
    ]);
    expect(measures.map(({ number, section }) => [number, section])).toEqual([
      ['1.1', '1'],
      ['2.1', '2'],
    ]);
  });

  test('with a table each are read from the lines between the tables', () => {
    const part = (number: string) => rows([number, ...one.slice(1)]);
    const { sections, measures } = reading({
      blocks: [title, paragraph('1. Анализ'), part('1.1'), paragraph('2. Кадры'), paragraph('в центрах'), part('2.1')],
    });
    expect(sections.map(({ number, title: words }) => [number, words])).toEqual([
      ['1', 'Анализ'],
      ['2', 'Кадры'],
    ]);
    expect(measures.map(({ number, section }) => [number, section])).toEqual([
      ['1.1', '1'],
      ['2.1', '2'],
    ]);
  });

  test('are not made of one more item of a measure in a row of its own', () => {
    const { sections, measures } = reading({ blocks: [title, rows(one, ['', 'а) в городах', '', '', ''])] });
    expect(sections).toEqual([]);
    expect(measures.map((measure) => measure.title)).toEqual(['Первое а) в городах']);
  });

  test('are not made of a measure that says little', () => {
    const { sections, measures } = reading({
      blocks: [title, rows(['1.', 'Анализ', '', '', ''], ['2.', ...one.slice(1)])],
    });
    expect(sections).toEqual([]);
    expect(measures[0]?.problems.map(({ code }) => code)).toEqual(['termMissing', 'executorMissing']);
  });
});

test('a table goes on with the one before, unless it has a head of its own', () => {
  const more = (first: string[]) =>
    reading({
      blocks: [title, rows(one), table([first, ['2.', ...one.slice(1)]].map((row) => row.map((text) => cell(text))))],
    }).measures.map(({ number }) => number);
  expect(more(['1.2', ...one.slice(1)])).toEqual(['1', '1.2', '2']);
  expect(more(['№', 'Вид помощи', 'Сколько', 'Когда', 'Кому'])).toEqual(['1']);
});

test('a head in words of its own is no measure, also where the columns are told by what stands in them', () => {
  const odd = [['№', 'Чем займёмся', 'Что получим', 'Когда', 'Кто'], one, ['2.', ...one.slice(1)]];
  const document = { blocks: [title, table(odd.map((row) => row.map((text) => cell(text))))] };
  for (const guidance of [{}, { table: 0 }]) {
    const { measures, problems } = reading(document, guidance);
    expect(measures.map(({ number, leads }) => [number, leads])).toEqual([
      ['1', ['Минтруда']],
      ['2', ['Минтруда']],
    ]);
    expect(problems).toEqual([]);
  }
});

test.each([
  ['План мероприятий', 'Срок реализации: 2022–2023 годы', '2022-01-01', '2023-12-31'],
  ['План мероприятий на 2022 год', 'Период реализации плана: с 01.03.2022 по 30.11.2022', '2022-03-01', '2022-11-30'],
  ['План мероприятий на 2022 год', 'Срок реализации – по отдельному графику', '2022-01-01', '2022-12-31'],
])('the period of %j with %j below it; that line is no part of the title', (words, line, start, end) => {
  const read = reading({ blocks: [paragraph(words), paragraph(line), rows(one)] });
  expect(read).toMatchObject({ title: words, period: { start, end } });
});

test('a line over all columns is no part of the header, though its words could be', () => {
  const wide = (text: string) => [cell(text, { colspan: header.length })];
  const lines = ['План мероприятий', 'Срок реализации: 2022 год'].map(wide);
  const sheet = table([...lines, header, one.map((text) => cell(text))]);
  expect(reading({ blocks: [sheet] })).toMatchObject({ title: 'План мероприятий', period: { start: '2022-01-01' } });
});

test('«Приложение» alone names no act', () => {
  expect(reading({ blocks: [paragraph('Приложение № 2'), title, rows(one)] })).toMatchObject({
    act: null,
    problems: [],
  });
});

test('the number of an annex is not the number of the act', () => {
  const annex = 'Приложение № 1\nк распоряжению Правительства\nот 15.04.2021 № 100-р';
  expect(reading({ blocks: [paragraph(annex), title, rows(one)] }).act).toMatchObject({
    number: '100-р',
    date: '2021-04-15',
  });
});

test('a blank act is no act: its number and date stay empty', () => {
  const { act, problems } = reading({
    blocks: [paragraph('УТВЕРЖДЕН\nприказом министерства\nот «____» ________ г. № _____'), title, rows(one)],
  });
  expect(act).toMatchObject({ number: null, date: null });
  expect(problems.map(({ code }) => code)).toEqual(['actBlank']);
});

test('a term outside the plan is said, a plan without a period too', () => {
  expect(
    reading({ blocks: [title, rows([...one.slice(0, 3), 'март 2021 года', 'ОМС'])] }).measures[0]?.problems.map(
      ({ code }) => code,
    ),
  ).toEqual(['startsBeforePlan']);
  expect(reading({ blocks: [paragraph('План мероприятий'), rows(one)] }).problems.map(({ code }) => code)).toEqual([
    'periodMissing',
  ]);
});

test('names introduced in the text are kept apart from the list of abbreviations', () => {
  const introduced = 'Создание в центрах (далее – пилотные площадки) отделений';
  const { definitions, abbreviations } = reading({
    blocks: [title, rows(['1.', introduced, '', '2022', 'Минтруда во взаимодействии с органами власти (далее – ОМС)'])],
  });
  expect(definitions).toEqual([
    { short: 'пилотные площадки', full: 'Создание в центрах' },
    { short: 'ОМС', full: 'органами власти' },
  ]);
  expect(abbreviations).toEqual([]);
});

const words = fc.constantFrom(
  '',
  '',
  '1.',
  '1.1',
  '2.',
  'I.',
  '1. Анализ',
  'Мероприятие',
  'Срок',
  'Исполнитель',
  '№',
  'до 1 марта',
  'март 2022 года',
  'Минтруда\nи соцразвития',
  '2',
  '3',
  'ОМС, КЦСОН',
  'включая:\nодно\nдругое',
);
const anyCell = fc.record({
  lines: words.map((text) => text.split('\n')),
  colspan: fc.integer({ min: 1, max: 4 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
});
const anyRows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 6 }), { maxLength: 12 });

test('no table makes it fail, and no row of it is lost', () => {
  fc.assert(
    fc.property(anyRows, fc.boolean(), (cells, plain) => {
      const known = plain ? cells.map((row) => row.map(({ lines }) => ({ lines, colspan: 1, rowspan: 1 }))) : cells;
      const outcome = read({ blocks: [title, table([header, ...known])] });
      if (!outcome.ok) return;
      const { table: seen, measures, sections } = outcome.reading;
      expect(seen.roles).toHaveLength(known.length + 1);
      expect(measures.map(({ row }) => row)).toEqual(
        seen.roles.flatMap((role, row) => (role === 'measure' ? [row] : [])),
      );
      expect(sections.map(({ row }) => row)).toEqual(
        seen.roles.flatMap((role, row) => (role === 'section' ? [row] : [])),
      );
      seen.roles.forEach((role, row) => {
        if (role === 'empty') expect(seen.rows[row]?.filter(({ own, text }) => own && text !== '')).toEqual([]);
      });
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('no word of a measure is lost, whatever stands in its cells', () => {
  const text = fc.stringMatching(/^[а-я]{3,12}( [а-я]{3,12}){0,3}$/u);
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (list) => {
      const { measures } = reading({
        blocks: [
          title,
          rows(...list.map(([name, result, executor], at) => [`${at + 1}.`, name, result, '2022', executor])),
        ],
      });
      measures.forEach((measure, at) => {
        const said = [measure.title, measure.expectedResult, ...measure.leads, ...measure.coExecutors].join(' ');
        for (const word of (list[at] ?? []).join(' ').split(' '))
          expect(said.concat(' во взаимодействии совместно при участии с')).toContain(word);
      });
      expect(measures).toHaveLength(list.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
