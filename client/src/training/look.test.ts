import { expect, test } from 'vitest';
import type { Card } from './fragment.ts';
import { inOrder, readTrainingsLook, trainingsOf } from './look.ts';

const card = (title: string, part: Partial<Card>): Card => ({
  id: title,
  version: 0,
  kind: 'SEMINAR',
  state: 'ANNOUNCED',
  title,
  planYear: 2022,
  plannedOn: null,
  startsAt: null,
  endsAt: null,
  place: '',
  municipality: '',
  isRemote: false,
  capacity: null,
  placed: 0,
  offered: 0,
  waiting: 0,
  placesLeft: null,
  admission: 'OPEN',
  opensAt: null,
  mayHold: false,
  organisation: null,
  registration: null,
  ...part,
});

test('what is ahead begins with the nearest, what lies behind with the latest, and what has no day comes last', () => {
  const cards = [
    card('без дня', { state: 'DRAFT' }),
    card('позже', { startsAt: '2022-12-01T03:00:00.000Z' }),
    card('по плану', { state: 'PLANNED', plannedOn: '2022-11-20' }),
    card('давно', { state: 'HELD', startsAt: '2021-02-01T03:00:00.000Z' }),
    card('недавно', { state: 'HELD', startsAt: '2022-10-01T03:00:00.000Z' }),
  ];
  const { ahead, past } = inOrder(cards);
  expect(ahead.map(({ title }) => title)).toEqual(['по плану', 'позже', 'без дня']);
  expect(past.map(({ title }) => title)).toEqual(['недавно', 'давно']);
});

test('mine is what one holds and where one has a place or waits, and not what one has left', () => {
  const registration = { id: '1', version: 0, ahead: null, confirmBy: null, mayConfirm: false, mayWithdraw: true };
  const cards = [
    card('веду', { mayHold: true }),
    card('записан', { registration: { ...registration, state: 'WAITING' } }),
    card('отказался', { registration: { ...registration, state: 'WITHDRAWN' } }),
    card('чужое', { admission: 'CLOSED' }),
  ];
  expect(trainingsOf(cards, { mine: true }).map(({ title }) => title)).toEqual(['веду', 'записан']);
  expect(trainingsOf(cards, { open: true })).toHaveLength(3);
});

test('an address that somebody mistyped shows everything', () => {
  expect(readTrainingsLook({ kind: 'LECTURE', year: '2022', mine: 'yes', open: true })).toEqual({ open: true });
});
