import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities } from './problem.ts';
import { findRecurrence, readTerm, readTermOfTwo, type TermKind, termKinds } from './term.ts';

const plan = { start: '2021-01-01', end: '2024-12-31' };
const oneYear = { start: '2022-01-01', end: '2022-12-31' };

type Row = readonly [raw: string, kind: TermKind, start: string | null, end: string | null];

/** The forms of the real documents. */
const real: readonly Row[] = [
  ['Февраль – июнь 2022 года', 'range', '2022-02-01', '2022-06-30'],
  ['Февраль-ноябрь 2022 года', 'range', '2022-02-01', '2022-11-30'],
  ['Апрель – \nноябрь 2022 года', 'range', '2022-04-01', '2022-11-30'],
  ['Апрель 2022 года', 'month', '2022-04-01', '2022-04-30'],
  ['Февраль 2022 год', 'month', '2022-02-01', '2022-02-28'],
  ['Сентябрь\n2022 года', 'month', '2022-09-01', '2022-09-30'],
  ['Ноябрь\n 2022 года', 'month', '2022-11-01', '2022-11-30'],
  ['Апрель 2022 года\n\n\nАпрель – \nноябрь 2022 года', 'list', '2022-04-01', '2022-11-30'],
  ['В течение всего периода реализации пилотного проекта', 'open', null, null],
  ['(срок – до 10.02.2020)', 'date', null, '2020-02-10'],
  ['Подготовку в срок до 01.02.2020 планов…', 'date', null, '2020-02-01'],
  ['на 2020 год', 'year', '2020-01-01', '2020-12-31'],
  ['в установленные сроки', 'open', null, null],
  ['к концу 2024 года', 'date', null, '2024-12-31'],
  ['01.01.2021\u00a0– 31.12.2024', 'range', '2021-01-01', '2024-12-31'],
];

