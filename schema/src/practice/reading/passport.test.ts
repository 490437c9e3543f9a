import { describe, expect, test } from 'vitest';
import { plainText } from '../../core/paragraph.ts';
import { cell, paragraph, table } from '../../roadmap/reading/document.ts';
import { passportIn } from './passport.ts';
import { figureIn, resultsIn } from './result.ts';

const read = (...blocks: Parameters<typeof passportIn>[0]['blocks']) => {
  const outcome = passportIn({ blocks });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

describe('a passport is read', () => {
  test('from headings with what stands below them', () => {
    const reading = read(
      paragraph('ПАСПОРТ ПРАКТИКИ'),
      paragraph('«Домашний центр»'),
      paragraph('1. Проблема'),
      paragraph('Семьи живут далеко.\nАвтобуса нет.'),
      paragraph('ЭТАПЫ РЕАЛИЗАЦИИ:'),
      paragraph('1) Обучение'),
      paragraph('2) Выезды'),
      paragraph('Ресурсы'),
      paragraph('– автомобиль'),
    );
    expect(reading.name).toBe('Домашний центр');
    expect(plainText(reading.parts.problem ?? [])).toBe('Семьи живут далеко.\nАвтобуса нет.');
    expect(reading.parts.stages?.map(({ kind }) => kind)).toEqual(['numbered', 'numbered']);
    expect(reading.parts.resources).toEqual([
      { kind: 'bullet', runs: [{ text: 'автомобиль', bold: false, italic: false }] },
    ]);
    expect(reading.unread).toEqual([]);
  });

  test('from a table with a number, a heading and what is filled in', () => {
    const reading = read(
      paragraph('Паспорт практики'),
      table([
        [cell('1'), cell('Наименование практики'), cell('Няня на час')],
        [cell('2'), cell('Целевая группа'), cell('дети с инвалидностью; их родители.')],
        [cell('3'), cell('Территория'), cell('г. Обь')],
        [cell('4'), cell('Цель'), cell('')],
      ]),
    );
    expect(reading).toMatchObject({
      name: 'Няня на час',
      municipality: 'г. Обь',
      targetGroups: ['дети с инвалидностью', 'их родители'],
      parts: {},
    });
  });

  test('from a heading and its words on one line', () => {
    const reading = read(paragraph('Название: Няня на час'), paragraph('Контакты: Центр, 222-22-22'));
    expect(reading).toMatchObject({ name: 'Няня на час', contacts: 'Центр, 222-22-22' });
  });

  test('with what it could not make out, so that nobody misses it', () => {
    const reading = read(
      paragraph('Паспорт практики'),
      paragraph('Название: Няня на час'),
      paragraph('Результаты'),
      paragraph('Много благодарностей'),
    );
    expect(reading.unread).toEqual(['Много благодарностей']);
  });

  test('only where there is one', () => {
    expect(passportIn({ blocks: [paragraph('Поздравляем с праздником')] })).toEqual({
      ok: false,
      code: 'passportMissing',
    });
    expect(passportIn({ blocks: [] })).toEqual({ ok: false, code: 'passportMissing' });
  });
});

test.each([
  ['40', 40, 'EXACT', ''],
  ['более 9,9 тыс. детей', 9_900, 'MORE', 'детей'],
  ['около 1 262 семьи', 1_262, 'ABOUT', 'семьи'],
  ['не более 7 человек', 7, 'LESS', 'человек'],
])('«%s» is a figure with its bound', (text, value, bound, rest) => {
  expect(figureIn(text)).toEqual({ value, bound, rest });
});

test('results come from a table, or from sentences that name a year', () => {
  expect(
    resultsIn([
      ['Год', 'Показатель', 'Значение', 'Единица'],
      ['2021', 'Семьи', 'более 40', 'семья'],
      ['в 2020 году: 37 родителей, 41 ребёнок'],
      ['2021 год – хорошо'],
    ]),
  ).toEqual({
    results: [
      { year: 2021, label: 'Семьи', value: 40, bound: 'MORE', unit: 'семья' },
      { year: 2020, label: 'родителей', value: 37, bound: 'EXACT', unit: null },
      { year: 2020, label: 'ребёнок', value: 41, bound: 'EXACT', unit: null },
    ],
    unread: ['2021 год – хорошо'],
  });
});
