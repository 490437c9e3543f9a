import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genitiveOf } from './declension.ts';
import { longDay, people, signedName, typeset } from './typography.ts';

/** With what holds words together made visible. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~');

describe('a line does not end', () => {
  test.each([
    ['between a number and its sign', 'приказ № 306 и №307', 'приказ №~306 и~№~307'],
    ['between a date and a number', 'от 08.04.2021 № 306', 'от 08.04.2021~№~306'],
    ['inside a date', 'до 30 ноября 2022 года', 'до 30~ноября~2022~года'],
    ['behind initials', 'Иванова М. С. и П. И. Семёнов', 'Иванова М.~С. и~П.~И.~Семёнов'],
    ['before a dash, and a hyphen between words is one', 'за - 9, против — 0', 'за~– 9, против~— 0'],
    ['behind a short word', 'В районы и к ним', 'В~районы и~к~ним'],
    ['behind a shortened one', 'г. Новосибирск, ул. Ленина, д. 6', 'г.~Новосибирск, ул.~Ленина, д.~6'],
  ])('%s', (_, text, expected) => {
    expect(shown(typeset(text))).toBe(expected);
  });

  test('and what was set once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' №1–-.\u00a0ИваМ«»г\n') }), (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
    );
  });

  test('no word is lost or changed by it', () => {
    const bare = (text: string): string => text.replace(/[\s\u00a0–-]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абв №§19.,«»()- –год МПё') }), (text) => {
        expect(bare(typeset(text))).toBe(bare(text));
      }),
    );
  });
});

test('a hyphen inside a word is no dash', () => {
  expect(typeset('научно-практический Мамин-Сибиряк 12-п')).toBe('научно-практический Мамин-Сибиряк 12-п');
});

test('a name is signed by initials, and what is no name stays whole', () => {
  expect(shown(signedName('Мамин-Сибиряк Дмитрий Павлович'))).toBe('Д.~П.~Мамин-Сибиряк');
  expect(shown(signedName('Иванова М.С.'))).toBe('М.~С.~Иванова');
  expect(shown(signedName('Ёлкина Анна'))).toBe('А.~Ёлкина');
  expect(signedName('Председатель')).toBe('Председатель');
  expect(signedName('Алиев Али Вели оглы')).toBe('Алиев Али Вели оглы');
});

test('days and counts are said as Russian says them', () => {
  expect(shown(typeset(longDay('2022-11-14')))).toBe('14~ноября~2022~г.');
  expect([11, 12, 21, 22, 101, 104].map(people)).toEqual([
    '11 человек',
    '12 человек',
    '21 человек',
    '22 человека',
    '101 человек',
    '104 человека',
  ]);
});

test.each([
  ['Рабочая группа по выработке предложений', 'рабочей группы по выработке предложений'],
  ['Межведомственная рабочая группа', 'межведомственной рабочей группы'],
  ['Координационный совет при министерстве', 'координационного совета при министерстве'],
  ['Общественная комиссия', 'общественной комиссии'],
  ['рабочая группа', 'рабочей группы'],
  ['«Дорожная карта»: штаб', null],
  ['Проектный офис', null],
])('minutes are those of a body: %s', (name, genitive) => {
  expect(genitiveOf(name)).toBe(genitive);
});