/** The forms that other ministries use. */
const other: readonly Row[] = [
  ['до 1 марта 2023 г.', 'date', null, '2023-03-01'],
  ['в срок до 1 декабря 2022 г.', 'date', null, '2022-12-01'],
  ['не позднее 1 июня 2023 года', 'date', null, '2023-06-01'],
  ['до «15» марта 2023 г.', 'date', null, '2023-03-15'],
  ['до 01.03.23', 'date', null, '2023-03-01'],
  ['до 1 мая 2023', 'date', null, '2023-05-01'],
  ['17 апреля 2020 г.', 'date', '2020-04-17', '2020-04-17'],
  ['2023-03-15', 'date', '2023-03-15', '2023-03-15'],
  ['с 1 марта по 30 июня 2023 г.', 'range', '2023-03-01', '2023-06-30'],
  ['с 01.03.2023 до 30.06.2023', 'range', '2023-03-01', '2023-06-30'],
  ['с 1 по 15 марта 2023 года', 'range', '2023-03-01', '2023-03-15'],
  ['12–15 мая 2023 года', 'range', '2023-05-12', '2023-05-15'],
  ['декабрь – февраль 2023 года', 'range', '2022-12-01', '2023-02-28'],
  ['декабрь 2022 – февраль 2024', 'range', '2022-12-01', '2024-02-29'],
  ['с 2021 года', 'range', '2021-01-01', null],
  ['I квартал 2023 года', 'quarter', '2023-01-01', '2023-03-31'],
  ['1 кв. 2023 г.', 'quarter', '2023-01-01', '2023-03-31'],
  ['2-й квартал 2023', 'quarter', '2023-04-01', '2023-06-30'],
  ['четвертый квартал 2023 года', 'quarter', '2023-10-01', '2023-12-31'],
  ['1-2 кварталы 2023', 'range', '2023-01-01', '2023-06-30'],
  ['I – II кварталы 2023 г.', 'range', '2023-01-01', '2023-06-30'],
  ['IV квартал 2022 – I квартал 2023 года', 'range', '2022-10-01', '2023-03-31'],
  ['I, III кварталы 2023 года', 'list', '2023-01-01', '2023-09-30'],
  ['1 полугодие 2023 года', 'range', '2023-01-01', '2023-06-30'],
  ['второе полугодие 2023 г.', 'range', '2023-07-01', '2023-12-31'],
  ['сент. 2022 г.', 'month', '2022-09-01', '2022-09-30'],
  ['янв. – март 2022', 'range', '2022-01-01', '2022-03-31'],
  ['03.2022', 'month', '2022-03-01', '2022-03-31'],
  ['с сентября 2022 года по май 2023 года', 'range', '2022-09-01', '2023-05-31'],
  ['март – апрель 2022 г., сентябрь – октябрь 2022 г.', 'list', '2022-03-01', '2022-10-31'],
  ['до 31 декабря 2022 года включительно', 'date', null, '2022-12-31'],
  ['2022', 'year', '2022-01-01', '2022-12-31'],
  ['в течение 2022 года', 'year', '2022-01-01', '2022-12-31'],
  ['2021–2024 годы', 'range', '2021-01-01', '2024-12-31'],
  ['2022, 2023 гг.', 'list', '2022-01-01', '2023-12-31'],
  ['15.01.2022, 15.07.2022', 'list', '2022-01-15', '2022-07-15'],
  ['январь, апрель и июль 2022 года', 'list', '2022-01-01', '2022-07-31'],
  ['постоянно', 'open', null, null],
  ['по мере необходимости', 'open', null, null],
  ['бессрочно', 'open', null, null],
  ['ежегодно, до 15 января', 'recurring', null, null],
  ['с 2022 по 2024 год', 'range', '2022-01-01', '2024-12-31'],
  ['с I по III квартал 2022 года', 'range', '2022-01-01', '2022-09-30'],
  ['до 25 дек. 2022 г.', 'date', null, '2022-12-25'],
  ['после 1 марта 2023 года', 'range', '2023-03-01', null],
  ['c 2022 г.', 'range', '2022-01-01', null],
  ['2022 и последующие годы', 'range', '2022-01-01', null],
  ['осень 2022 года', 'range', '2022-09-01', '2022-11-30'],
  ['весной 2023', 'range', '2023-03-01', '2023-05-31'],
  ['лето 2022 – осень 2023 года', 'range', '2022-06-01', '2023-11-30'],
  ['2022/2023 учебный год', 'range', '2022-09-01', '2023-08-31'],
  ['в 2022-2023 учебном году', 'range', '2022-09-01', '2023-08-31'],
  ['до 2024 года включительно', 'date', null, '2024-12-31'],
  ['ежегодно с 2021 по 2024 год', 'recurring', '2021-01-01', '2024-12-31'],
  ['июнь 2022 года, далее ежегодно', 'recurring', '2022-06-01', null],
  ['ежегодно, 2021–2024 годы', 'recurring', '2021-01-01', '2024-12-31'],
  ['15, 20 и 25 марта 2023 г.', 'list', '2023-03-15', '2023-03-25'],
  ['1–3, 10–12 мая 2023', 'list', '2023-05-01', '2023-05-12'],
  ['10–12.05.2023', 'range', '2023-05-10', '2023-05-12'],
  ['I и II полугодие 2023', 'list', '2023-01-01', '2023-12-31'],
  ['I–II полугодие 2023', 'range', '2023-01-01', '2023-12-31'],
  ['I полугодие – II полугодие 2023', 'range', '2023-01-01', '2023-12-31'],
  ['вторая половина 2023 года', 'range', '2023-07-01', '2023-12-31'],
  ['первая половина марта 2023 года', 'range', '2023-03-01', '2023-03-15'],
  ['01-03-2023', 'date', '2023-03-01', '2023-03-01'],
  ['01‑03‑2023', 'date', '2023-03-01', '2023-03-01'],
  ['01. 03. 2023', 'date', '2023-03-01', '2023-03-01'],
  ['III декада мая 2023', 'range', '2023-05-21', '2023-05-31'],
  ['I–II декада мая 2023', 'range', '2023-05-01', '2023-05-20'],
  ['третья декада февраля 2024 г.', 'range', '2024-02-21', '2024-02-29'],
  ['2023 г., I квартал', 'quarter', '2023-01-01', '2023-03-31'],
  ['2023 год: март, июнь', 'list', '2023-03-01', '2023-06-30'],
  ['2022 год – I квартал, 2023 год – II квартал', 'list', '2022-01-01', '2023-06-30'],
  ['2022 год, март – май 2023 года', 'list', '2022-01-01', '2023-05-31'],
  ['приказ от 15.03.2022 № 45-п, до 5 мая 2022', 'date', null, '2022-05-05'],
  ['1) до 1 марта 2023; 2) до 1 июня 2023', 'list', null, '2023-06-01'],
  ['регулярно', 'open', null, null],
  ['в течение реализации плана', 'open', null, null],
  ['в период действия плана', 'open', null, null],
];

