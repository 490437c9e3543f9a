import { expect, test } from 'vitest';
import { askedIn, readLedgerLook } from './look.ts';

test('an address says what is counted, and whatever makes no sense is passed over', () => {
  expect(readLedgerLook({ from: '2020', until: 2021, by: 'YEAR', list: true, place: 'Бердск' })).toEqual({
    from: 2020,
    until: 2021,
    by: 'YEAR',
    list: true,
    place: 'Бердск',
  });
  expect(readLedgerLook({ from: 'x', until: 5, by: 'DAY', list: 'yes', organisation: 7 })).toEqual({});
  expect(askedIn({ from: 2020, named: '' })).toMatchObject({ firstYear: 2020, lastYear: null, organisationAs: '' });
});
