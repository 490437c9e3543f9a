import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { readFile } from './read.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

test('a workbook is read with merged cells, days kept as days, and 1.10 kept as a number', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('План');
  sheet.addRow(['План мероприятий («дорожная карта») на 2021-2024 годы']);
  sheet.mergeCells('A1:F1');
  sheet.addRow([]);
  sheet.addRow(['№ п/п', 'Мероприятие', 'Результат', 'Срок', '', 'Исполнитель']);
  sheet.addRow(['', '', '', 'начало', 'окончание', '']);
  for (const range of ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4']) sheet.mergeCells(range);
  sheet.addRow(['1. Анализ']);
  sheet.mergeCells('A5:F5');
  for (const number of [1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1]) {
    sheet.addRow([
      number,
      `Мероприятие ${number}`,
      'Справка',
      day('2021-01-01'),
      day('2024-12-31'),
      { richText: [{ text: 'Минтруда ' }, { text: 'НСО' }] },
    ]);
  }
  sheet.addRow([
    '2.1',
    { formula: '"Второе"', result: 'Второе' },
    '',
    '',
    '31.12.2022',
    'Минздрав НСО\nво взаимодействии с КЦСОН',
  ]);
  const outcome = await readFile(Buffer.from(await workbook.xlsx.writeBuffer()));
  if (!outcome.ok) throw new Error(outcome.code);
  const { title, period, sections, measures } = outcome.reading;
  expect({ title, period }).toEqual({
    title: 'План мероприятий («дорожная карта») на 2021-2024 годы',
    period: { start: '2021-01-01', end: '2024-12-31' },
  });
  expect(sections).toMatchObject([{ number: '1', title: 'Анализ' }]);
  expect(measures.map(({ number }) => number)).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '1.5',
    '1.6',
    '1.7',
    '1.8',
    '1.9',
    '1.10',
    '2.1',
  ]);
  expect(measures[9]).toMatchObject({
    leads: ['Минтруда НСО'],
    term: { kind: 'range', start: '2021-01-01', end: '2024-12-31' },
    problems: [{ code: 'numberRestored', value: '1.1', expected: '1.10' }],
  });
  expect(measures[10]).toMatchObject({
    title: 'Второе',
    coExecutors: ['КЦСОН'],
    term: { start: null, end: '2022-12-31' },
  });
});

test('a sheet of measures is found among other sheets', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Справочник').addRows([
    ['Код', 'Значение'],
    ['1', 'Да'],
  ]);
  workbook.addWorksheet('План').addRows([
    ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
    [1, 'Первое', 'май 2022 года', 'ОМС'],
    [2, 'Второе', 'июнь 2022 года', 'ОМС'],
  ]);
  const outcome = await readFile(Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(outcome.ok && outcome.reading.measures.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'Первое'],
    ['2', 'Второе'],
  ]);
});
