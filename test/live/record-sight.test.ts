/** The record of an item: only who may see it sees it, and only who may write writes, at every moment. */
import { expect, test, vi } from 'vitest';
import { writing } from '../world/record.ts';

test('a member who is removed loses the open editor at once, at every node, and is sent nothing more', async () => {
  const { w, meeting, secretary, member, open } = await writing();
  const far = await w.anotherNode();
  const [one, other] = [await open(secretary), await open(member, far)];
  one.writes('До исключения.');
  await one.saved();
  await expect.poll(() => other.lines).toEqual(['До исключения.']);
  const closed = new Promise<number>((done) => other.sockets.at(-1)?.once('close', done));
  await meeting.remove(member);
  const began = performance.now();
  const heard = other.texts();
  one.writes('После исключения.');
  expect(await closed).toBe(4404);
  expect(performance.now() - began).toBeLessThan(1_000);
  await one.saved();
  expect(heard).toEqual([]);
  const { ended, draft } = await other.until((state) => state.ended !== null);
  expect({ ended, draft }).toEqual({ ended: 'gone', draft: null });
});

test('what is written while a removed member’s rights are still being read does not reach them', async () => {
  const { w, meeting, secretary, member, open } = await writing();
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
  const closed = new Promise<number>((done) => other.sockets.at(-1)?.once('close', done));
  await meeting.remove(member);
  const heard = other.texts();
  one.writes('После исключения.');
  await expect.poll(() => beside.lines).toEqual(['После исключения.']);
  release();
  expect(await closed).toBe(4404);
  expect(heard).toEqual([]);
});

test('what a removed member still sends does not come into the record', async () => {
  const { w, meeting, member, open } = await writing();
  const far = await w.anotherNode();
  const writer = await open(member, far);
  await meeting.remove(member);
  writer.writes('Слишком поздно.');
  await writer.until(({ ended }) => ended === 'gone');
  expect(writer.session.state.aside).toBe('Слишком поздно.');
  expect((await meeting.text()).heard).toEqual([]);
});

test('an editor closes when its account is closed or its person signs out', async () => {
  const { meeting, secretary, member, open } = await writing();
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
  const { meeting, secretary, invited, open } = await writing();
  const [writer, reader] = [await open(secretary), await open(invited)];
  expect(reader.session.state.mayWrite).toBe(false);
  writer.writes('Читают все.');
  await expect.poll(() => reader.lines).toEqual(['Читают все.']);
  reader.writes('Не пишет.');
  await writer.saved();
  expect((await meeting.text()).heard).toHaveLength(1);
});

test('carets carry the name that the hub knows, at both nodes, and go with their owner', async () => {
  const { w, secretary, member, open } = await writing();
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
