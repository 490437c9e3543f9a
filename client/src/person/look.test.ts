import { expect, test } from 'vitest';
import { readPeopleLook } from './look.ts';

test('an address keeps what people chose, and forgets what it does not know', () => {
  const look = { q: 'иванова', organisation: 'x', role: 'EXECUTOR', account: 'closed', page: 3 };
  expect(readPeopleLook(look)).toEqual(look);
  expect(readPeopleLook({ q: '', role: 'COORDINATOR', account: 'open', page: 1, other: 1 })).toEqual({});
  expect(readPeopleLook({ page: '2', q: 7 })).toEqual({});
});
