import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../core/time.ts';
import type { Returning } from './recurring.ts';
import {
  type Answer,
  type Course,
  isMonthDay,
  type Lead,
  missingForDone,
  nextToAnswer,
  nobodyOwes,
  occurrences,
  owesOn,
  type Point,
  standing,
} from './rule.ts';

const health: Lead = { organisationId: 'health', class: null };
const labour: Lead = { organisationId: 'labour', class: null };
const centres = (open: boolean): Lead => ({
  organisationId: null,
  class: {
    open,
    members: [
      { organisationId: 'old', since: '2021-01-01', until: '2022-06-30' },
      { organisationId: 'new', since: '2022-07-01', until: null },
    ],
  },
});
const unresolved: Lead = { organisationId: null, class: null };

const halfYears: Point = { id: 'p', day: null, yearly: ['01-15', '07-15'], since: '2022-01-01', until: null };

const course = (over: Partial<Course> = {}): Course => ({
  state: 'UNDER_WAY',
  termEnd: '2024-12-31',
  returning: null,
  points: [],
  leads: [health],
  consolidatorId: null,
  dayOffRule: 'AS_IS',
  ...over,
});

const answer = (over: Partial<Answer> = {}): Answer => ({
  organisationId: 'health',
  dueDay: '2022-07-15',
  completes: false,
  state: 'APPROVED',
  ...over,
});

const days = (over: Partial<Course>, through: Day) => occurrences(course(over), through).map(({ day }) => day);

test('without a control point the end of the term is the one', () => {
  expect(days({}, '2023-12-31')).toEqual(['2024-12-31']);
});

test('a measure without an end and without a control point is never due', () => {
  expect(days({ termEnd: null }, '2030-01-01')).toEqual([]);
});

const quarterly: Returning = {
  ...{ every: 'quarter', times: 1, interval: 1, due: [], dayOfMonth: null, afterwards: false },
  ...{ from: '2022-01-01', since: '2022-01-01', until: '2022-12-31' },
};

test('a term that returns is due each time, not at its end alone', () => {
  const due = ['2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'];
  expect(days({ returning: quarterly, termEnd: '2022-12-31' }, '2023-06-01')).toEqual(due);
  const { overdueSince, next } = standing(course({ returning: quarterly }), [], '2022-04-01');
  expect([overdueSince, next?.day]).toEqual(['2022-03-31', '2022-06-30']);
});

test('what returns each day is due at the end of its term', () => {
  expect(days({ returning: { ...quarterly, every: 'day' } }, '2023-06-01')).toEqual(['2024-12-31']);
});

test('control points take the place of the days of a term that returns', () => {
  expect(days({ points: [halfYears], returning: quarterly }, '2022-12-31')).toEqual(['2022-01-15', '2022-07-15']);
});

test('control points take the place of the term’s end', () => {
  expect(days({ points: [halfYears] }, '2023-02-01')).toEqual(['2022-01-15', '2022-07-15', '2023-01-15']);
});

test('a recurring point holds from its first day to its last, both inclusive', () => {
  const point: Point = { ...halfYears, since: '2022-07-15', until: '2023-07-15' };
  expect(days({ points: [point] }, '2030-01-01')).toEqual(['2022-07-15', '2023-01-15', '2023-07-15']);
});

test('29 February is the 28th where the year has none', () => {
  const point: Point = { ...halfYears, yearly: ['02-29'], since: '2023-01-01' };
  expect(days({ points: [point] }, '2024-12-31')).toEqual(['2023-02-28', '2024-02-29']);
});

test('a day off moves the deadline by the roadmap’s rule, never the day of the document', () => {
  const [, , third] = occurrences(course({ points: [halfYears], dayOffRule: 'DAY_AFTER' }), '2023-02-01');
  expect(third).toEqual({ pointId: 'p', day: '2023-01-15', deadline: '2023-01-16' });
});