describe('a term keeps its words and is understood', () => {
  test.each([...real, ...other])('%j is %s', (raw, kind, start, end) => {
    const term = readTerm(raw.split('\n'));
    expect(term).toMatchObject({ kind, start, end });
    expect(term.raw).toBe(raw.replace(/[\s\u00a0]+/gu, ' ').trim());
    expect(term.remarks.map(({ code }) => code).filter((code) => code !== 'endsOnDayOff')).toEqual([]);
  });

  test('a list keeps each of its stretches', () => {
    expect(readTerm(['Апрель 2022 года', '', 'Апрель –', 'ноябрь 2022 года']).parts).toEqual([
      { start: '2022-04-01', end: '2022-04-30', precision: 'month' },
      { start: '2022-04-01', end: '2022-11-30', precision: 'month' },
    ]);
  });
});

describe('a duty that comes again is kept as a rule', () => {
  const none = { times: 1, interval: 1, due: [], dayOfMonth: null, afterwards: false };
  test.each([
    ['Ежегодное:', { ...none, every: 'year' }],
    ['ежегодно, до 15 января', { ...none, every: 'year', due: ['01-15'] }],
    [
      'по итогам полугодий (до 15 января и до 15 июля соответственно)',
      { ...none, every: 'halfYear', due: ['01-15', '07-15'] },
    ],
    [
      'ежеквартально, до 10 числа месяца, следующего за отчетным',
      { ...none, every: 'quarter', dayOfMonth: 10, afterwards: true },
    ],
    ['ежегодно до 1 марта года, следующего за отчетным', { ...none, every: 'year', due: ['03-01'], afterwards: true }],
    ['2 раза в год', { ...none, every: 'year', times: 2 }],
    ['не реже 1 раза в квартал', { ...none, every: 'quarter' }],
    ['один раз в полугодие', { ...none, every: 'halfYear' }],
    ['ежегодно, I квартал', { ...none, every: 'year', due: ['03-31'] }],
    ['ежегодно в феврале', { ...none, every: 'year', due: ['02-28'] }],
    ['ежегодно, с января по март', { ...none, every: 'year', due: ['03-31'] }],
    ['ежегодно 15.01, 15.07', { ...none, every: 'year', due: ['01-15', '07-15'] }],
    ['раз в три года', { ...none, every: 'year', interval: 3 }],
    ['до 5 числа каждого месяца', { ...none, every: 'month', dayOfMonth: 5 }],
    [
      'не позднее 20 числа месяца, следующего за отчетным кварталом',
      { ...none, every: 'quarter', dayOfMonth: 20, afterwards: true },
    ],
    ['до 1 марта года, следующего за отчётным годом', { ...none, every: 'year', due: ['03-01'], afterwards: true }],
    ['июнь 2022 года, далее ежегодно', { ...none, every: 'year', due: ['06-30'] }],
    ['15.03.2022 (далее – ежегодно)', { ...none, every: 'year', due: ['03-15'] }],
    ['каждый понедельник', { ...none, every: 'week' }],
    ['ежемесячно', { ...none, every: 'month' }],
    ['еженедельно', { ...none, every: 'week' }],
    ['ежедневно', { ...none, every: 'day' }],
    ['раз в 6 месяцев', { ...none, every: 'month', interval: 6 }],
    ['6 раз в год', { ...none, every: 'year', times: 6 }],
    ['не реже 2-х раз в год', { ...none, every: 'year', times: 2 }],
    ['двенадцать раз в год', { ...none, every: 'year', times: 12 }],
    ['дважды в год', { ...none, every: 'year', times: 2 }],
    ['поквартально', { ...none, every: 'quarter' }],
    ['по полугодиям', { ...none, every: 'halfYear' }],
    ['каждые 2 года', { ...none, every: 'year', interval: 2 }],
    ['каждые три месяца', { ...none, every: 'month', interval: 3 }],
    ['каждые полгода', { ...none, every: 'halfYear' }],
    ['до 10 числа месяца, следующего за отчетным', { ...none, every: 'month', dayOfMonth: 10, afterwards: true }],
  ])('%j', (raw, recurrence) => {
    expect(readTerm([raw])).toMatchObject({ kind: 'recurring', recurrence });
  });

  test.each([
    ['ежеквартально: I, II, III кварталы 2023 г.', '2023-01-01', '2023-09-30'],
    ['ежемесячно, с октября по декабрь 2022', '2022-10-01', '2022-12-31'],
    ['ежемесячно, с октября до конца марта 2023', '2022-10-01', '2023-03-31'],
    ['ежеквартально, с 01.02.2022 по 15.08.2022', '2022-02-01', '2022-08-15'],
    ['ежеквартально, до 15.08.2022', null, '2022-08-15'],
  ])('%j bounds the term and names no day', (raw, start, end) => {
    expect(readTerm([raw])).toMatchObject({ kind: 'recurring', start, end, recurrence: { due: [] }, remarks: [] });
  });

  test.each([
    ['декабрь 2021–2024 гг.', '2021', '2024', ['12-31']],
    ['IV квартал 2022–2024 гг.', '2022', '2024', ['12-31']],
    ['2022–2024 годы, I и III кварталы', '2022', '2024', ['03-31', '09-30']],
    ['до 1 марта 2022–2024 годов', '2022', '2024', ['03-01']],
    ['март – май 2022 – 2024 гг.', '2022', '2024', ['05-31']],
  ])('%j is each of these years', (raw, from, to, due) => {
    expect(readTerm([raw])).toMatchObject({
      kind: 'recurring',
      start: `${from}-01-01`,
      end: `${to}-12-31`,
      recurrence: { ...none, every: 'year', due },
      remarks: [],
    });
  });

  test('also where a result speaks of it under a range of dates', () => {
    expect(findRecurrence('Ежегодное предоставление отчета о ходе реализации')).toMatchObject({ every: 'year' });
    expect(findRecurrence('Оценка регионального опыта')).toBeNull();
  });
});

