import type { Row } from './row.ts';

/** A row for tests: planned, of the first section, led by one ministry. */
export const sampleRow = (number: string, more: Partial<Row> = {}): Row => ({
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
  section: { id: 's1', number: '1', title: 'Раздел' },
  term: { kind: 'DATE', start: null, end: '2024-12-31', raw: '' },
  names: [{ id: 'o1', name: 'Минтруда', full: 'министерство труда', lead: true }],
  ...more,
});
