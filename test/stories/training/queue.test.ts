import { expect, test } from 'vitest';
import { confirm, hub, look, own, register, registerOther, set, told, withdraw } from './hub.ts';

const hour = 3_600_000;

test('an event fills, somebody withdraws, and the first who waits is offered the place and confirms it', async () => {
  const { w, centre, host, first, second, third } = await hub();
  const seminar = w.training('Семейный центр', centre, host, { capacity: 1 });
  const { id } = seminar;
  expect(await first.does(register, { id })).toMatchObject({
    state: 'PLACED',
    number: 1,
    ahead: null,
    post: 'специалист',
    organisation: { shortName: 'КЦСОН Искитима' },
  });
  expect(await second.does(register, { id })).toMatchObject({ state: 'WAITING', number: 2, ahead: 0 });
  expect(await third.does(register, { id })).toMatchObject({ state: 'WAITING', number: 3, ahead: 1 });
  expect(await first.does(withdraw, { id: await own(first, id) })).toMatchObject({ state: 'WITHDRAWN' });
  expect(await told(second)).toEqual(['PLACE_OFFERED']);
  expect(await told(third)).toEqual([]);
  const offered = (await second.asks(look, { id })).training;
  expect(offered).toMatchObject({ placed: 0, offered: 1, waiting: 1, placesLeft: 0 });
  expect(offered?.registration).toMatchObject({
    state: 'OFFERED',
    mayConfirm: true,
    confirmBy: '2022-11-15T02:00:00.000Z',
  });
  // Whoever comes meanwhile stands behind those who wait.
  expect(await first.does(register, { id })).toMatchObject({ state: 'WAITING', number: 4, ahead: 1 });
  expect(await second.does(confirm, { id: await own(second, id) })).toMatchObject({ state: 'PLACED', confirmBy: null });
  expect((await host.asks(look, { id })).training?.registrations).toEqual([
    { name: 'вторая', state: 'PLACED', number: 2, isOwn: false },
    { name: 'третий', state: 'WAITING', number: 3, isOwn: false },
    { name: 'первая', state: 'WAITING', number: 4, isOwn: false },
  ]);
});

test('a place that nobody confirms in time goes to the next, by the clock alone, and whoever missed it is told', async () => {
  const { w, centre, host, first, second, third } = await hub();
  const seminar = w.training('Семейный центр', centre, host, { capacity: 1, confirmHours: 2 });
  const { id } = seminar;
  const place = seminar.registered(first);
  const offered = seminar.registered(second, 'WAITING');
  seminar.registered(third, 'WAITING');
  await first.does(withdraw, { id: place });
  w.clock.pass(2 * hour - 1);
  await w.days.look();
  expect((await second.asks(look, { id })).training?.registration).toMatchObject({ state: 'OFFERED' });
  w.clock.pass(1);
  // Too late is too late, also before a node has looked at the clock.
  expect(await second.does(confirm, { id: offered })).toEqual({
    __typename: 'Invalid',
    field: 'confirmBy',
    code: 'EXPIRED',
  });
  await w.days.look();
  await w.days.look();
  expect((await second.asks(look, { id })).training?.registration).toMatchObject({
    state: 'LAPSED',
    mayWithdraw: false,
  });
  expect(await told(second)).toEqual(['PLACE_LAPSED', 'PLACE_OFFERED']);
  expect((await third.asks(look, { id })).training?.registration).toMatchObject({ state: 'OFFERED' });
  expect(await second.does(register, { id })).toMatchObject({ state: 'WAITING', number: 4 });
});

test('more places move the line up by themselves; there are never fewer than are taken', async () => {
  const { w, centre, host, first, second, third } = await hub();
  const seminar = w.training('Семейный центр', centre, host, { capacity: 1 });
  const { id } = seminar;
  seminar.registered(first);
  seminar.registered(second, 'WAITING');
  seminar.registered(third, 'WAITING');
  const raised = await host.does(set, { id, version: 0, words: { capacity: 2 } });
  expect(raised).toMatchObject({ version: 1, capacity: 2 });
  expect(await told(second)).toEqual(['PLACE_OFFERED']);
  expect(await told(third)).toEqual([]);
  expect(await host.does(set, { id, version: 1, words: { capacity: 1 } })).toEqual({
    __typename: 'Invalid',
    field: 'capacity',
    code: 'BELOW_PLACED',
    params: { taken: 2 },
  });
  await host.does(set, { id, version: 1, words: { capacity: null } });
  expect(await told(third)).toEqual(['PLACE_OFFERED']);
});