test.for([
  ['each lead', [health, labour], null, ['health', 'labour']],
  ['the consolidator alone, where one is named', [health, labour], 'labour', ['labour']],
  ['the members of a class on that day', [centres(false)], null, ['new']],
  ['nobody for an open class', [centres(true)], null, []],
  ['nobody for a name that is not resolved', [unresolved], null, []],
  ['one organisation once, though it is named twice', [health, health], null, ['health']],
] as const)('%s owes a report', ([, leads, consolidatorId, owing]) => {
  expect(owesOn({ leads, consolidatorId }, '2022-07-15')).toEqual(owing);
});

test('a member that left owes for the days before it left', () => {
  expect(owesOn({ leads: [centres(false)], consolidatorId: null }, '2022-01-15')).toEqual(['old']);
});

test.for([
  ['overdue on the day after the deadline', '2022-07-16', [], '2022-07-15'],
  ['not overdue on the deadline itself', '2022-07-15', [], null],
  ['not overdue once an approved report answers it', '2022-07-16', [answer()], null],
  ['not overdue once an accepted report answers it', '2022-07-16', [answer({ state: 'ACCEPTED' })], null],
  ['overdue while its report is returned', '2022-07-16', [answer({ state: 'RETURNED' })], '2022-07-15'],
  ['overdue while its report is only prepared', '2022-07-16', [answer({ state: 'PREPARED' })], '2022-07-15'],
  ['overdue though another organisation reported', '2022-07-16', [answer({ organisationId: 'labour' })], '2022-07-15'],
  ['overdue though another day was answered', '2022-07-16', [answer({ dueDay: '2022-01-15' })], '2022-07-15'],
  ['not overdue after a report that completes it', '2022-07-16', [answer({ dueDay: null, completes: true })], null],
] as const)('a measure is %s', ([, today, reports, since]) => {
  const point: Point = { ...halfYears, since: '2022-07-01' };
  expect(standing(course({ points: [point] }), reports, today).overdueSince).toBe(since);
});

test('with two leads it stays overdue until both have reported', () => {
  const two = course({ points: [{ ...halfYears, since: '2022-07-01' }], leads: [health, labour] });
  expect(standing(two, [answer()], '2022-08-01').overdueSince).toBe('2022-07-15');
  expect(standing(two, [answer(), answer({ organisationId: 'labour' })], '2022-08-01').overdueSince).toBeNull();
});

test('a deadline moved past the day off is not missed before it', () => {
  const point: Point = { ...halfYears, since: '2023-01-01' };
  const moved = course({ points: [point], dayOffRule: 'DAY_AFTER' });
  expect(standing(moved, [], '2023-01-16').overdueSince).toBeNull();
  expect(standing(moved, [], '2023-01-17').overdueSince).toBe('2023-01-16');
  expect(standing({ ...moved, dayOffRule: 'DAY_BEFORE' }, [], '2023-01-14').overdueSince).toBe('2023-01-13');
});

test.for(['DONE', 'DROPPED', 'SUSPENDED'] as const)('a measure that is %s owes nothing', (state) => {
  const closed = course({ state, points: [halfYears] });
  expect(standing(closed, [], '2023-12-01')).toEqual({ overdueSince: null, next: null, owing: [] });
});

test('what is owed shows each missed day, and the next one with how far it is', () => {
  const { owing, next } = standing(course({ points: [halfYears] }), [answer({ dueDay: '2022-01-15' })], '2022-11-14');
  expect(next?.day).toBe('2023-01-15');
  expect(owing.map(({ day, state }) => [day, state])).toEqual([
    ['2022-07-15', 'OVERDUE'],
    ['2023-01-15', 'EXPECTED'],
  ]);
});

test('two control points on one day are both owed', () => {
  const single: Point = { ...halfYears, id: 'q', day: '2023-01-15', yearly: [], since: null };
  const { owing } = standing(course({ points: [halfYears, single] }), [], '2022-11-14');
  expect(owing.filter(({ state }) => state === 'EXPECTED').map(({ pointId }) => pointId)).toEqual(['p', 'q']);
});

test('a report given ahead of its day shows as given', () => {
  const { owing } = standing(course({ points: [halfYears] }), [answer({ dueDay: '2023-01-15' })], '2022-11-14');
  expect(owing.at(-1)).toMatchObject({ day: '2023-01-15', state: 'SUBMITTED' });
});

