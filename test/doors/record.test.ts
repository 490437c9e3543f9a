/** The door of records: who comes in, and what is not taken from those who do. */
import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import { midnightOf } from '@vmeste/schema/core/time.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { PersonRow } from '../world/person.ts';
import { RunningMeeting } from '../world/record.ts';
import { type World, world } from '../world.ts';

async function plan() {
  const w = await world();
  const ministry = w.organisation('Минтруда НСО');
  const secretary = ministry.person('секретарь');
  const member = ministry.person('член группы');
  const colleague = ministry.person('сослуживец');
  const observer = w.person('наблюдатель');
  const administrator = w.person('администратор').administrator();
  const meeting = await RunningMeeting.begin(w, ministry, [
    [secretary, 'SECRETARY'],
    [member, 'MEMBER'],
  ]);
  await w.db.appointment.create({
    data: { personId: observer.id, role: 'GROUP_OBSERVER', groupId: meeting.groupId, since: midnightOf('2021-04-08') },
  });
  const knock = (person: PersonRow | null, itemId = meeting.itemId) => knockAt(w, itemId, person);
  return { w, meeting, secretary, member, colleague, observer, administrator, knock };
}

/** A socket at the door, which has said nothing yet. */
async function knockAt(w: World, itemId: string, person: PersonRow | null, headers: Record<string, string> = {}) {
  const cookie = person ? { cookie: await person.cookie() } : {};
  const socket = new WebSocket(`${w.url.replace('http', 'ws')}/record/${itemId}`, {
    headers: { ...cookie, ...headers },
  });
  const frames: Uint8Array[] = [];
  const closed = new Promise<number>((done) => socket.once('close', done));
  const open = new Promise<void>((done) => socket.once('open', done));
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)));
  socket.on('error', () => {});
  onTestFinished(() => socket.terminate());
  const opened = async () => {
    await open;
    socket.send(frame(0, (into) => encoding.writeVarUint8Array(into, Y.encodeStateVector(new Y.Doc()))));
    return Promise.race([closed, once(socket, 'message').then(() => 'opened')]);
  };
  return { socket, frames, closed, open, opened };
}

function frame(kind: number, fill: (into: encoding.Encoder) => void): Uint8Array {
  const into = encoding.createEncoder();
  encoding.writeVarUint(into, kind);
  fill(into);
  return encoding.toUint8Array(into);
}

/** What a refusal says. */
function refusal(bytes: Uint8Array | undefined): unknown {
  const from = decoding.createDecoder(bytes ?? new Uint8Array());
  return [decoding.readVarUint(from), decoding.readVarUint(from), decoding.readVarString(from)];
}

const update = (text: string, name = 'heard') => {
  const document = new Y.Doc();
  document.getXmlFragment(name).insert(0, [new Y.XmlText(text)]);
  return Y.encodeStateAsUpdate(document);
};

const write = (sequence: number, bytes: Uint8Array) =>
  frame(1, (into) => {
    encoding.writeVarUint(into, sequence);
    encoding.writeVarUint8Array(into, bytes);
  });

test('the group’s people open a record; to nobody else is there one, not even to observers while it is written', async () => {
  const { meeting, secretary, member, colleague, observer, administrator, knock } = await plan();
  const answers = async (people: readonly (PersonRow | null)[]) => {
    const given: unknown[] = [];
    for (const person of people) given.push(await (await knock(person)).opened());
    return given;
  };
  const all = [secretary, member, observer, colleague, administrator, null];
  expect(await answers(all)).toEqual(['opened', 'opened', 4404, 4404, 4404, 4403]);
  await meeting.become('DRAFT');
  expect(await answers(all)).toEqual(['opened', 4404, 4404, 4404, 4404, 4403]);
  await meeting.become('REGISTERED');
  expect(await answers(all)).toEqual(['opened', 'opened', 'opened', 4404, 4404, 4403]);
});

