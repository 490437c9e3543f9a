import { expect, test } from 'vitest';
import type { Attendance } from '../count/rule.ts';
import { progressOf } from './rule.ts';

const came = (personId: string, year: number, more: Partial<Attendance> = {}): Attendance => ({
  id: `${personId}-${year}`,
  personId,
  trainingId: String(year),
  year,
  programmeId: null,
  hostId: 'centre',
  organisationId: null,
  organisationAs: '',
  municipality: '',
  ...more,
});
const target = { count: 2, yearly: true, firstYear: 2021, lastYear: 2023, programmeId: null, organisationId: null };
const rows = [came('anna', 2021), came('boris', 2021), came('anna', 2022), came('anna', 2024)];

test('a yearly target is met or missed in each of its years', () => {
  expect(progressOf(target, rows)).toEqual([
    { firstYear: 2021, lastYear: 2021, people: 2, met: true },
    { firstYear: 2022, lastYear: 2022, people: 1, met: false },
    { firstYear: 2023, lastYear: 2023, people: 0, met: false },
  ]);
});

test('over a period whoever comes again is counted once', () => {
  const over = { ...target, yearly: false, count: 3 };
  expect(progressOf(over, rows)).toEqual([{ firstYear: 2021, lastYear: 2023, people: 2, met: false }]);
});

test('a target of a programme, or of a host, looks at its own rows alone', () => {
  const of = [came('anna', 2021, { programmeId: 'p' }), came('boris', 2021, { hostId: 'other' })];
  expect(progressOf({ ...target, programmeId: 'p' }, of)[0]?.people).toBe(1);
  expect(progressOf({ ...target, organisationId: 'other' }, of)[0]?.people).toBe(1);
});
