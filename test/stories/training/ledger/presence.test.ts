import { expect, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { add, come, door, forbidden, hub, invalid, mark, missing } from './hub.ts';

test('whoever opens the code at the door is present once, with where they work; registered or not', async () => {
  const { host, anna, stranger, training } = await hub();
  const id = await training('Семинар');
  const { training: at } = await host.asks(door, { training: id });
  const code = at?.doorCode?.code ?? '';
  expect(code).not.toBe('');
  expect((await anna.asks(door, { training: id })).training).toEqual({ mayMark: false, doorCode: null });
  const here = { present: 1, ownParticipation: { manner: 'CODE', organisation: { shortName: 'Школа' } } };
  expect(await anna.does(come, { training: id, code })).toMatchObject(here);
  expect(await anna.does(come, { training: id, code })).toMatchObject(here);
  // Each sees their own presence alone; how many came is known to all.
  const other = await stranger.does(come, { training: id, code });
  expect(other).toMatchObject({ present: 2, participations: [expect.anything()] });
});

test('a code that was photographed is of no use later, elsewhere, or after the end', async () => {
  const { w, host, anna, training } = await hub();
  const [id, other] = [await training('Семинар'), await training('Другой семинар')];
  const codeOf = async (training: string) => (await host.asks(door, { training })).training?.doorCode?.code ?? '';
  const code = await codeOf(id);
  expect(await anna.does(come, { training: other, code })).toEqual(invalid('code', 'EXPIRED'));
  expect(await anna.does(come, { training: id, code: 'wrong' })).toEqual(invalid('code', 'EXPIRED'));
  w.clock.pass(11 * 60_000);
  expect(await anna.does(come, { training: id, code })).toEqual(invalid('code', 'EXPIRED'));
  const last = await codeOf(id);
  w.clock.pass(4 * 3_600_000);
  expect((await host.asks(door, { training: id })).training?.doorCode).toBeNull();
  expect(await anna.does(come, { training: id, code: last })).toEqual(invalid('code', 'EXPIRED'));
  const later = await training('Скоро', { startsAt: new Date(w.clock.now().getTime() + 86_400_000) });
  const early = w.node.house.doorCode(later, w.clock.now());
  expect(await anna.does(come, { training: later, code: early })).toEqual(invalid('trainingId', 'NOT_ALLOWED_NOW'));
});

test('a host ticks those who registered and adds whom the hub does not know; others may not', async () => {
  const { w, host, anna, stranger, training, adds } = await hub();
  const id = await training('Семинар');
  const specialist = await w.db.specialist.create({
    data: { name: 'Иванова Анна Петровна', personId: anna.id, createdAt: w.clock.now() },
  });
  await w.db.registration.create({
    data: {
      trainingId: id,
      specialistId: specialist.id,
      state: 'PLACED',
      number: 1,
      at: w.clock.now(),
      changedAt: w.clock.now(),
    },
  });
  const tick = { training: id, people: [specialist.id], present: true };
  expect(await stranger.does(mark, tick)).toEqual(forbidden);
  expect(await host.does(mark, tick)).toMatchObject({ present: 1, participations: [{ manner: 'LIST' }] });
  expect(await host.does(mark, tick)).toMatchObject({ present: 1 });
  await adds(host, id, 'Гостева Вера Ильинична');
  expect(await host.does(mark, { ...tick, present: false })).toMatchObject({
    present: 1,
    participations: [{ specialist: { name: 'Гостева Вера Ильинична' } }],
  });
  // Nobody is brought over from another training.
  const elsewhere = await adds(host, await training('Другой'), 'Чужая Вера Ильинична');
  expect(await host.does(mark, { ...tick, people: [elsewhere.specialist] })).toEqual(
    invalid('specialistIds', 'UNKNOWN'),
  );
});

test('what has not begun has nobody; a host marks for thirty days, the centre at any time since', async () => {
  const { w, host, methodologist, training, adds, day } = await hub();
  const now = w.clock.now().getTime();
  const soon = await training('Скоро', { startsAt: new Date(now + day) });
  const words = { name: 'Гостева Вера Ильинична', as: 'Школа' };
  expect(await host.does(add, { training: soon, ...words })).toEqual(invalid('trainingId', 'NOT_ALLOWED_NOW'));
  expect(await methodologist.does(add, { training: soon, ...words })).toEqual(invalid('trainingId', 'NOT_ALLOWED_NOW'));
  const old = await training('Давно', { state: 'HELD', startsAt: new Date(now - 40 * day) });
  expect(await host.does(add, { training: old, ...words })).toEqual(invalid('trainingId', 'NOT_ALLOWED_NOW'));
  await adds(methodologist, old, words.name);
  const draft = await training('Черновик', { state: 'DRAFT' });
  const { stranger } = { stranger: w.organisation('Ещё чужие', 'NGO').person('чужой') };
  expect(await stranger.does(add, { training: draft, ...words })).toEqual(missing);
});

const markIntern = graphql(`
  mutation ($id: ID!, $version: Int!, $tasks: [ID!]!, $mark: InternshipMark, $reason: String) {
    markIntern(participationId: $id, version: $version, taskIds: $tasks, mark: $mark, reason: $reason) {
      __typename
      ... on Participation { version mark markReason done { text } mayMark }
      ... on Invalid { field code }
      ... on Stale { current { version } }
    }
  }
`);

test('whoever looks after an internship says which tasks are done, and marks it with a reason', async () => {
  const { w, host, boris, stranger, training, adds } = await hub();
  const id = await training('Стажировка', { kind: 'INTERNSHIP', supervisorId: boris.id });
  const task = await w.db.internshipTask.create({ data: { trainingId: id, position: 0, text: 'Локальный план' } });
  const intern = await adds(host, id, 'Стажёрова Вера Ильинична');
  const passed = { id: intern.participation, version: 0, tasks: [task.id], mark: 'PASSED' as const };
  expect(await stranger.does(markIntern, { ...passed, reason: 'Сделано' })).toEqual(missing);
  expect(await boris.does(markIntern, passed)).toEqual(invalid('reason', 'NEEDS_REASON'));
  expect(await boris.does(markIntern, { ...passed, tasks: [intern.specialist], reason: 'Сделано' })).toEqual(
    invalid('taskIds', 'UNKNOWN'),
  );
  expect(await boris.does(markIntern, { ...passed, reason: 'Сделано' })).toEqual({
    __typename: 'Participation',
    version: 1,
    mark: 'PASSED',
    markReason: 'Сделано',
    done: [{ text: 'Локальный план' }],
    mayMark: true,
  });
  expect(await boris.does(markIntern, { ...passed, reason: 'Ещё раз' })).toMatchObject({
    __typename: 'Stale',
    current: { version: 1 },
  });
  // What was marked is no slip of the hand: it is not ticked away.
  expect(await host.does(mark, { training: id, people: [intern.specialist], present: false })).toEqual(
    invalid('specialistIds', 'NOT_ALLOWED_NOW'),
  );
});
