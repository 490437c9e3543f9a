import { expect, test } from 'vitest';
import { follow, placeIn, release } from './places.ts';
import type { Row } from './row.ts';

const row = (number: string, more: Partial<Row> = {}): Row => ({
  id: number,
  version: 0,
  number,
  title: `Мероприятие ${number}`,
  result: '',
  state: 'PLANNED',
  shown: 'PLANNED',
  nextStates: [],
  closedOn: null,
  overdueSince: null,
  nextDue: null,
  reportedAt: null,
  changedAt: '2022-11-14T00:00:00Z',
  section: null,
  term: { kind: 'DATE', start: null, end: '2024-12-31', raw: '' },
  names: [],
  ...more,
});

test('a row that someone changed stays where it stood, and goes where it belongs when its mark has gone', () => {
  const rows = [row('1.1'), row('1.2')];
  const [first, second] = rows;
  const moved = row('1.2', { shown: 'DONE', state: 'DONE' });
  const places = follow({ rows, held: new Map() }, first ? [first, moved] : [], 1_000);
  expect(first && placeIn(places)(first).shown).toBe('PLANNED');
  expect(placeIn(places)(moved)).toBe(second);
  expect(placeIn(release(places, 999))(moved)).toBe(second);
  expect(placeIn(release(places, 1_000))(moved)).toBe(moved);
});

test('a row that changes again and again keeps its first place no longer than any other', () => {
  const changed = (version: number): Row[] => [row('1.1', { version })];
  let places = follow({ rows: changed(0), held: new Map() }, changed(1), 1_000);
  places = follow(places, changed(2), 2_900);
  const [now] = changed(2);
  expect(now && placeIn(places)(now).version).toBe(0);
  expect(now && placeIn(release(places, 1_000))(now).version).toBe(2);
});

test('a row that was read again and is the same, or is new, stands where it belongs', () => {
  const places = follow({ rows: [row('1.1')], held: new Map() }, [row('1.1'), row('1.2')], 1_000);
  expect(places.held.size).toBe(0);
});