test('an item that is none is not told apart from one that is not shown, and another address is no door', async () => {
  const { w, secretary, knock } = await plan();
  expect(await (await knock(secretary, w.foreignId())).opened()).toBe(4404);
  for (const path of ['/record', '/record/', '/record/x', '/record/%2e%2e', `/record/${w.foreignId()}/x`]) {
    const socket = connectTo(Number(new URL(w.url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    socket.write([`GET ${path} HTTP/1.1`, 'Host: hub', ...upgrade, key, '', ''].join('\r\n'));
    const [answer] = await once(socket, 'data');
    expect(String(answer), path).toMatch(/^HTTP\/1\.1 404 /);
  }
});

test('a page from elsewhere cannot open a record with the cookie of its visitor; our own can', async () => {
  const { w, meeting, secretary } = await plan();
  for (const origin of ['https://elsewhere.example', 'null']) {
    const { socket } = await knockAt(w, meeting.itemId, secretary, { origin });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode, origin).toBe(403);
  }
  const own = await knockAt(w, meeting.itemId, secretary, { origin: w.url });
  expect(await own.opened()).toBe('opened');
});

test('whoever says nothing, speaks out of turn or cannot be read is shown out', async () => {
  const { secretary, knock } = await plan();
  const [silent, hasty, garbled, wordy, twice] = await Promise.all([...Array(5)].map(() => knock(secretary)));
  await Promise.all([hasty?.open, garbled?.open, wordy?.open]);
  hasty?.socket.send(write(1, update('раньше времени')));
  garbled?.socket.send(Buffer.from([0, 200, 1]));
  wordy?.socket.send('{"type":"connection_init"}');
  await twice?.opened();
  expect(await twice?.opened()).toBe(4400);
  expect(await hasty?.closed).toBe(4400);
  expect(await garbled?.closed).toBe(4400);
  expect(await wordy?.closed).toBe(4400);
  expect(await silent?.closed).toBe(4408);
});

test('a message of more than 2 MB closes the socket; a record of more than 1 MB is refused by a word', async () => {
  const { secretary, knock } = await plan();
  const one = await knock(secretary);
  await one.opened();
  one.socket.send(write(7, update('x'.repeat(1_000_001))));
  await expect.poll(() => one.frames.length).toBe(2);
  expect(refusal(one.frames[1])).toEqual([3, 7, 'TOO_LARGE']);
  one.socket.send(write(8, update('x'.repeat(2_000_001))));
  expect(await one.closed).toBe(1009);
});

test('an update that is none, or is about something else, is refused by a word', async () => {
  const { meeting, secretary, knock } = await plan();
  const one = await knock(secretary);
  await one.opened();
  const script = new Y.Doc();
  const element = new Y.XmlElement('script');
  element.insert(0, [new Y.XmlText('alert(1)')]);
  script.getXmlFragment('heard').insert(0, [element]);
  const bad = [new Uint8Array([9, 9, 9]), update('не туда', 'elsewhere'), Y.encodeStateAsUpdate(script)];
  for (const [index, bytes] of bad.entries()) one.socket.send(write(index, bytes));
  await expect.poll(() => one.frames.length).toBe(4);
  expect(one.frames.slice(1).map(refusal)).toEqual([0, 1, 2].map((sequence) => [3, sequence, 'BROKEN']));
  expect(await meeting.text()).toEqual({ heard: [], spoke: [] });
});

test('whoever may only read is refused by a word', async () => {
  const { meeting, secretary, knock } = await plan();
  await meeting.become('ON_APPROVAL');
  const one = await knock(secretary);
  await one.opened();
  one.socket.send(write(1, update('после закрытия')));
  await expect.poll(() => one.frames.length).toBe(2);
  expect(refusal(one.frames[1])).toEqual([3, 1, 'READ_ONLY']);
  expect(await meeting.text()).toEqual({ heard: [], spoke: [] });
});

test('between its closing and the news of it, the database itself refuses what is written', async () => {
  const { w, meeting, secretary, knock } = await plan();
  const one = await knock(secretary);
  await one.opened();
  // Past `commit`, so that no event tells the node.
  await w.db.meeting.update({ where: { id: meeting.meetingId }, data: { state: 'REGISTERED' } });
  one.socket.send(write(1, update('в последний миг')));
  await expect.poll(() => one.frames.length).toBeGreaterThan(1);
  expect(refusal(one.frames[1])).toEqual([3, 1, 'CLOSED']);
  expect(await meeting.text()).toEqual({ heard: [], spoke: [] });
});

test('one person has ten records open, and the next is closed', async () => {
  const { secretary, knock } = await plan();
  for (let count = 0; count < 10; count++) expect(await (await knock(secretary)).opened()).toBe('opened');
  expect(await (await knock(secretary)).opened()).toBe(4429);
});
