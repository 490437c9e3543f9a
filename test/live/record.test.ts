/** The record of an item, written together: what is shown as saved stands, and only who may see it sees it. */
import { copyRecord, recordsOf } from '@vmeste/schema/meeting/record/command.ts';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { RunningMeeting } from '../world/record.ts';
import { memoryShelf, Writer } from '../world/writer.ts';
import { world } from '../world.ts';

async function plan() {
  const w = await world();
  const ministry = w.organisation('Минтруда НСО');
  const health = w.organisation('Минздрав НСО');
  const secretary = ministry.person('секретарь');
  const member = health.person('врач');
  const invited = w.organisation('«Интеграция»', 'NGO').person('приглашённый');
  const meeting = await RunningMeeting.begin(w, ministry, [
    [secretary, 'SECRETARY'],
    [member, 'MEMBER'],
    [invited, 'INVITED'],
  ]);
  const near = { port: Number(new URL(w.url).port) };
  const open = async (
    ...[person, node = near, shelf]: [
      Parameters<typeof Writer.open>[1],
      { port: number }?,
      ReturnType<typeof memoryShelf>?,
    ]
  ) => {
    const writer = await Writer.open(meeting, person, node, shelf);
    await writer.opened();
    return writer;
  };
  return { w, meeting, secretary, member, invited, near, open };
}

test('two people at two nodes write into one record, and both see the words of both', async () => {
  const { w, meeting, secretary, member, open } = await plan();
  const far = await w.anotherNode();
  const [one, other] = [await open(secretary), await open(member, far)];
  one.writes('Представителя ассоциации о проекте.');
  other.writes('Вторая запись.');
  await Promise.all([one.saved(), other.saved()]);
  const both = ['Вторая запись.', 'Представителя ассоциации о проекте.'];
  await expect.poll(() => one.lines.toSorted()).toEqual(both);
  await expect.poll(() => other.lines).toEqual(one.lines);
  const { heard } = await meeting.text();
  expect(heard.map(({ runs }) => runs[0]?.text)).toEqual(one.lines);
});

test('what is shown as saved is in the database by then, with who wrote it and when', async () => {
  const { w, meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  writer.writes('Сохранено.');
  expect(writer.session.state.saving.is).toBe('saving');
  const { saving } = await writer.saved();
  expect(saving).toEqual({ is: 'saved', at: w.clock.now() });
  const rows = await w.db.recordUpdate.findMany({ where: { itemId: meeting.itemId } });
  expect(rows).toMatchObject([{ personId: secretary.id, at: w.clock.now() }]);
  expect((await meeting.text()).heard).toHaveLength(1);
});

test('while the database holds the meeting’s row nothing is shown as saved', async () => {
  const { w, meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  await w.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${meeting.meetingId}::uuid FOR UPDATE`;
    writer.writes('Ещё не сохранено.');
    await expect
      .poll(async () => {
        const [waiting] = await w.db.$queryRaw<{ count: bigint }[]>`
          SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
        return waiting?.count;
      })
      .toBe(1n);
    expect(writer.session.state.saving.is).toBe('saving');
  });
  await writer.saved();
});

test('what was written without a connection comes together with what others wrote meanwhile', async () => {
  const { meeting, secretary, member, near, open } = await plan();
  const [one, other] = [await open(secretary), await open(member)];
  one.port = 1;
  one.sockets.at(-1)?.terminate();
  await one.until(({ saving }) => saving.is === 'offline');
  one.writes('Без связи.');
  const { saving } = await one.until(({ saving: now }) => now.is === 'offline' && now.unsent);
  expect(saving).toMatchObject({ is: 'offline', kept: true });
  other.writes('Со связью.');
  await other.saved();
  one.port = near.port;
  one.session.reconnect();
  await one.saved();
  await expect.poll(() => other.lines.toSorted()).toEqual(['Без связи.', 'Со связью.']);
  expect(one.lines).toEqual(other.lines);
  expect((await meeting.text()).heard).toHaveLength(2);
});

test('a page that was closed without a connection sends its words when it is opened again', async () => {
  const { meeting, secretary, open } = await plan();
  const shelf = memoryShelf();
  const first = await open(secretary, undefined, shelf);
  first.port = 1;
  first.sockets.at(-1)?.terminate();
  await first.until(({ saving }) => saving.is === 'offline');
  first.writes('Страница закрыта.');
  first.session.destroy();
  expect(shelf.length).toBe(1);
  const again = await open(secretary, undefined, shelf);
  await again.saved();
  expect(again.lines).toEqual(['Страница закрыта.']);
  expect(shelf.length).toBe(0);
  expect((await meeting.text()).heard).toHaveLength(1);
});