describe('a term that stands in two columns', () => {
  test('is a range, with a trailing space or without', () => {
    expect(readTermOfTwo(['01.01.2021 '], ['31.12.2024'], plan)).toMatchObject({
      kind: 'range',
      start: '2021-01-01',
      end: '2024-12-31',
      raw: '01.01.2021 – 31.12.2024',
      remarks: [],
    });
  });

  test('an end date alone is an end, not a start', () => {
    expect(readTermOfTwo([''], ['31.12.2024'], plan)).toMatchObject({ kind: 'date', start: null, end: '2024-12-31' });
  });

  test('a start date alone is a start', () => {
    expect(readTermOfTwo(['01.01.2021 '], [], plan)).toMatchObject({ kind: 'date', start: '2021-01-01', end: null });
  });

  test.each([
    ['до 31.12.2024', [null, '2024-12-31', 'date']],
    ['31.12.2024', ['2024-12-31', null, 'date']],
    ['с 01.01.2021', ['2021-01-01', null, 'range']],
    ['март 2023', ['2023-03-01', '2023-03-31', 'month']],
  ])('%j in the column of starts alone keeps what it says', (raw, [start, end, kind]) => {
    expect(readTermOfTwo([raw], [], plan)).toMatchObject({ start, end, kind, raw });
  });

  test('the same day in both is that day', () => {
    expect(readTermOfTwo(['01.03.2022'], ['01.03.2022'], plan)).toMatchObject({
      kind: 'date',
      start: '2022-03-01',
      end: '2022-03-01',
      remarks: [],
    });
  });

  test('one word over both columns is one term', () => {
    expect(readTermOfTwo(['ежегодно'], ['ежегодно'], plan)).toMatchObject({ kind: 'recurring', raw: 'ежегодно' });
    expect(readTermOfTwo(['I квартал 2022'], ['III квартал 2022'], plan)).toMatchObject({
      kind: 'range',
      start: '2022-01-01',
      end: '2022-09-30',
    });
  });
});

