import { expect, test } from 'vitest';
import type { Training } from '../fragment.ts';
import { draftOf, wordsOf } from './draft.ts';

const training: Training = {
  id: 'training',
  version: 0,
  kind: 'SEMINAR',
  state: 'ANNOUNCED',
  title: 'Семинар',
  about: [],
  programme: null,
  planYear: 2022,
  plannedOn: '2022-12-01',
  startsAt: '2022-12-01T03:00:00.000Z',
  endsAt: null,
  place: 'Новосибирск',
  municipality: '',
  link: null,
  capacity: 30,
  audience: 'EVERYBODY',
  invited: [],
  opensAt: null,
  closesAt: null,
  confirmHours: 24,
  supervisor: null,
  resolution: null,
  heads: null,
  hosts: [],
  materials: [],
  items: [
    {
      id: '1',
      startsAt: '2022-12-01T03:00:00.000Z',
      endsAt: '2022-12-01T04:30:00.000Z',
      title: 'Открытие',
      speakers: '',
    },
  ],
  tasks: [],
  isRemote: false,
  placed: 0,
  offered: 0,
  waiting: 0,
  placesLeft: 30,
  admission: 'OPEN',
  mayHold: true,
  organisation: null,
  registration: null,
  cancelReason: null,
  registrations: [],
  nextSteps: [],
  mayWrite: true,
  mayRegisterOther: true,
  mayDiscard: false,
};

test('what stands in the form is sent back as it was: hours are those of the region', () => {
  const draft = draftOf(training);
  expect(draft.starts).toEqual({ day: '2022-12-01', time: '10:00' });
  expect(draft.items).toEqual([{ day: '2022-12-01', from: '10:00', to: '11:30', title: 'Открытие', speakers: '' }]);
  const words = wordsOf(draft, training);
  expect(words).toMatchObject({ startsAt: training.startsAt, endsAt: null, capacity: 30 });
  expect(words.items[0]).toMatchObject({ endsAt: '2022-12-01T04:30:00.000Z' });
  expect('heads' in words).toBe(false);
  // What another host has chosen, and this one does not see, is not taken away.
  expect('resolutionId' in words || 'supervisorId' in words).toBe(false);
});

test('an end without an hour ends with the working day, and what was chosen is sent', () => {
  const draft = {
    ...draftOf(training),
    ends: { day: '2022-12-01', time: '' },
    resolution: { id: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000', title: 'Резолюция' },
    capacity: 'много',
  };
  expect(wordsOf(draft, training)).toMatchObject({
    endsAt: '2022-12-01T10:00:00.000Z',
    resolutionId: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
    capacity: -1,
  });
});

test('a resolution that is taken away is taken away', () => {
  const resolution = { id: '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000', title: 'Резолюция' };
  const opened = { ...training, resolution };
  expect(wordsOf({ ...draftOf(opened), resolution: null }, opened)).toMatchObject({ resolutionId: null });
});