test('the last words of somebody who closes the page at once are stored', async () => {
  const { meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  writer.writes('Последнее слово.');
  await Promise.resolve();
  writer.session.destroy();
  await expect.poll(async () => (await meeting.text()).heard.length).toBe(1);
});

test('a record that was closed meanwhile takes nothing: the text is put aside and shown, and what stands is read', async () => {
  const { meeting, secretary, member, near, open } = await plan();
  const [one, other] = [await open(secretary), await open(member)];
  other.writes('Вошло в протокол.');
  await other.saved();
  await expect.poll(() => one.lines).toEqual(['Вошло в протокол.']);
  one.port = 1;
  one.sockets.at(-1)?.terminate();
  await one.until(({ saving }) => saving.is === 'offline');
  one.writes('Опоздало.');
  await meeting.become('ON_APPROVAL');
  one.port = near.port;
  one.session.reconnect();
  const { aside, mayWrite } = await one.until((state) => state.aside !== null);
  expect({ aside, mayWrite }).toEqual({ aside: 'Опоздало.', mayWrite: false });
  expect(one.lines).toEqual(['Вошло в протокол.']);
  expect((await meeting.text()).heard).toHaveLength(1);
  one.session.clearAside();
  expect(one.session.state.aside).toBe(null);
});

test('an editor that is open when the record is closed is told so, and told again when it is taken back', async () => {
  const { w, meeting, secretary, open } = await plan();
  const far = await w.anotherNode();
  const writer = await open(secretary, far);
  expect(writer.session.state.mayWrite).toBe(true);
  await meeting.become('ON_APPROVAL');
  await writer.until(({ mayWrite }) => !mayWrite);
  await meeting.become('DRAFTING');
  await writer.until(({ mayWrite }) => mayWrite);
  writer.writes('Дописано.');
  await writer.saved();
});

test('a member who is removed loses the open editor at once, at every node, and is sent nothing more', async () => {
  const { w, meeting, secretary, member, open } = await plan();
  const far = await w.anotherNode();
  const [one, other] = [await open(secretary), await open(member, far)];
  one.writes('До исключения.');
  await one.saved();
  await expect.poll(() => other.lines).toEqual(['До исключения.']);
  const heard: number[] = [];
  const removed = other.sockets.at(-1);
  const closed = new Promise<number>((done) => removed?.once('close', done));
  await meeting.remove(member);
  const began = performance.now();
  removed?.on('message', () => heard.push(1));
  one.writes('После исключения.');
  expect(await closed).toBe(4404);
  expect(performance.now() - began).toBeLessThan(1_000);
  await one.saved();
  expect(heard).toEqual([]);
  const { ended, draft } = await other.until((state) => state.ended !== null);
  expect({ ended, draft }).toEqual({ ended: 'gone', draft: null });
});

test('what is written while a removed member’s rights are still being read does not reach them', async () => {
  const { w, meeting, secretary, member, open } = await plan();
  const far = await w.anotherNode();
  const [one, other, beside] = [await open(secretary), await open(member, far), await open(secretary, far)];
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const { viewers } = far.node;
  const { viewer } = viewers;
  vi.spyOn(viewers, 'viewer').mockImplementation(async (id) => {
    if (id === member.id) await released;
    return viewer(id);
  });
  const removed = other.sockets.at(-1);
  const closed = new Promise<number>((done) => removed?.once('close', done));
  const heard: number[] = [];
  await meeting.remove(member);
  removed?.on('message', () => heard.push(1));
  one.writes('После исключения.');
  await expect.poll(() => beside.lines).toEqual(['После исключения.']);
  release();
  expect(await closed).toBe(4404);
  expect(heard).toEqual([]);
});

test('what a removed member still sends does not come into the record', async () => {
  const { w, meeting, member, open } = await plan();
  const far = await w.anotherNode();
  const writer = await open(member, far);
  await meeting.remove(member);
  writer.writes('Слишком поздно.');
  await writer.until(({ ended }) => ended === 'gone');
  expect(writer.session.state.aside).toBe('Слишком поздно.');
  expect((await meeting.text()).heard).toEqual([]);
});

test('an editor closes when its account is closed or its person signs out', async () => {
  const { meeting, secretary, member, open } = await plan();
  const [one, other] = [await open(secretary), await open(member)];
  const codes = [one, other].map(({ sockets }) => new Promise<number>((done) => sockets.at(-1)?.once('close', done)));
  await meeting.disable(secretary);
  const answer = await member.fetches('/api/auth/sign-out', {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1', 'content-type': 'application/json' },
    body: '{}',
  });
  expect(answer.status).toBe(200);
  expect(await Promise.all(codes)).toEqual([4403, 4403]);
});

test('who is invited reads along and writes nothing', async () => {
  const { meeting, secretary, invited, open } = await plan();
  const [writer, reader] = [await open(secretary), await open(invited)];
  expect(reader.session.state.mayWrite).toBe(false);
  writer.writes('Читают все.');
  await expect.poll(() => reader.lines).toEqual(['Читают все.']);
  reader.writes('Не пишет.');
  await writer.saved();
  expect((await meeting.text()).heard).toHaveLength(1);
});

test('carets carry the name that the hub knows, at both nodes, and go with their owner', async () => {
  const { w, secretary, member, open } = await plan();
  const far = await w.anotherNode();
  const [one, near, other] = [await open(secretary), await open(member), await open(member, far)];
  one.points();
  const owner = { id: secretary.id, name: 'секретарь', organisation: 'Минтруда НСО' };
  await expect.poll(() => near.carets).toEqual([owner]);
  await expect.poll(() => other.carets).toEqual([owner]);
  one.session.destroy();
  await expect.poll(() => near.carets).toEqual([]);
  await expect.poll(() => other.carets).toEqual([]);
});

test('a record that is folded while others write loses nothing, and keeps who wrote when', async () => {
  const { w, meeting, secretary, member, open } = await plan();
  const far = await w.anotherNode();
  const [one, other] = [await open(secretary), await open(member, far)];
  for (let count = 0; count < 500; count++) {
    one.writes(`Первый ${count}`);
    other.writes(`Второй ${count}`);
    await Promise.all([one.saved(), other.saved()]);
  }
  await expect
    .poll(() => w.db.itemRecord.findUnique({ where: { itemId: meeting.itemId } }).then((record) => record?.through))
    .toBeGreaterThan(0n);
  await expect.poll(() => one.lines.length).toBe(1_000);
  const { heard } = await meeting.text();
  expect(heard.map(({ runs }) => runs[0]?.text)).toEqual(one.lines);
  const traces = await w.db.recordUpdate.groupBy({ by: ['personId'], where: { bytes: Buffer.alloc(0) } });
  expect(traces.map(({ personId }) => personId).toSorted()).toEqual([secretary.id, member.id].toSorted());
});

test('text that is too much is refused and stays on the screen; what is shortened is taken', async () => {
  const { meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  writer.writes('x'.repeat(1_100_000));
  const { saving } = await writer.until((state) => state.saving.is === 'refused');
  expect(saving).toEqual({ is: 'refused', why: 'TOO_LARGE' });
  expect(writer.lines[0]).toHaveLength(1_100_000);
  const heard = writer.document.getXmlFragment('heard');
  heard.delete(0, 1);
  writer.writes('Коротко.');
  await writer.saved();
  expect((await meeting.text()).heard.map(({ runs }) => runs[0]?.text)).toEqual(['Коротко.']);
});

test('anything but text, lists, bold and italic is refused at the door', async () => {
  const { meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  const image = new Y.XmlElement('image');
  image.setAttribute('src', 'https://elsewhere.example/pixel.png');
  writer.document.getXmlFragment('heard').insert(0, [image]);
  const { saving } = await writer.until((state) => state.saving.is === 'refused');
  expect(saving).toEqual({ is: 'refused', why: 'BROKEN' });
  expect((await meeting.document()).getXmlFragment('heard').length).toBe(0);
});

test('registration reads every record of its items in its own transaction, also those in which nothing was written', async () => {
  const { w, meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  writer.writes('Слушали доклад.');
  await writer.saved();
  const other = await meeting.item();
  const texts = await w.db.$transaction((tx) => recordsOf(tx, [meeting.itemId, other]));
  expect(texts.get(meeting.itemId)?.heard).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Слушали доклад.', bold: false, italic: false }] },
  ]);
  expect(texts.get(other)).toEqual({ heard: [], spoke: [] });
});

test('an item that moves carries its record, which is written on there, and keeps its own', async () => {
  const { w, meeting, secretary, open } = await plan();
  const writer = await open(secretary);
  writer.writes('Начато.');
  await writer.saved();
  const next = await meeting.item();
  await w.db.$transaction((tx) => copyRecord(tx, meeting.itemId, next));
  const there = await Writer.open({ itemId: next }, secretary, { port: writer.port });
  await there.opened();
  expect(there.lines).toEqual(['Начато.']);
  there.writes('Продолжено.');
  await there.saved();
  expect(writer.lines).toEqual(['Начато.']);
  const texts = await w.db.$transaction((tx) => recordsOf(tx, [meeting.itemId, next]));
  expect([...texts.values()].map(({ heard }) => heard.length)).toEqual([1, 2]);
});