describe('what is not certain is said', () => {
  test.each([
    ['01.01.2020 – 31.12.2024', 'startsBeforePlan', '2021-01-01'],
    ['до 3 марта 2025 г.', 'endsAfterPlan', '2024-12-31'],
    ['30.06.2022 – 01.03.2022', 'termEndsBeforeStart', null],
    ['31.02.2022', 'dateImpossible', null],
    ['март', 'yearMissing', null],
    ['до 2023 года', 'boundaryUnclear', '2023-12-31'],
    ['начало 2023 года', 'boundaryUnclear', '2023-12-31'],
    ['зима 2023 года', 'boundaryUnclear', '2023-12-31'],
    ['с момента утверждения плана', 'termRelative', null],
    ['—', 'termMissing', null],
    ['до 10.12.2022', 'endsOnDayOff', null],
    ['согласно смете расходов', null, null],
    ['в течение 30 дней со дня утверждения', 'termRelative', null],
    ['в течение трёх месяцев', 'termRelative', null],
    ['как получится', 'termNotUnderstood', null],
    ['01,03,2023', 'termPartlyRead', '01, 03'],
    ['15, 20 и 24.03.2023', 'termPartlyRead', '15, 20'],
    ['П квартал 2023', 'termPartlyRead', 'квартал'],
    ['III неделя мая 2023', 'termPartlyRead', 'III, неделя'],
    ['9 месяцев 2023 года', 'termPartlyRead', '9'],
    ['до 10 числа, 2023 год', 'termPartlyRead', 'до 10 числа'],
    ['ежеквартально, ежегодно', 'termPartlyRead', 'ежегодно'],
    ['раз в год, 2 раза в год', 'termPartlyRead', '2 раза в год'],
    ['ежеквартально, в течение 10 дней', 'termPartlyRead', 'в течение 10 дней'],
    ['ежегодно, с 11 марта', 'termPartlyRead', '11 марта'],
    ['до 10 числа месяца, следующего за отчетным периодом', 'periodGuessed', null],
    ['декабрь 2021 – 2024 год', 'boundaryUnclear', '2024-12-31'],
    ['март 2023, 2024 гг.', 'boundaryUnclear', '2024-12-31'],
    ['', 'termMissing', null],
  ])('%j', (raw, code, expected) => {
    const { remarks } = readTerm([raw], plan);
    expect(remarks.map((remark) => remark.code)).toEqual(code === null ? [] : [code]);
    expect(remarks[0]?.expected ?? null).toBe(expected);
  });

  test('a month without a year takes the plan’s only year, and says so', () => {
    expect(readTerm(['март – май'], oneYear)).toMatchObject({
      start: '2022-03-01',
      end: '2022-05-31',
      remarks: [{ code: 'yearAssumed', expected: '2022' }],
    });
  });
});

describe('a term that nobody understands', () => {
  test.each(['как получится', 'март'])('%j is taken as it is written', (raw) => {
    const term = readTerm([raw], plan);
    expect(term).toMatchObject({ kind: 'open', start: null, end: null, recurrence: null, raw });
    expect(term.remarks.map(({ code }) => severities[code])).toEqual(['warning']);
  });
});

