import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions, type EditionRow, type EditionTerm } from './edition.ts';
import { readTerm } from './term.ts';

const term = (raw: string): EditionTerm => {
  const { remarks: _, precision: __, ...meant } = readTerm([raw]);
  return meant;
};

const row = (number: string, title: string, more: Partial<EditionRow<string>> = {}): EditionRow<string> => ({
  ref: number,
  number,
  section: 'Анализ',
  title,
  expectedResult: 'Справка',
  term: term('2022'),
  leads: ['Минтруда'],
  coExecutors: ['ОМС', 'КЦСОН'],
  ...more,
});

const first = row('1.1', 'Мониторинг ситуации в сфере социального обслуживания граждан');
const second = row('1.2', 'Анализ достаточности социальных услуг');
const third = row('1.3', 'Проведение обучающих мероприятий');
const standing = [first, second, third];

const numbers = (rows: readonly EditionRow<string>[]): string[] => rows.map(({ number }) => number);

describe('a later edition', () => {
  test('that is the same says so', () => {
    expect(compareEditions(standing, standing)).toMatchObject({ same: true, added: [], changed: [], removed: [] });
  });

  test('is the same with other quotes, spaces and order of executors', () => {
    expect(
      compareEditions(standing, [
        row('1.1', ' Мониторинг  ситуации в сфере социального обслуживания граждан', { coExecutors: ['КЦСОН', 'ОМС'] }),
        second,
        third,
      ]).same,
    ).toBe(true);
  });

  test.each([
    ['2021–2024 годы', 'ежегодно, 2021–2024 годы'],
    ['ежегодно, 2021–2024 годы', 'ежеквартально, 2021–2024 годы'],
    ['ежегодно, до 15 января, 2021–2024 годы', 'ежегодно, до 1 марта, 2021–2024 годы'],
    ['15.01.2022, 15.03.2022, 15.07.2022', '15.01.2022, 15.04.2022, 15.07.2022'],
    ['январь, апрель, июль 2022 года', 'январь, июль 2022 года'],
    ['2022', 'январь – декабрь 2022'],
  ])('tells %j from %j, though they begin and end on the same days', (before, after) => {
    const [was, is] = [row('1.1', first.title, { term: term(before) }), row('1.1', first.title, { term: term(after) })];
    expect(compareEditions([was], [is])).toMatchObject({
      same: false,
      changed: [{ fields: [{ field: 'term', before, after }] }],
    });
  });

  test.each([
    ['до 1 марта 2023 г.', 'до 01.03.2023'],
    ['2021–2024 годы', 'с 2021 по 2024 год'],
    ['15.01.2022, 15.07.2022', '15 января 2022 г., 15 июля 2022 г.'],
    ['ежегодно, до 15 января, 2021–2024 годы', '2021–2024 гг., ежегодно до 15.01'],
  ])('takes %j and %j for the same time', (before, after) => {
    const [was, is] = [row('1.1', first.title, { term: term(before) }), row('1.1', first.title, { term: term(after) })];
    expect(compareEditions([was], [is]).same).toBe(true);
  });

  test('knows what an earlier one left out, the latest of several, and takes nothing else for it', () => {
    const [older, latest] = [row('1.7', third.title, { ref: 'older' }), row('1.3', third.title, { ref: 'latest' })];
    const free = row('1.3', 'Проведение обучающих семинаров для родителей');
    const back = (after: readonly EditionRow<string>[]) => {
      const { returned, added, same } = compareEditions([first, second], after, [latest, older]);
      return { back: returned.map(({ before }) => before.ref), added: numbers(added), same };
    };
    expect(back([first, second, third])).toEqual({ back: ['latest'], added: [], same: false });
    expect(back([first, second, free])).toEqual({ back: [], added: ['1.3'], same: false });
    expect(back([first, second])).toEqual({ back: [], added: [], same: true });
  });

  test('shows what was added, changed and removed', () => {
    const moved = row('1.1', first.title, {
      term: term('до 1 марта 2023 г.'),
      leads: ['Минздрав'],
    });
    const fresh = row('1.4', 'Создание учебной квартиры');
    const { added, changed, removed, same } = compareEditions(standing, [moved, third, fresh]);
    expect({ added: numbers(added), removed: numbers(removed), same }).toEqual({
      added: ['1.4'],
      removed: ['1.2'],
      same: false,
    });
    expect(changed).toMatchObject([
      {
        before: { ref: '1.1' },
        fields: [
          { field: 'term', before: '2022', after: 'до 1 марта 2023 г.' },
          { field: 'leads', before: 'Минтруда', after: 'Минздрав' },
        ],
      },
    ]);
  });

  test('follows a measure to its new number', () => {
    const { changed, added, removed } = compareEditions(standing, [
      first,
      row('1.2', third.title),
      row('1.3', second.title),
    ]);
    expect({ added, removed }).toEqual({ added: [], removed: [] });
    expect(
      changed.map(({ before, after, fields }) => [before.number, after.number, fields.map(({ field }) => field)]),
    ).toEqual([
      ['1.3', '1.2', ['number']],
      ['1.2', '1.3', ['number']],
    ]);
  });

  test('follows a measure whose words were changed under its number', () => {
    const { changed } = compareEditions(standing, [
      row('1.1', 'Ежегодный мониторинг ситуации в сфере социального обслуживания граждан области'),
      second,
      third,
    ]);
    expect(changed).toMatchObject([{ before: { ref: '1.1' }, fields: [{ field: 'title' }] }]);
  });

  test('does not hand the reports of one measure to another that took its number', () => {
    const { added, removed, changed } = compareEditions(standing, [first, row('1.2', 'Ремонт жилых корпусов'), third]);
    expect({ added: numbers(added), removed: numbers(removed), changed }).toEqual({
      added: ['1.2'],
      removed: ['1.2'],
      changed: [],
    });
  });
});

const some = fc.array(
  fc
    .tuple(
      fc.constantFrom('1.1', '1.2', '1.3', '2.1'),
      fc.constantFrom('Мониторинг', 'Мониторинг ситуации', 'Обучение', 'Ремонт'),
    )
    .map(([number, title]) => row(number, title)),
  { maxLength: 7 },
);

test('each measure of both editions is accounted for exactly once', () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { added, changed, unchanged, removed } = compareEditions(before, after);
      const pairs = [...changed, ...unchanged];
      expect(new Set([...removed, ...pairs.map((pair) => pair.before)])).toEqual(new Set(before));
      expect(new Set([...added, ...pairs.map((pair) => pair.after)])).toEqual(new Set(after));
      expect(removed.length + pairs.length).toBe(before.length);
      expect(added.length + pairs.length).toBe(after.length);
    }),
  );
});
