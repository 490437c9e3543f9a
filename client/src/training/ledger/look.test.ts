import { expect, test } from 'vitest';
import { askedIn, readLedgerLook, yearsFor } from './look.ts';

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

test('the years to choose from are those of the ledger, and the one that an address asks for', () => {
  expect(yearsFor([2021, 2022], {})).toEqual([2021, 2022]);
  expect(yearsFor([2021, 2022], { from: 2018, until: 2022 })).toEqual([2018, 2021, 2022]);
});

test('outside all programmes is something to ask for, and not the same as any programme', () => {
  expect(askedIn(readLedgerLook({ programme: '' })).programmeId).toBe('');
  expect(askedIn(readLedgerLook({})).programmeId).toBeNull();
});
