import { expect, test } from 'vitest';
import { type Answer, defaultQuestions, isAnswerTo, type Question, questionsOf, sheetOf, sumsOf } from './rule.ts';

const question = (kind: Question['kind'], options: readonly string[] = []): Question => ({
  id: 'q',
  kind,
  text: 'Как?',
  options,
});
const answer = (more: Partial<Answer>): Answer => ({ question: 'q', ...more });

test.each([
  ['SCALE', { value: 5 }, true],
  ['SCALE', { value: 0 }, false],
  ['SCALE', { value: 6 }, false],
  ['SCALE', { value: 2.5 }, false],
  ['SCALE', { text: 'пять' }, false],
  ['SCALE', {}, true],
  ['CHOICE', { value: 1 }, true],
  ['CHOICE', { value: 2 }, false],
  ['CHOICE', { value: -1 }, false],
  ['TEXT', { text: 'Хорошо' }, true],
  ['TEXT', { text: 'х'.repeat(2_001) }, false],
  ['TEXT', { value: 1 }, false],
] as const)('%s answered with %j: %s', (kind, given, expected) => {
  expect(isAnswerTo(question(kind, ['Да', 'Нет']), answer(given))).toBe(expected);
});

test('the result is a sum, and under three sheets there is none', () => {
  const sheets = [
    sheetOf([
      { question: 'useful', value: 5 },
      { question: 'apply', value: 0 },
      { question: 'wish', text: ' Яснее ' },
    ]),
    sheetOf([
      { question: 'useful', value: 4 },
      { question: 'apply', value: 0 },
      { question: 'wish', text: 'А зачем' },
    ]),
    sheetOf([
      { question: 'useful', value: 4 },
      { question: 'wish', text: '' },
    ]),
  ];
  expect(sumsOf(defaultQuestions, sheets.slice(1))).toBeNull();
  const [useful, clear, apply, wish] = sumsOf(defaultQuestions, sheets) ?? [];
  expect(useful).toMatchObject({ answers: 3, mean: 4.3, counts: [0, 0, 0, 2, 1] });
  expect(clear).toMatchObject({ answers: 0, mean: null });
  expect(apply).toMatchObject({ answers: 2, counts: [2, 0, 0] });
  expect(wish?.texts).toEqual(['А зачем', 'Яснее']);
});

test('what a column keeps is read back, and whatever else stands there is passed over', () => {
  expect(questionsOf(JSON.parse(JSON.stringify(defaultQuestions)))).toEqual(defaultQuestions);
  expect(questionsOf([{ id: 1 }, { id: 'a', kind: 'STARS', text: 'Как?' }])).toEqual([]);
  expect(questionsOf(null)).toEqual([]);
});