test('a new report answers the earliest day that has none, and nothing once all have one', () => {
  const open = course({ points: [halfYears] });
  const next = (taken: (Day | null)[]) => nextToAnswer(open, 'health', taken, '2022-11-14')?.day ?? null;
  expect(next([])).toBe('2022-01-15');
  expect(next(['2022-01-15'])).toBe('2022-07-15');
  expect(next(['2022-01-15', '2022-07-15'])).toBe('2023-01-15');
});

test('a co-executor that owes nothing reports for the day that comes', () => {
  expect(nextToAnswer(course({ points: [halfYears] }), 'culture', [], '2022-11-14')?.day).toBe('2023-01-15');
});

test.for([
  ['an accepted report that completes it', [answer({ state: 'ACCEPTED', completes: true })], []],
  ['an accepted report for the end of its term', [answer({ state: 'ACCEPTED', dueDay: '2024-12-31' })], []],
  ['an approved one alone', [answer({ completes: true })], ['health']],
  ['an accepted one for a day on the way', [answer({ state: 'ACCEPTED' })], ['health']],
  ['another organisation’s', [answer({ state: 'ACCEPTED', completes: true, organisationId: 'labour' })], ['health']],
] as const)('for done, with %s, is missing: %j', ([, reports, missing]) => {
  expect(missingForDone(course(), reports, '2022-11-14')).toEqual(missing);
});

test('for done each member of a lead class on that day is needed, of an open class none', () => {
  const accepted = [answer({ organisationId: 'old', state: 'ACCEPTED', completes: true })];
  expect(missingForDone(course({ leads: [centres(false)] }), accepted, '2022-06-30')).toEqual([]);
  expect(missingForDone(course({ leads: [centres(false)] }), accepted, '2022-07-01')).toEqual(['new']);
  expect(missingForDone(course({ leads: [centres(true)] }), [], '2022-07-01')).toEqual([]);
});

test.for([
  ['an organisation', course(), false],
  ['a class with members that day', course({ leads: [centres(false)] }), false],
  ['an open class', course({ leads: [centres(true)] }), true],
  ['an open class, with a consolidator', course({ leads: [centres(true)], consolidatorId: 'centre' }), false],
  ['a name that stands for nobody', course({ leads: [{ organisationId: null, class: null }] }), true],
  ['nobody', course({ leads: [] }), true],
] as const)('whether nobody owes a report where %s leads', ([, led, nobody]) => {
  expect(nobodyOwes(led, '2022-07-01')).toBe(nobody);
});

test('nobody owes a report for a class that has no member on that day yet', () => {
  expect(nobodyOwes(course({ leads: [centres(false)] }), '1999-01-01')).toBe(true);
});

test('with a consolidator the leads’ own reports are not needed', () => {
  const accepted = [answer({ organisationId: 'centre', state: 'ACCEPTED', completes: true })];
  const led = course({ leads: [health, labour], consolidatorId: 'centre' });
  expect(missingForDone(led, accepted, '2022-11-14')).toEqual([]);
});

test.for([
  ['01-15', true],
  ['02-29', true],
  ['02-30', false],
  ['13-01', false],
  ['1-15', false],
] as const)('%s is a day of a year: %s', ([text, is]) => {
  expect(isMonthDay(text)).toBe(is);
});

test('a day that was answered never turns overdue, whatever the day it is', () => {
  const today = fc.integer({ min: 0, max: 1500 }).map((index) => addDays('2022-01-01', index));
  fc.assert(
    fc.property(today, fc.constantFrom('AS_IS', 'DAY_BEFORE', 'DAY_AFTER'), (day, dayOffRule) => {
      const open = course({ points: [halfYears], dayOffRule });
      const all = occurrences(open, addDays(day, 400));
      const given = all.map((one) => answer({ dueDay: one.day }));
      expect(standing(open, given, day).overdueSince).toBeNull();
      const late = all.filter((one) => one.deadline < day);
      expect(standing(open, [], day).overdueSince).toBe(late[0]?.deadline ?? null);
    }),
  );
});