test('an offer is not kept beyond the beginning, also where that is moved', async () => {
  const { w, centre, host, first, second } = await hub();
  const begins = new Date(w.clock.now().getTime() + 10 * hour);
  const seminar = w.training('Семейный центр', centre, host, { capacity: 1, startsAt: begins });
  const { id } = seminar;
  const place = seminar.registered(first);
  seminar.registered(second, 'WAITING');
  await first.does(withdraw, { id: place });
  const confirmBy = async () => (await second.asks(look, { id })).training?.registration?.confirmBy;
  expect(await confirmBy()).toBe(begins.toISOString());
  const earlier = new Date(begins.getTime() - hour).toISOString();
  await host.does(set, { id, version: 0, words: { startsAt: earlier } });
  expect(await confirmBy()).toBe(earlier);
});

test('who registers too early, too late, twice, from elsewhere or for what is called off is told why', async () => {
  const { w, centre, host, away, first, third } = await hub();
  const at = (hours: number) => new Date(w.clock.now().getTime() + hours * hour);
  const soon = w.training('Откроется завтра', centre, host, { opensAt: at(24) });
  const closed = w.training('Закрылось вчера', centre, host, { closesAt: at(-24) });
  const inner = w.training('Для Искитима', centre, host, { invited: [away] });
  const off = w.training('Отменено', centre, host, { state: 'CANCELLED' });
  const answer = (code: string) => ({ __typename: 'Invalid', field: 'trainingId', code });
  expect(await first.does(register, { id: soon.id })).toEqual(answer('NOT_OPEN_YET'));
  expect(await first.does(register, { id: closed.id })).toEqual(answer('REGISTRATION_CLOSED'));
  expect(await third.does(register, { id: inner.id })).toEqual(answer('NOT_INVITED'));
  expect(await first.does(register, { id: off.id })).toEqual(answer('NOT_ALLOWED_NOW'));
  expect(await first.does(register, { id: inner.id })).toMatchObject({ state: 'PLACED' });
  expect(await first.does(register, { id: inner.id })).toEqual(answer('ALREADY_REGISTERED'));
  const admission = async (id: string) => (await third.asks(look, { id })).training?.admission;
  expect([await admission(soon.id), await admission(closed.id), await admission(inner.id)]).toEqual([
    'NOT_OPEN_YET',
    'CLOSED',
    'NOT_INVITED',
  ]);
  // Whoever holds it puts them in all the same, and they are told.
  expect(await host.does(registerOther, { id: closed.id, person: host.id })).toMatchObject({ state: 'PLACED' });
});

test('whoever holds it registers a colleague, who is told and may give the place back', async () => {
  const { w, centre, host, first } = await hub();
  const colleague = centre.person('коллега');
  const seminar = w.training('Семейный центр', centre, host);
  const { id } = seminar;
  expect(await host.does(registerOther, { id, person: colleague.id })).toMatchObject({
    state: 'PLACED',
    name: 'коллега',
    enteredBy: { name: 'организатор' },
  });
  expect(await told(colleague)).toEqual(['TRAINING_REGISTERED']);
  expect(await first.does(registerOther, { id, person: colleague.id })).toEqual({ __typename: 'Forbidden' });
  expect(await first.does(withdraw, { id: await own(colleague, id) })).toEqual({ __typename: 'NotFound' });
  expect(await colleague.does(withdraw, { id: await own(colleague, id) })).toMatchObject({ state: 'WITHDRAWN' });
});

test('twenty at once for five places: five are placed, each has a number of their own, and nobody is lost', async () => {
  const { w, centre, host, away } = await hub();
  const { id } = w.training('Семейный центр', centre, host, { capacity: 5 });
  const people = Array.from({ length: 20 }, (_, index) => away.person(`слушатель ${index}`).signedIn());
  await w.settled();
  const answers = await Promise.all(people.map((one) => one.does(register, { id, key: 'one' })));
  expect(answers.filter((one) => one.__typename === 'Registration' && one.state === 'PLACED')).toHaveLength(5);
  const rows = await w.db.registration.findMany({ where: { trainingId: id }, orderBy: { number: 'asc' } });
  expect(rows.map(({ number }) => number)).toEqual(people.map((_, index) => index + 1));
  expect(rows.slice(0, 5).every(({ state }) => state === 'PLACED')).toBe(true);
  const [one] = people;
  expect(await one?.does(register, { id, key: 'one' }), 'a retry answers the same').toMatchObject({
    __typename: 'Registration',
  });
});
