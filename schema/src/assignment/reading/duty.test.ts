import { describe, expect, test } from 'vitest';
import { knownNames } from '../../roadmap/reading/executor.ts';
import { type Duty, readDuty, readLead } from './duty.ts';
import { findPhrases } from './phrase.ts';

const known = knownNames([]);
const standing = (words: string) => ({ heads: false, addressed: false, phrases: findPhrases(words), known });
const item = (words: string, said = {}): Duty => readDuty(words, { ...standing(words), ...said });

describe('an item says whom it asks', () => {
  test.each([
    ['before a hyphen', 'Органам местного самоуправления - оказывать содействие', 'Органам местного самоуправления'],
    ['before a dash', 'Волонтерам – принимать участие', 'Волонтерам'],
    ['before a colon', 'Минздраву НСО: обеспечить приём', 'Минздраву НСО'],
    [
      'before the verb',
      'Министерству труда Новосибирской области подготовить доклад',
      'Министерству труда Новосибирской области',
    ],
    ['before its term', 'Министерству труда в срок до 1 марта 2020 года подготовить доклад', 'Министерству труда'],
    ['behind the order', 'Поручить администрации города Бердска провести опрос', 'администрации города Бердска'],
    [
      'behind a recommendation',
      'Рекомендовать органам местного самоуправления оказать содействие',
      'органам местного самоуправления',
    ],
  ])('%s', (_, words, addressee) => {
    expect(item(words).addressees).toEqual([addressee]);
  });

  test.each([
    ['Департаменту, директорам учреждений:', ['Департаменту', 'директорам учреждений'], ''],
    ['Начальникам отделов обеспечить:', ['Начальникам отделов'], 'обеспечить'],
    ['Директорам учреждений (срок – до 01.03.2020):', ['Директорам учреждений'], ''],
    ['Директорам учреждений в срок до 01.03.2020 разработать:', ['Директорам учреждений'], 'разработать'],
    ['Разработать и внедрить проекты:', [], 'Разработать и внедрить проекты'],
    ['Подготовку в срок до 01.02.2020 планов:', [], 'Подготовку в срок до 01.02.2020 планов'],
  ])('and so does the head of a list: %j', (words, addressees, rest) => {
    expect(item(words, { heads: true })).toMatchObject({ addressees, rest });
  });

  test('while words in the dative under a head that names somebody are only whom it helps', () => {
    expect(item('Детям-инвалидам обеспечить доступ', { addressed: true }).addressees).toEqual([]);
    expect(item('Начальникам отделов – обеспечить доступ', { addressed: true }).addressees).toEqual([
      'Начальникам отделов',
    ]);
  });

  test('and with whom together', () => {
    expect(item('ГАУ НСО «Вера» совместно с Минздравом НСО, СО НКО подготовить отчёт')).toMatchObject({
      addressees: ['ГАУ НСО «Вера»'],
      coExecutors: ['Минздравом НСО', 'СО НКО'],
    });
  });
});

test.each([
  ['Рекомендовать:', 'recommendation'],
  ['Рекомендовать органам местного самоуправления оказать содействие', 'recommendation'],
  ['Предложить волонтерам принять участие', 'recommendation'],
  ['Поручить Минтруду подготовить доклад', 'binding'],
  ['Предложить варианты решения', null],
  ['Рекомендовать методику к применению', null],
  ['Обеспечить выполнение рекомендаций', null],
])('how firmly, by a verb of its own that somebody stands behind: %j', (words, force) => {
  expect(item(words).force).toBe(force);
});

test.each([
  ['С учетом обсуждения мероприятий на 2020–2024 годы, поручить:', 'binding', []],
  [
    'Участники конференции рекомендуют Правительству области и Министерству труда:',
    'recommendation',
    ['Правительству области', 'Министерству труда'],
  ],
  ['Директорам учреждений рекомендовать:', 'recommendation', ['Директорам учреждений']],
  ['Участники совещания отмечают:', 'statement', []],
  ['Считают необходимым:', 'recommendation', []],
  ['Общественным организациям:', null, ['Общественным организациям']],
  ['В работе приняли участие:', null, []],
])('a paragraph that items follow says who is asked, and how firmly: %j', (words, force, addressees) => {
  expect(readLead(words, { ...standing(words), heads: true })).toMatchObject({ force, addressees });
});
