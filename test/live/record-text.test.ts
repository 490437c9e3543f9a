/** The record of an item as it is kept: folded, limited, read for the minutes, carried on. */
import { copyRecord, recordsOf } from '@vmeste/schema/meeting/record/command.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { writing } from '../world/record.ts';
import { Writer } from '../world/writer.ts';

test('a record that is folded while others write loses nothing, and keeps who wrote when', async () => {
  const { w, meeting, secretary, member, open } = await writing();
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
  const { meeting, secretary, open } = await writing();
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
  const { meeting, secretary, open } = await writing();
  const writer = await open(secretary);
  const image = new Y.XmlElement('image');
  image.setAttribute('src', 'https://elsewhere.example/pixel.png');
  writer.document.getXmlFragment('heard').insert(0, [image]);
  const { saving } = await writer.until((state) => state.saving.is === 'refused');
  expect(saving).toEqual({ is: 'refused', why: 'BROKEN' });
  expect((await meeting.document()).getXmlFragment('heard').length).toBe(0);
});

test('registration reads every record of its items in its own transaction, also those in which nothing was written', async () => {
  const { w, meeting, secretary, open } = await writing();
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
  const { w, meeting, secretary, open } = await writing();
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
