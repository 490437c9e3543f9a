import { readFile as bytesOf } from 'node:fs/promises';
import type { Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from './read.ts';

const reading = async (name: string): Promise<Reading> => {
  const outcome = await readFile(await bytesOf(new URL(`../../../test/documents/${name}.txt`, import.meta.url)));
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

const terms = ({ measures }: Reading): unknown[] =>
  measures.map(({ number, term: { kind, start, end } }) => [number, kind, start, end]);

describe('text as Word copies it', () => {
  test('is read with its columns in another order, its goals, groups and act', async () => {
    const read = await reading('shuffled-quarters');
    expect(read.title).toBe(
      'ПЛАН МЕРОПРИЯТИЙ («дорожная карта») по развитию сопровождаемого проживания инвалидов во Владимирской области на 2023–2025 годы',
    );
    expect(read.period).toEqual({ start: '2023-01-01', end: '2025-12-31' });
    expect(read.act).toMatchObject({ number: '123-р', date: '2023-04-17' });
    expect(read.goals).toEqual(['повышение доступности услуг на дому']);
    expect(read.targetGroups).toEqual(['инвалиды с психическими расстройствами', 'семьи с детьми-инвалидами']);
    expect(read.sections).toMatchObject([
      { number: 'I', title: 'Нормативное обеспечение' },
      { number: 'II', title: 'Кадры' },
    ]);
    expect(read.abbreviations.map(({ short }) => short)).toEqual([
      'Минсоцразвития ВО',
      'Минздрав ВО',
      'Минобразования ВО',
    ]);
    expect(read.measures).toMatchObject([
      {
        number: '1.1',
        section: 'I',
        title: 'Разработка порядка',
        expectedResult: 'Порядок утверждён',
        leads: ['Минсоцразвития ВО'],
      },
      {
        number: '1.2',
        section: 'I',
        title: 'Обследование квартир',
        leads: ['Минсоцразвития ВО (по согласованию)', 'Минздрав ВО'],
      },
      { number: '2.1', section: 'II', leads: ['Минобразования ВО'], coExecutors: ['СО НКО'] },
      { number: '2.2', section: 'II', expectedResult: null },
    ]);
    expect(terms(read)).toEqual([
      ['1.1', 'quarter', '2023-01-01', '2023-03-31'],
      ['1.2', 'range', '2023-01-01', '2023-06-30'],
      ['2.1', 'recurring', null, null],
      ['2.2', 'open', null, null],
    ]);
  });

  test('is read with every form of term, and each doubt stands at its row', async () => {
    const read = await reading('terms');
    expect(terms(read)).toEqual([
      ['1', 'range', '2023-03-01', '2023-06-30'],
      ['2', 'date', null, '2023-03-01'],
      ['3', 'year', '2023-01-01', '2023-12-31'],
      ['4', 'list', '2023-02-15', '2023-08-15'],
      ['5', 'range', '2023-03-01', '2023-05-31'],
      ['6', 'range', '2023-07-01', '2023-12-31'],
      ['7', 'range', '2023-06-30', '2023-03-01'],
      ['8', 'open', null, null],
    ]);
    const doubts = read.measures.flatMap(({ number, problems }) =>
      problems.map(({ code, row, column }) => [number, code, row, column]),
    );
    expect(doubts).toEqual([
      ['5', 'yearAssumed', 5, 'term'],
      ['7', 'termEndsBeforeStart', 7, 'term'],
      ['8', 'termNotUnderstood', 8, 'term'],
      ['8', 'executorMissing', 8, 'executor'],
    ]);
  });

  test('is read with a header of two levels and no row of column numbers; an end alone is an end', async () => {
    const read = await reading('two-levels-no-numbers');
    expect(read.table.columns.map(({ kind }) => kind)).toEqual([
      'number',
      'title',
      'start',
      'end',
      'executor',
      'result',
    ]);
    expect(terms(read)).toEqual([
      ['1.1', 'date', '2021-02-01', null],
      ['1.2', 'date', null, '2022-12-31'],
      ['2.1', 'range', '2021-03-01', '2021-12-01'],
    ]);
  });
});

describe('rows pasted from a worksheet', () => {
  test('keep quoted cells whole, with their line ends and doubled quotes', async () => {
    const read = await reading('worksheet');
    expect(read.title).toBe('Дорожная карта на 2022 год');
    expect(read.sections).toMatchObject([
      { number: '1', title: 'Раздел первый' },
      { number: '2', title: 'Раздел второй' },
    ]);
    expect(read.measures).toMatchObject([
      { number: '1.1', section: '1', title: 'Разработка "дорожной карты" и её согласование', leads: ['Минтруда НСО'] },
      { number: '1.2', section: '1', leads: ['Минздрав НСО', 'КЦСОН'] },
      { number: '2.1', section: '2', title: '"Вера" и дети' },
    ]);
    expect(terms(read)).toEqual([
      ['1.1', 'date', '2022-03-01', '2022-03-01'],
      ['1.2', 'list', '2022-03-01', '2022-06-30'],
      ['2.1', 'month', '2022-04-01', '2022-04-30'],
    ]);
  });

  test('a Word table copied one row a line keeps the paragraphs of its cells', async () => {
    const read = await reading('word-rows');
    expect(read.measures).toMatchObject([
      {
        number: '1',
        title: 'Проведение обследования, включая: - сбор заявлений; - выезд на дом',
        leads: ['Минтруда НСО'],
        coExecutors: ['КЦСОН'],
      },
      { number: '2', title: 'Подготовка доклада', leads: ['Минтруда НСО'], coExecutors: [] },
    ]);
    expect(terms(read)).toEqual([
      ['1', 'month', '2022-03-01', '2022-03-31'],
      ['2', 'range', '2022-04-01', '2022-05-31'],
    ]);
  });
});

test('rows pasted without their header are understood by what stands in them, and a person is asked to look', async () => {
  const rows = [
    '1.1\tРазработка порядка межведомственного взаимодействия\tПорядок утверждён\t01.03.2022\t30.06.2022\tМинтруда НСО',
    '1.2\tОбучение специалистов учреждений\t\t01.04.2022\t30.11.2022\tМинздрав НСО во взаимодействии с КЦСОН',
  ];
  const outcome = await readPasted(rows.join('\n'));
  if (!outcome.ok) throw new Error(outcome.code);
  expect(outcome.reading.problems.map(({ code }) => code)).toContain('headerMissing');
  expect(outcome.reading.measures).toMatchObject([
    {
      number: '1.1',
      expectedResult: 'Порядок утверждён',
      term: { start: '2022-03-01', end: '2022-06-30' },
      leads: ['Минтруда НСО'],
    },
    { number: '1.2', expectedResult: null, term: { start: '2022-04-01', end: '2022-11-30' }, coExecutors: ['КЦСОН'] },
  ]);
});

test('copied text without a column of numbers is read all the same', async () => {
  const cells = ['Мероприятие', 'Срок', 'Исполнитель', 'Первое', 'март 2022 года', 'ОМС', 'Второе', '2022', 'КЦСОН'];
  const outcome = await readPasted(cells.map((cell) => `\t${cell}`).join('\n'));
  expect(outcome.ok && outcome.reading.measures.map(({ number, title, leads }) => [number, title, leads])).toEqual([
    ['1', 'Первое', ['ОМС']],
    ['2', 'Второе', ['КЦСОН']],
  ]);
});

test('a letter without a table is refused', async () => {
  expect(await readFile(await bytesOf(new URL('../../../test/documents/no-table.txt', import.meta.url)))).toEqual({
    ok: false,
    code: 'noTable',
  });
});

test('pasted text with a zero byte or half a character is refused', async () => {
  expect(await readPasted('№\tМероприятие\tСрок\u0000')).toEqual({ ok: false, code: 'badCharacters' });
  expect(await readPasted('№\tМероприятие\tСрок\ud800')).toEqual({ ok: false, code: 'badCharacters' });
});

describe('a worksheet saved as CSV', () => {
  test.each([';', ','])('is read, whether cells are parted by %j', async (sign) => {
    const rows = [
      ['№', 'Мероприятие', 'Срок', 'Исполнители'],
      ['1', '"Опрос; анкеты, ""письма""\nи встречи"', 'до 1 марта 2023 г.', '"Минтруда НСО, Минздрав НСО"'],
      ['2', 'Второе', '2023', 'Минздрав НСО'],
    ];
    const text = `План мероприятий на 2023 год\n${rows.map((row) => row.join(sign)).join('\r\n')}`;
    const outcome = await readFile(Buffer.from(text));
    expect(outcome).toMatchObject({
      reading: {
        title: 'План мероприятий на 2023 год',
        measures: [
          { number: '1', title: 'Опрос; анкеты, "письма" и встречи', leads: ['Минтруда НСО', 'Минздрав НСО'] },
          { number: '2', term: { kind: 'year' } },
        ],
      },
    });
  });

  test('is not seen in a letter that speaks of measures, terms and executors', async () => {
    const letter = 'Уважаемые коллеги,\nмероприятия, сроки, исполнители указаны ниже.\nС уважением, отдел, Иванов';
    expect(await readPasted(letter)).toEqual({ ok: false, code: 'noTable' });
  });
});
