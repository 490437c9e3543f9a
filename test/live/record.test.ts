/** The record of an item, written together: what is shown as saved stands, with a connection and without. */
import { expect, test } from 'vitest';
import { writing } from '../world/record.ts';
import { memoryShelf } from '../world/writer.ts';

test('two people at two nodes write into one record, and both see the words of both', async () => {
  const { w, meeting, secretary, member, open } = await writing();
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
  const { w, meeting, secretary, open } = await writing();
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
  const { w, meeting, secretary, open } = await writing();
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
  const { meeting, secretary, member, near, open } = await writing();
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
  const { meeting, secretary, open } = await writing();
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
  const { meeting, secretary, open } = await writing();
  const writer = await open(secretary);
  writer.writes('Последнее слово.');
  await Promise.resolve();
  writer.session.destroy();
  await expect.poll(async () => (await meeting.text()).heard.length).toBe(1);
});

test('a record that was closed meanwhile takes nothing: the text is put aside and shown, and what stands is read', async () => {
  const { meeting, secretary, member, near, open } = await writing();
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
  const { w, meeting, secretary, open } = await writing();
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
