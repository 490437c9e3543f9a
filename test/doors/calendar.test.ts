import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor } from '../world/actor.ts';
import { ownWorld } from '../world.ts';

const renew = graphql(`
  mutation ($key: ID) {
    renewCalendar(key: $key) { __typename ... on CalendarOpened { secret address { createdAt } } }
  }
`);
const revoke = graphql(`mutation { revokeCalendar { __typename } }`);
const address = graphql(`query { calendarAddress { createdAt } }`);
const disable = graphql(`
  mutation ($id: ID!) { disablePerson(id: $id, version: 0) { __typename } }
`);
const enable = graphql(`
  mutation ($id: ID!) { enablePerson(id: $id, version: 1) { __typename } }
`);

const pathOf = (secret: string) => `/api/calendar/${secret}.ics`;

async function opened(who: Actor, key?: string): Promise<string> {
  const made = await who.does(renew, { key: key ?? null });
  if (made.__typename !== 'CalendarOpened') throw new Error(JSON.stringify(made));
  expect(made.address).not.toBeNull();
  return made.secret;
}

/** A working group that meets twice and gave a ministry and an institution something to do, and who is asked for it. */
async function working() {
  const w = await ownWorld();
  const labour = w.organisation('Минтруда');
  const [health, hospital] = [w.organisation('Минздрав'), w.organisation('Больница')];
  const secretary = labour.person('секретарь');
  const specialist = health.person('специалист').executor();
  const administrator = labour.person('администратор').administrator();
  const group = w.group('Рабочая группа', labour).secretary(secretary).member(specialist);
  w.meeting(group, 'ANNOUNCED', new Date('2022-11-20T04:00:00Z'));
  w.meeting(group, 'CANCELLED', new Date('2022-11-21T04:00:00Z'));
  w.meeting(group, 'DRAFT', new Date('2022-11-22T04:00:00Z'));
  w.assignment('3/1', { by: group, to: health, dueOn: '2022-12-01', text: 'Представить план; и смету' });
  w.assignment('3/2', { by: group, to: hospital, dueOn: '2022-12-02', text: 'Чужое' });
  w.assignment('3/3', { by: group, to: health, dueOn: '2022-12-03', state: 'REPORTED' });
  w.assignment('3/4', { by: group, to: health, dueOn: '2022-12-04', binding: false, text: 'Рекомендованное' });
  await w.settled();
  return { w, group, secretary, specialist, administrator };
}

/** The entries of a calendar: for each what one asks for, by the name of the line. */
function entriesOf(text: string, ...names: string[]): (string | undefined)[][] {
  const lines = text.replace(/\r\n[ \t]/gu, '').split('\r\n');
  const parts = lines.join('\n').split('BEGIN:VEVENT').slice(1);
  return parts.map((part) => names.map((name) => new RegExp(`^${name}[;:](.*)$`, 'mu').exec(part)?.[1]));
}

test('a calendar program reads the meetings of a person, and what the person’s organisation owes by which day', async () => {
  const { w, specialist } = await working();
  const given = await w.anonymous.fetches(pathOf(await opened(specialist)));
  expect(given.status).toBe(200);
  expect(given.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(given.headers.get('cache-control')).toBe('private, no-store');
  expect(entriesOf(await given.text(), 'SUMMARY', 'DTSTART', 'STATUS')).toEqual([
    ['Заседание: Рабочая группа', '20221121T040000Z', 'CANCELLED'],
    ['Заседание: Рабочая группа', '20221120T040000Z', 'CONFIRMED'],
    ['Срок поручения 3/1: Представить план\\; и смету', 'VALUE=DATE:20221201', undefined],
    ['Срок рекомендации 3/4: Рекомендованное', 'VALUE=DATE:20221204', undefined],
  ]);
});

test('the address is told once, kept as a hash alone, and renewed or taken back it leads nowhere', async () => {
  const { w, specialist, secretary } = await working();
  const first = await opened(specialist, 'once');
  expect(await opened(specialist, 'once')).toBe(first);
  expect(JSON.stringify([await w.db.calendarAddress.findMany(), await w.db.revision.findMany()])).not.toContain(first);
  const second = await opened(specialist);
  const reads = async (secret: string) => (await w.anonymous.fetches(pathOf(secret))).status;
  expect([await reads(first), await reads(second)]).toEqual([404, 200]);
  // Whoever repeats the first request is not told what opens nothing.
  expect(await specialist.does(renew, { key: 'once' })).toEqual({ __typename: 'NotFound' });
  expect(await secretary.does(revoke)).toEqual({ __typename: 'NotFound' });
  expect(await specialist.does(revoke)).toEqual({ __typename: 'CalendarClosed' });
  expect(await reads(second)).toBe(404);
  expect((await specialist.asks(address)).calendarAddress).toBeNull();
});

test('an address that leads nowhere answers alike, whatever it is; whoever tries many is kept out for a while', async () => {
  const { w, specialist } = await working();
  const secret = await opened(specialist);
  const wrong = [`${secret.slice(1)}A`, 'x', '../graphql', `${secret}%00`, '', secret.toLowerCase()];
  const answers: unknown[] = [];
  for (const one of wrong) {
    const answer = await w.anonymous.fetches(pathOf(one).replace('//', '/'));
    if (answer.url.includes('/api/calendar/')) answers.push([answer.status, await answer.text()]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject([404, expect.stringContaining('NOT_FOUND')]);
  expect((await w.anonymous.fetches(pathOf(secret), { method: 'POST' })).status).toBe(405);
  for (let guess = 0; guess < 30; guess += 1) await w.anonymous.fetches(pathOf(String(guess)));
  const late = await w.anonymous.fetches(pathOf(secret));
  expect([late.status, late.headers.has('retry-after')]).toEqual([429, true]);
});

test('each reading asks anew what the person may see; of a closed account nothing is read, nor after it opens again', async () => {
  const { w, specialist, administrator } = await working();
  const path = pathOf(await opened(specialist));
  const titles = async () => entriesOf(await (await w.anonymous.fetches(path)).text(), 'SUMMARY').flat();
  expect(await titles()).toHaveLength(4);
  await w.db.appointment.updateMany({ where: { personId: specialist.id }, data: { until: new Date('2022-11-13') } });
  expect(await titles()).toEqual(Array(2).fill('Заседание: Рабочая группа'));
  await w.db.seat.updateMany({ where: { personId: specialist.id }, data: { until: new Date('2022-11-13') } });
  expect(await titles()).toEqual([]);
  expect((await w.anonymous.fetches(path)).status).toBe(200);
  expect(await administrator.does(disable, { id: specialist.id })).toEqual({ __typename: 'Person' });
  expect((await w.anonymous.fetches(path)).status).toBe(404);
  expect(await administrator.does(enable, { id: specialist.id })).toEqual({ __typename: 'Person' });
  expect((await w.anonymous.fetches(path)).status).toBe(404);
});

test('one calendar is read so often and no more, by all who hold its address', async () => {
  const { w, specialist } = await working();
  const path = pathOf(await opened(specialist));
  const statuses: number[] = [];
  for (let reading = 0; reading <= 60; reading += 1)
    statuses.push((await w.anonymous.fetches(path, { method: 'HEAD' })).status);
  expect(statuses.slice(59)).toEqual([200, 429]);
});
