import { expect, test } from 'vitest';
import { type Block, cell, paragraph, table } from '../../roadmap/reading/document.ts';
import { compositionIn } from './annex.ts';

const order = [
  'МИНИСТЕРСТВО ТРУДА И СОЦИАЛЬНОГО РАЗВИТИЯ',
  'ПРИКАЗ № 306 от 08.04.2021',
  '1. Создать рабочую группу по сопровождаемому проживанию.',
  '2. Утвердить состав рабочей группы согласно приложению № 1.',
  '3. Контроль за исполнением приказа возложить на заместителя министра Иванову М.С.',
  'Министр\tЕ.В. Бахарева',
  'Приложение № 1 к приказу от 08.04.2021 № 306',
].map(paragraph);
const regulation = [
  'Приложение № 2 к приказу',
  'ПОЛОЖЕНИЕ о рабочей группе',
  '1. Группа собирается не реже раза в квартал.',
].map(paragraph);

const told = (...blocks: Block[]) => {
  const found = compositionIn({ blocks });
  return found.ok ? found.reading.map(({ kind, name, post }) => [kind, name, post]) : found.code;
};

const people = [
  ['CHAIR', 'Иванова Мария Сергеевна', 'заместитель министра'],
  ['MEMBER', 'Белов Иван Андреевич', 'начальник управления'],
  ['MEMBER_BY_AGREEMENT', null, 'представитель Законодательного собрания'],
];

test('the list of an annex is found between the order and the next annex', () => {
  const annex = [
    'СОСТАВ',
    'рабочей группы по сопровождаемому проживанию',
    'НОВОСИБИРСКОЙ ОБЛАСТИ',
    'Председатель:',
    'Иванова Мария Сергеевна – заместитель министра',
    'Члены рабочей группы:',
    '1) Белов Иван Андреевич – начальник управления',
    '2) представитель Законодательного собрания (по согласованию)',
  ].map(paragraph);
  expect(told(...order, ...annex, ...regulation)).toEqual(people);
});

test('the table of an annex is found, with its head, its numbers and names that a narrow cell broke', () => {
  const rows = [
    [cell('№'), cell('Фамилия, имя, отчество'), cell('Должность')],
    [cell('Председатель рабочей группы', { colspan: 3 })],
    [cell('1'), cell('Иванова\nМария Сергеевна'), cell('заместитель министра')],
    [cell('Члены рабочей группы', { colspan: 3 })],
    [cell('2'), cell('Белов\nИван Андреевич'), cell('–\nначальник управления')],
    [cell('3'), cell(''), cell('представитель Законодательного собрания (по согласованию)')],
  ];
  expect(told(...order, paragraph('Состав рабочей группы'), table(rows), ...regulation)).toEqual(people);
  // Nothing says that it is a composition but the people who stand in it.
  const other = table([[cell('1'), cell('Дело'), cell('до 1 мая')]]);
  const third = [cell('4'), cell('Ёлкин Пётр Ильич'), cell('врач')];
  expect(told(...order, other, table([...rows, third]))).toEqual([...people, ['MEMBER', 'Ёлкин Пётр Ильич', 'врач']]);
});

test('an act that changes a group tells whom it brings, and not whom it sends away', () => {
  expect(
    told(
      ...[
        '1. Ввести в состав рабочей группы:',
        'Белов Иван Андреевич – начальник управления;',
        '2. Исключить из состава рабочей группы Жукова И.К.',
        'Министр Е.В. Бахарева',
      ].map(paragraph),
    ),
  ).toEqual([['MEMBER', 'Белов Иван Андреевич', 'начальник управления']]);
});

test('the numbers that Word counts by itself are no part of a name', () => {
  const counted = { ...paragraph('Белов Иван Андреевич, начальник управления'), counted: '1.' };
  expect(told(paragraph('СОСТАВ'), counted)).toEqual([people[1]]);
});

test('a document without a composition says so, and so does an order that only its minister signed', () => {
  expect(told(...order)).toBe('compositionMissing');
  expect(told(paragraph('Поздравляем с праздником'))).toBe('compositionMissing');
  expect(told()).toBe('compositionMissing');
});
