import { describe, expect, test } from 'vitest';
import { stems } from './name.ts';
import { type Named, resolveNames } from './resolve.ts';

const organisation = (id: string, ...names: string[]): Named => ({ id, kind: 'organisation', names });
const group = (id: string, ...names: string[]): Named => ({ id, kind: 'class', names });

const directory: readonly Named[] = [
  organisation(
    'labour',
    'Минтруда и соцразвития НСО',
    'министерство труда и социального развития Новосибирской области',
  ),
  organisation('health', 'Минздрав НСО', 'министерство здравоохранения Новосибирской области'),
  organisation('minors', 'КДНиЗП НСО', 'комиссия по делам несовершеннолетних и защите их прав Новосибирской области'),
  organisation(
    'vera',
    'МБУ «КЦСОН «Вера»',
    'Муниципальное бюджетное учреждение «Комплексный центр социального обслуживания населения «Вера»',
  ),
  organisation('centre-1', 'Центр «Семья»', 'ГАУ «Центр «Семья» Бердска'),
  organisation('centre-2', 'Центр «Семья»', 'ГАУ «Центр «Семья» Искитима'),
  group('local', 'ОМС НСО', 'органы местного самоуправления муниципальных образований Новосибирской области'),
  group('pilot-local', 'ОМС пилотных территорий', 'органы местного самоуправления города Бердска, Искитимского района'),
];

const resolve = (name: string, abbreviations: readonly { short: string; full: string }[] = []) =>
  resolveNames([name], directory, abbreviations)[0];

describe('a name is found', () => {
  test.each([
    ['as it stands', 'Минздрав НСО', 'health', 'name'],
    ['whatever its quotes, dashes and case', 'МБУ "кцсон “Вера”"', 'vera', 'name'],
    [
      'in the instrumental case',
      'комиссией по делам несовершеннолетних и защите их прав Новосибирской области',
      'minors',
      'inflection',
    ],
    ['with «(по согласованию)» behind it', 'Минздрав НСО (по согласованию)', 'health', 'name'],
    ['with its part in the work behind it', 'Минздрав НСО (соисполнитель)', 'health', 'name'],
    [
      'with what is said about it left aside',
      'органами местного самоуправления города Бердска, Искитимского района (далее – ОМС), в ведении которых находятся площадки',
      'pilot-local',
      'inflection',
    ],
    ['with a case ending lost', 'Минтруд и соцразвития НСО', 'labour', 'inflection'],
  ])('%s', (_, name, id, through) => {
    expect(resolve(name)).toMatchObject({ outcome: 'found', through, match: { id } });
  });

  test('and «(по согласованию)» is remembered', () => {
    expect(resolve('Минздрав НСО (по согласованию)')).toMatchObject({ byAgreement: true });
    expect(resolve('Минздрав НСО')).toMatchObject({ byAgreement: false });
  });
});

describe('the document’s own abbreviations come first', () => {
  test('«ОМС» means in each document what that document says', () => {
    expect(
      resolve('ОМС', [{ short: 'ОМС', full: 'органами местного самоуправления города Бердска, Искитимского района' }]),
    ).toMatchObject({ outcome: 'found', through: 'abbreviation', match: { id: 'pilot-local' } });
    expect(
      resolve('ОМС', [
        { short: 'ОМС', full: 'органы местного самоуправления муниципальных образований Новосибирской области' },
      ]),
    ).toMatchObject({ outcome: 'found', match: { id: 'local' } });
  });

  test('a known short name is not taken where the document gives it another meaning', () => {
    expect(resolve('ОМС НСО', [{ short: 'ОМС НСО', full: 'общество молодых специалистов' }])).toMatchObject({
      outcome: 'unknown',
    });
  });
});

describe('nothing is guessed', () => {
  test('a name that fits two organisations is reported as two', () => {
    const answer = resolve('Центр «Семья»');
    expect(answer).toMatchObject({ outcome: 'ambiguous' });
    expect(answer?.outcome === 'ambiguous' && answer.candidates.map(({ id }) => id).toSorted()).toEqual([
      'centre-1',
      'centre-2',
    ]);
  });

  test('a misspelt name is offered with its likeness, best first, and not taken', () => {
    const answer = resolve('Минтрут и соцразвитие НСО');
    expect(answer).toMatchObject({ outcome: 'unknown', near: [{ id: 'labour' }] });
    expect(answer?.outcome === 'unknown' && answer.near[0]?.score).toBeGreaterThan(0.6);
  });

  test('a name like no other has no near ones, and still stands', () => {
    expect(resolve('Яхт-клуб')).toEqual({ name: 'Яхт-клуб', byAgreement: false, outcome: 'unknown', near: [] });
  });
});

test('stems forget the case and keep the word', () => {
  expect(stems('пилотными площадками')).toBe(stems('пилотные площадки'));
  expect(stems('министерством труда')).toBe(stems('министерство труда'));
  expect(stems('Минтруда')).not.toBe(stems('Минздрав'));
});
