import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases } from './phrase.ts';
import { type Days, noTerms, readTerms, type Term, termOf } from './term.ts';

const days = { date: '2020-01-24', today: null };

const place = { paragraph: 0, number: '1' };

const read = (days: Days, ...texts: string[]): Term =>
  termOf(
    texts.reduceRight((above, text) => readTerms(findPhrases(text), above, { days, place }), noTerms),
    days,
    place,
  ).term;

/** The term of an item, its own words first, then those above it. */
const term = (...texts: string[]): Term => read(days, ...texts);

const codes = ({ remarks }: Term): string[] => remarks.map(({ code }) => code);

describe('a day is found wherever it stands', () => {
  test.each([
    ['Разработать график с ВООО «Ассоциация «Свет» (срок – до 10.02.2020).', '2020-02-10', 'до 10.02.2020'],
    ['Подготовку в срок до 03.02.2020 планов, перечней, программ', '2020-02-03', 'до 03.02.2020'],
    ['Представить доклад в срок до 2 марта 2020 г.', '2020-03-02', 'до 2 марта 2020 г.'],
    ['Представить доклад в срок — до\u00a02\u00a0марта 2020 года', '2020-03-02', 'до 2 марта 2020 года'],
    ['Срок исполнения: 02.03.2020.', '2020-03-02', '02.03.2020'],
    [
      'Подготовить план. Срок представления – не позднее 2 марта 2020 года.',
      '2020-03-02',
      'не позднее 2 марта 2020 года',
    ],
    ['Подготовить план Срок: 02.03.2020', '2020-03-02', '02.03.2020'],
    ['Завершить до конца I квартала 2020 года обучение персонала', '2020-03-31', 'до конца I квартала 2020 года'],
    ['Завершить к концу 2020 года обучение', '2020-12-31', 'к концу 2020 года'],
    ['До 02.03.2020 направить списки; о работе в 2019 году доложить', '2020-03-02', 'До 02.03.2020'],
    ['Провести 16 марта 2020 года конференцию', '2020-03-16', '16 марта 2020 года'],
    ['Направить отчёт (до 2 марта 2020 г. включительно)', '2020-03-02', 'до 2 марта 2020 г. включительно'],
    ['Исполнить приказ от 28.12.2019 № 442 до 02.03.2020', '2020-03-02', 'до 02.03.2020'],
    ['План на 2020 год утвердить (срок – до 02.03.2020)', '2020-03-02', 'до 02.03.2020'],
  ])('%j', (words, end, raw) => {
    expect(term(words)).toMatchObject({ kind: 'date', end, raw, remarks: [] });
  });

  test.each([
    ['Провести семинар в марте 2020 года', 'month', ['2020-03-01', '2020-03-31'], 'в марте 2020 года'],
    ['Провести опрос во II квартале 2020 года', 'quarter', ['2020-04-01', '2020-06-30'], 'во II квартале 2020 года'],
    ['Предусмотреть в планах встреч на 2020 год.', 'year', ['2020-01-01', '2020-12-31'], 'на 2020 год'],
    ['Провести с 10 по 20 марта 2020 года декаду', 'range', ['2020-03-10', '2020-03-20'], 'с 10 по 20 марта 2020 года'],
    ['Ввести с 2 марта 2020 года новый порядок', 'range', ['2020-03-02', null], 'с 2 марта 2020 года'],
  ])('or a stretch of days: %j', (words, kind, [start, end], raw) => {
    expect(term(words)).toMatchObject({ kind, start, end, raw, remarks: [] });
  });

  test.each([
    'Исполнить приказ от 28.12.2019 № 442-ФЗ',
    'Обобщить итоги 2019 года и отчёт за 2018–2019 годы',
    'Привлекать волонтёров в возрасте от 14 до 35 лет',
    'Довести охват до 2020 человек',
    'Выполнить мероприятия программы «Старшее поколение на 2019–2024 годы»',
    'Учесть граждан, состоящих на учёте по состоянию на 01.02.2020',
    'Действовать в установленном порядке, в соответствии с законом',
    'Участвовать в ежегодной конференции',
    'Расселить граждан, поступивших с 2018 года',
    'Доложить о работе в 2019 году',
    'Обобщить опыт семинара 16 декабря 2019 года',
    'Сохранить достигнутый до 2019 года уровень',
  ])('while other days, years and numbers are no term: %j', (words) => {
    expect(term(words)).toMatchObject({ kind: 'open', start: null, end: null, raw: '' });
  });
});

describe('a duty that returns', () => {
  test.each([
    [
      'Отчёты направлять по итогам полугодий (до 15 января и до 15 июля соответственно).',
      'halfYear',
      ['01-15', '07-15'],
    ],
    ['Ежегодное:', 'year', []],
    ['Ежегодно проводить опрос и направлять его итоги до 1 марта', 'year', ['03-01']],
    ['Представлять доклад два раза в год', 'year', []],
    ['Отчитываться (срок – ежеквартально)', 'quarter', []],
  ])('is told by how often, and on which days: %j', (words, every, due) => {
    expect(term(words)).toMatchObject({ kind: 'recurring', recurrence: { every, due } });
  });

  test('by the day of the month that follows what is reported on', () => {
    const found = term('Ежеквартально, до 10 числа месяца, следующего за отчётным кварталом, направлять отчёт');
    expect(found).toMatchObject({ recurrence: { every: 'quarter', dayOfMonth: 10, afterwards: true }, remarks: [] });
  });

  test('by its head for how often and its item for when', () => {
    expect(term('направление отчётов до 1 марта', 'Ежегодное')).toMatchObject({
      kind: 'recurring',
      recurrence: { every: 'year', due: ['03-01'] },
    });
  });
});