const two = (value: number): string => String(value).padStart(2, '0');
const joined = (parts: readonly string[]): string => [parts.slice(0, -1).join(', '), parts.at(-1)].join(' и ');

test('each stretch of a list is read, however many there are', () => {
  const few = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { minLength: 2, maxLength: 4 });
  const roman = ['I', 'II', 'III', 'IV'];
  fc.assert(
    fc.property(
      fc.oneof(
        few(fc.integer({ min: 1, max: 28 })).map((days) => ({
          raw: `${joined(days.map(String))} марта`,
          starts: days.map((day) => `03-${two(day)}`),
        })),
        few(fc.constantFrom(0, 1, 2, 3)).map((quarters) => ({
          raw: `${joined(quarters.map((quarter) => roman[quarter] ?? ''))} кварталы`,
          starts: quarters.map((quarter) => `${two(quarter * 3 + 1)}-01`),
        })),
        fc.constantFrom([0, 1], [1, 0]).map((halves) => ({
          raw: `${joined(halves.map((half) => roman[half] ?? ''))} полугодия`,
          starts: halves.map((half) => `${two(half * 6 + 1)}-01`),
        })),
      ),
      fc.integer({ min: 2000, max: 2090 }),
      fc.boolean(),
      ({ raw, starts }, year, ahead) => {
        const { kind, parts, remarks } = readTerm([ahead ? `${year} год: ${raw}` : `${raw} ${year} г.`]);
        expect(kind).toBe('list');
        expect(parts.map(({ start }) => start)).toEqual(starts.map((start) => `${year}-${start}`));
        expect(remarks.map(({ code }) => code).filter((code) => code !== 'endsOnDayOff')).toEqual([]);
      },
    ),
  );
});

/** Words of terms in any order, as a tired person or a broken export might leave them. */
const word = fc.constantFrom(
  'до',
  'с',
  'по',
  'к',
  'и',
  '–',
  '-',
  ',',
  ';',
  '(',
  ')',
  'I',
  'IV',
  '2',
  '31',
  '15.01.2022',
  '31.02.2022',
  '2022',
  '2021–2024',
  'года',
  'г.',
  'январь',
  'марта',
  'мая',
  'квартал',
  'кварталы',
  'полугодие',
  'ежегодно',
  'постоянно',
  'раз в',
  'конца',
  'числа',
  'в течение',
  '\n',
  '\u00a0',
);

test('no words make it fail, and the words themselves are never lost', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      (text) => {
        const term = readTerm(text.split('\n'), plan);
        expect(termKinds).toContain(term.kind);
        for (const sign of term.raw.replace(/\s/gu, '')) expect(text).toContain(sign);
        for (const day of [term.start, term.end]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);

test('no figure is passed over in silence: another one means another time, or leaves a remark', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.array(word, { maxLength: 6 }),
      fc.constantFrom(
        ['11', '12'],
        ['11 марта', '12 марта'],
        ['11.03.2022', '12.03.2022'],
        ['I квартал', 'II квартал'],
      ),
      (before, after, [one = '', other = '']) => {
        const [left, right] = [one, other].map((figure) => {
          const { raw: _, remarks, ...meant } = readTerm([[...before, figure, ...after].join(' ')], plan);
          return { meant, remarks };
        });
        // Of a stretch of each year, «ежегодно, с 11 по 20 марта», only the end is kept: that day it is due.
        const stretch = left?.meant.recurrence && after.some((link) => ['–', '-', 'по', 'до', 'к'].includes(link));
        fc.pre(left?.remarks.length === 0 && right?.remarks.length === 0 && !stretch);
        expect(left?.meant).not.toEqual(right?.meant);
      },
    ),
    { numRuns: 1_000, examples: [[['до'], ['-', '15.01.2022', 'январь'], ['11', '12']]] },
  );
}, 60_000);
