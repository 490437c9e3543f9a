import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, paragraph } from '../../roadmap/reading/document.ts';
import { wholeText } from './assignment.ts';
import { type Reading, read } from './read.ts';

const blocks = (...texts: string[]): Document => ({ blocks: texts.map(paragraph) });

const reading = (document: Document): Reading => {
  const outcome = read(document);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

/** A resolution of 24 January 2020 with these paragraphs. */
const resolution = (...texts: string[]): Reading => reading(blocks('РЕЗОЛЮЦИЯ', '24 января 2020 года', ...texts));

const numbers = ({ assignments }: Reading): string[] => assignments.map(({ number }) => number);
const texts = ({ assignments }: Reading): string[][] => assignments.map(({ number, text }) => [number, text]);
const problems = ({ problems: found }: Reading): (readonly [string, string | null])[] =>
  found.map(({ code, number }) => [code, number]);

describe('a list under an addressee', () => {
  const found = resolution(
    '3. Директорам учреждений обеспечить:',
    '3.1. Приём граждан.',
    '3.2. Разработку проектов (срок – до 02.03.2020):',
    '- «Жить дома»;',
    '- «Социальная няня».',
  );

  test('is kept together by its head, and each item has its whole text', () => {
    expect(found.assignments.map(({ number, list }) => [number, list])).toEqual([
      ['3.1', null],
      ['3.2.1', '3.2'],
      ['3.2.2', '3.2'],
    ]);
    expect(found.assignments.map(wholeText)).toEqual([
      'обеспечить: Приём граждан.',
      'обеспечить: Разработку проектов (срок – до 02.03.2020): «Жить дома»',
      'обеспечить: Разработку проектов (срок – до 02.03.2020): «Социальная няня»',
    ]);
  });

  test('has what is doubtful in its term told once, at the head', () => {
    const doubtful = resolution('1. Директорам разработать (срок – до 01.03.2020):', '- план;', '- проект.');
    expect(problems(doubtful).filter(([code]) => code === 'endsOnDayOff')).toEqual([['endsOnDayOff', '1']]);
  });

  test('that is missing is said', () => {
    expect(problems(resolution('1. Департаменту:', '1.1. Подготовить:', '1.2. Принять план.'))).toContainEqual([
      'listMissing',
      '1.1',
    ]);
  });
});

describe('who is asked, and how firmly', () => {
  test('a recommendation by its head, by its own verb, or by what stands above all items', () => {
    const found = resolution(
      '1. Поручить департаменту подготовить план.',
      '2. Рекомендовать:',
      '2.1. Органам местного самоуправления - оказывать содействие.',
      '3. Рекомендовать общественным организациям принять участие.',
    );
    expect(found.assignments.map(({ number, binding }) => [number, binding])).toEqual([
      ['1', true],
      ['2.1', false],
      ['3', false],
    ]);
    const all = resolution(
      'Участники рекомендуют:',
      'Правительству области:',
      '1. Принять программу.',
      '2. Поручить департаменту подготовить план.',
    );
    expect(all.assignments.map(({ binding }) => binding)).toEqual([false, true]);
  });

  test('«Рекомендовать:» may stand above addressees that have no mark', () => {
    const found = resolution(
      '1. Рекомендовать:',
      'Центрам:',
      '- принять план.',
      'Органам местного самоуправления:',
      '- оказать помощь.',
    );
    expect(found.assignments.map(({ number, addressees, binding }) => [number, ...addressees, binding])).toEqual([
      ['1.1.1', 'Центрам', false],
      ['1.2.1', 'Органам местного самоуправления', false],
    ]);
  });

  test('nobody named is an error, at each item', () => {
    expect(problems(resolution('1. Департаменту подготовить план.', '2. Контроль оставить за собой.'))).toContainEqual([
      'addresseeMissing',
      '2',
    ]);
  });

  test('statements ask nobody for anything, and are left out', () => {
    const found = resolution(
      'Участники отмечают:',
      '1. Кадров не хватает.',
      'Участники решили:',
      '2. Департаменту обучить кадры.',
    );
    expect(numbers(found)).toEqual(['2']);
    expect(problems(found)).toContainEqual(['statementsLeftOut', '1']);
  });

  test('an item that is whole is asked for although others stand under it', () => {
    const found = resolution('1. Департаменту подготовить доклад до 02.03.2020.', '1.1. В докладе отразить итоги.');
    expect(found.assignments.map(({ number, lead, term }) => [number, lead, term.end])).toEqual([
      ['1', null, '2020-03-02'],
      ['1.1', null, '2020-03-02'],
    ]);
  });
});

describe('what is no item', () => {
  const last = '4.2. Волонтерам – принимать участие.';

  test.each([
    ['the signature in two paragraphs', ['Директор департамента\nсоциальной защиты населения', 'Л.Е.Кукушкина']],
    ['the signature on one line', ['Директор департамента                 Л.Е. Кукушкина']],
    ['the signature of an acting head', ['И.о. министра труда', 'Иванов И.И.']],
    ['a post without a name', ['Председательствующий']],
    ['an annex', ['Приложение', 'Таблица показателей']],
    ['who drafted it', ['Исп. Петрова А.А.', 'тел. 22-33-44']],
  ])('below the last one is no part of it: %s', (_, below) => {
    const found = resolution('4. Рекомендовать:', '4.1. Центрам – помогать.', last, ...below);
    expect(found.assignments.at(-1)?.text).toBe('Волонтерам – принимать участие.');
    expect(found.paragraphs.slice(-below.length).map(({ role }) => role)).toEqual(below.map(() => 'below'));
    expect(problems(found)).not.toContainEqual(['wordsLeftOut', null]);
  });

  test('is not the signature even on the very next line', () => {
    const found = resolution(
      `4. Рекомендовать:\n${last}\nДиректор департамента\nсоциальной защиты населения\nЛ.Е.Кукушкина`,
    );
    expect(texts(found)).toEqual([['4.2', 'Волонтерам – принимать участие.']]);
  });

  test('is said where it is neither an item nor a signature', () => {
    const found = resolution(
      last,
      'Контроль за исполнением возложить на заместителя.',
      'Директор Л.Е.Кукушкина',
      '5. Приложенное.',
    );
    expect(found.paragraphs.map(({ role }) => role)).toEqual(['front', 'front', 'item', 'leftOut', 'below', 'leftOut']);
    expect(found.problems.filter(({ code }) => code === 'wordsLeftOut')).toMatchObject([
      { value: 'Контроль за исполнением возложить на заместителя.' },
      { value: '5. Приложенное.' },
    ]);
  });

  test('are page numbers, also in the middle of an item', () => {
    const found = resolution(
      '1. Департаменту подготовить план с участием',
      '2',
      'волонтеров.',
      'Страница 2 из 3',
      '- 3 -',
      '2. Центру принять план.',
    );
    expect(texts(found)).toEqual([
      ['1', 'Департаменту подготовить план с участием волонтеров.'],
      ['2', 'Центру принять план.'],
    ]);
  });

  test('is a second paragraph, which goes on with the item, and may hold its term', () => {
    const found = resolution(
      '1. Департаменту подготовить план.',
      'Срок – до 02.03.2020.',
      '2. Центру принять план.',
      'Срок: постоянно',
    );
    expect(found.assignments.map(({ term }) => term.raw)).toEqual(['до 02.03.2020', 'постоянно']);
  });
});

test.each([
  ['an empty document', []],
  ['blank lines', ['', ' \u00a0']],
  ['a letter', ['Уважаемая Елена Викторовна!', 'Просим рассмотреть до 1 марта 2023 г.']],
  ['a procedure', ['1. Настоящий Порядок устанавливает механизм.', '2. Порядок утверждается приказом.']],
  ['only a heading', ['РЕЗОЛЮЦИЯ', '24 января 2020 года', 'поручить:']],
])('%s holds no assignments', (_, paragraphs) => {
  expect(read(blocks(...paragraphs))).toEqual({ ok: false, code: 'assignmentsMissing' });
});

test.each([
  ['a paragraph that is too long', '1. '.padEnd(20_001, 'а'), 'textTooLong'],
  ['a zero byte', '1. Департаменту\0', 'badCharacters'],
  ['half a character', '1. Департаменту\ud800', 'badCharacters'],
])('%s is refused', (_, text, code) => {
  expect(read(blocks(text))).toEqual({ ok: false, code });
});

const lines = fc.constantFrom(
  ...[
    'РЕЗОЛЮЦИЯ',
    '24 января 2020 года',
    'Рекомендовать:',
    'Департаменту:',
    'поручить:',
    'Директор Л.Е.Кукушкина',
    '2',
  ],
  ...[
    '1. Департаменту:',
    '1.1. Принять план до 16 марта.',
    '2. Центру - помогать;',
    '- план;',
    '• план',
    'а) план:',
    '1) план',
  ],
  ...[
    'II. Центрам:',
    '2.1. Подготовить:',
    '5.7 Провести опрос',
    'и другое.',
    'Другое.',
    'Срок: постоянно',
    '1.',
    '-',
    'Отмечают:',
  ],
);

test('whatever stands in a document, each paragraph has a role, and each item is asked for or heads others', () => {
  fc.assert(
    fc.property(fc.array(fc.array(lines, { minLength: 1, maxLength: 3 }), { maxLength: 14 }), (list) => {
      const outcome = read(blocks(...list.map((paragraphs) => paragraphs.join('\n'))));
      if (!outcome.ok) return;
      const { paragraphs, assignments, problems: found } = outcome.reading;
      for (const { paragraph: at, text } of assignments) {
        expect(paragraphs[at]?.role).toMatch(/^(?:item|lead)$/u);
        expect(paragraphs[at]?.text).toContain(text.split(' ')[0] ?? '');
      }
      const said = paragraphs.map(({ text }) => text).join(' ');
      for (const word of list.flat().join(' ').split(' ')) if (!/^\d$/u.test(word)) expect(said).toContain(word.trim());
      const places = found.flatMap(({ paragraph: at }) => (at === null ? [] : [at]));
      expect(places.every((at) => at < paragraphs.length)).toBe(true);
      expect(assignments.map(({ paragraph: at }) => at)).toEqual(
        [...new Set(assignments.map(({ paragraph: at }) => at))].toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
