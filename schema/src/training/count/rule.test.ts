import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attendance, countOf, countsBy, selected, splits, yearsOf } from './rule.ts';

const row = (personId: string, trainingId: string, more: Partial<Attendance> = {}): Attendance => ({
  id: `${personId}-${trainingId}`,
  personId,
  trainingId,
  year: 2021,
  programmeId: null,
  hostId: 'centre',
  organisationId: null,
  organisationAs: '',
  municipality: '',
  ...more,
});

test('a person at two trainings is one person and two attendances', () => {
  expect(countOf([row('anna', 'first'), row('anna', 'second'), row('boris', 'first')])).toEqual({
    people: 2,
    attendances: 3,
  });
});

test('two rows of one person at the same training are one attendance', () => {
  const rows = [row('anna', 'first'), row('anna', 'first', { id: 'her row before merging' })];
  expect(countOf(rows)).toEqual({ people: 1, attendances: 1 });
});

test('the years are those that somebody was trained in, each once', () => {
  expect(yearsOf([])).toEqual([]);
  expect(yearsOf([row('anna', 'a', { year: 2021 }), row('boris', 'b', { year: 2017 }), row('vera', 'a')])).toEqual([
    2017, 2021,
  ]);
});

describe('a split', () => {
  test('by year counts who comes again in each', () => {
    const rows = [row('anna', 'a', { year: 2020 }), row('anna', 'b'), row('boris', 'b')];
    expect(countsBy('YEAR', rows).map(({ year, people }) => [year, people])).toEqual([
      [2020, 1],
      [2021, 2],
    ]);
    expect(countOf(rows).people).toBe(2);
  });

  test('takes spellings of one place together, and says so where it is unknown', () => {
    const rows = [
      row('anna', 'a', { municipality: 'Бердск' }),
      row('boris', 'a', { municipality: ' бердск ' }),
      row('vera', 'a'),
    ];
    expect(countsBy('MUNICIPALITY', rows).map(({ municipality, people }) => [municipality, people])).toEqual([
      ['Бердск', 2],
      [null, 1],
    ]);
  });

  test('keeps organisations of the hub apart from those that a list names', () => {
    const rows = [
      row('anna', 'a', { organisationId: 'centre' }),
      row('boris', 'a', { organisationAs: 'Школа № 3' }),
      row('vera', 'a', { organisationAs: 'школа №  3'.replace('№  3', '№ 3') }),
    ];
    expect(
      countsBy('ORGANISATION', rows).map(({ organisationId, organisationAs, people }) => [
        organisationId ?? organisationAs,
        people,
      ]),
    ).toEqual([
      ['Школа № 3', 2],
      ['centre', 1],
    ]);
  });
});

test('the list behind a number has the number’s people, whatever is chosen', () => {
  const some = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd'),
    trainingId: fc.constantFrom('x', 'y', 'z'),
    year: fc.integer({ min: 2019, max: 2022 }),
    municipality: fc.constantFrom('', 'Бердск', 'Обь', 'обь'),
    organisationId: fc.constantFrom(null, 'o1', 'o2'),
    programmeId: fc.constantFrom(null, 'p1'),
  });
  fc.assert(
    fc.property(fc.array(some), (given) => {
      const rows = given.map((one, at) => row(one.personId, one.trainingId, { ...one, id: String(at) }));
      for (const split of splits) {
        const parts = countsBy(split, rows);
        for (const part of parts) {
          const { year, organisationId, municipality, programmeId } = part;
          // What is not known of a part is asked for by an empty word.
          const asked = {
            YEAR: { firstYear: year, lastYear: year },
            ORGANISATION: organisationId === null ? { organisationAs: '' } : { organisationId },
            MUNICIPALITY: { municipality: municipality ?? '' },
            PROGRAMME: { programmeId: programmeId ?? '' },
          };
          const behind = selected(rows, asked[split]);
          expect(countOf(behind)).toEqual({ people: part.people, attendances: part.attendances });
        }
        const all = countOf(rows);
        expect(parts.reduce((most, { people }) => Math.max(most, people), 0)).toBeLessThanOrEqual(all.people);
        expect(parts.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThanOrEqual(all.people);
      }
    }),
  );
});