describe('what stands above an item holds where the item says nothing surer', () => {
  test('its own day before that of its head', () => {
    expect(term('Представить до 02.03.2020', 'Разработать (срок – до 01.04.2020)').end).toBe('2020-03-02');
  });

  test('the day of its head before a year of its own', () => {
    expect(term('оборудования, которое нужно в 2020 году', 'Подготовку в срок до 03.02.2020 планов').end).toBe(
      '2020-02-03',
    );
  });

  test('the nearest head before those above it', () => {
    expect(term('«Жить дома»', 'Разработать', 'Директорам до 02.03.2020', 'Всем до 01.04.2020').end).toBe('2020-03-02');
  });
});

describe('what is not certain is said', () => {
  test.each([
    ['Принять меры в установленные сроки.', 'в установленные сроки', ['termReferred']],
    [
      'Принять меры в сроки, установленные «дорожной картой»',
      'в сроки, установленные «дорожной картой»',
      ['termReferred'],
    ],
    ['Ответить не позднее 10 дней', 'не позднее 10 дней', ['termRelative']],
    [
      'Ответить в течение 10 рабочих дней со дня получения запроса',
      'в течение 10 рабочих дней со дня получения',
      ['termRelative'],
    ],
    ['Подготовить план (срок – после совещания)', 'после совещания', ['termRelative']],
    ['Подготовить план (срок – сорок второе)', 'сорок второе', ['termNotUnderstood']],
    ['Подготовить план (срок – до 31.02.2020)', 'до 31.02.2020', ['dateImpossible']],
    ['Подготовить план до 01.03.2020', 'до 01.03.2020', ['endsOnDayOff']],
    ['Подготовить план до 16 марта', 'до 16 марта', ['yearAssumed']],
    ['Подготовить план', '', ['termMissing']],
    ['Проводить работу постоянно', 'постоянно', []],
    ['До 03.02.2020 разработать и до 02.03.2020 внедрить', 'До 03.02.2020; до 02.03.2020', ['severalTerms']],
  ])('%j', (words, raw, expected) => {
    const found = term(words);
    expect({ raw: found.raw, codes: codes(found) }).toEqual({ raw, codes: expected });
  });

  test('a day without a year is the next that comes', () => {
    expect(term('до 16 марта').end).toBe('2020-03-16');
    expect(term('до 15 января')).toMatchObject({
      end: '2021-01-15',
      remarks: [{ code: 'yearAssumed', expected: '2021' }],
    });
  });

  test('a day before the resolution is an error, its own day is not', () => {
    expect(codes(term('Представить до 23.01.2020'))).toEqual(['termBeforeDate']);
    expect(codes(term('Представить (срок – 23.01.2020)'))).toEqual(['termBeforeDate']);
    expect(codes(term('Представить до 24.01.2020'))).toEqual([]);
  });

  test('a day before the reader’s is only marked, and not marked twice', () => {
    const past = (words: string): string[] => codes(read({ ...days, today: '2020-06-01' }, words));
    expect(past('Представить до 02.03.2020')).toEqual(['termPast']);
    expect(past('Представить до 23.01.2020')).toEqual(['termBeforeDate']);
    expect(past('Представить до 01.06.2020')).toEqual([]);
  });

  test('without the day of the resolution nothing is held against it', () => {
    expect(codes(read({ date: null, today: null }, 'до 01.03.2019, до 16 марта'))).not.toContain('termBeforeDate');
  });
});

const pieces = fc.constantFrom(
  ...['до', 'с', 'в срок', 'по', 'и', ',', '(', ')', '«', '»', '(срок –', 'Срок:', '.', 'ежегодно', 'ежегодный', 'на'],
  ...['01.03.2020', '1 марта', '2020 года', '2020', 'I квартал', 'по итогам полугодий', 'постоянно', 'планов', 'после'],
  ...[
    'не позднее',
    '10 дней',
    'в течение',
    'в установленные сроки',
    'соответственно',
    'от',
    'состоянию на',
    'следующего за отчётным',
  ],
);

test('phrases are words of the text, in their order, and none over another', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (list) => {
      const text = list.join(' ');
      const phrases = findPhrases(text);
      phrases.forEach(({ from, to, words }, at) => {
        expect(words).toBe(text.slice(from, to));
        expect(words.trim()).not.toBe('');
        expect(from).toBeGreaterThanOrEqual(phrases[at - 1]?.to ?? 0);
      });
      const found = term(text);
      expect(found.raw === '').toBe(codes(found).includes('termMissing'));
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
