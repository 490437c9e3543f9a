import { readFile as bytesOf } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { type Allowance, SideReader } from './beside.ts';
import { readFile } from './read.ts';

const document = bytesOf(new URL('../../../prisma/demo/documents/roadmap-2021-2024.docx', import.meta.url));
const readers: SideReader[] = [];

const open = (allowance?: Allowance): SideReader => {
  const reader = new SideReader(allowance);
  readers.push(reader);
  return reader;
};

afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});

test('a file read apart is read the same, and several at once each get their answer', async () => {
  const bytes = await document;
  const expected = await readFile(bytes);
  const reader = open();
  for (const outcome of await Promise.all([1, 2, 3].map(() => reader.read(bytes)))) expect(outcome).toEqual(expected);
}, 60_000);

test('while a heavy file is read, other work goes on', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, at) => `${at}\t${'а'.repeat(500)}\t${'до '.repeat(300)}\t${'ОМС, '.repeat(100)}`,
  );
  const heavy = Buffer.from(`№\tМероприятие\tСрок\tИсполнитель\n${rows.join('\n')}`);
  let turns = 0;
  const work = setInterval(() => {
    turns += 1;
  }, 1);
  const outcome = await open().read(heavy);
  clearInterval(work);
  expect(outcome.ok).toBe(true);
  expect(turns).toBeGreaterThan(20);
}, 60_000);

test('a file that takes too long, or too much memory, is refused, and whoever waits behind it gets an answer', async () => {
  const bytes = await document;
  const short = open({ milliseconds: 20, megabytes: 512 });
  expect(await Promise.all([short.read(bytes), short.read(bytes)])).toEqual([
    { ok: false, code: 'tooHeavy' },
    { ok: false, code: 'tooHeavy' },
  ]);
  expect(await open({ milliseconds: 20_000, megabytes: 6 }).read(bytes)).toEqual({ ok: false, code: 'tooHeavy' });
}, 60_000);

test('pasted text is read apart as well, whatever it begins with, and half a character is refused', async () => {
  const reader = open();
  const pasted = '%PDF-план на 2022 год\n\n№\tМероприятие\tСрок\tИсполнитель\n1\tПервое\t2022\tОМС';
  expect(await reader.readPasted(pasted)).toMatchObject({ ok: true, reading: { measures: [{ title: 'Первое' }] } });
  expect(await reader.readPasted('№\t\ud800')).toEqual({ ok: false, code: 'badCharacters' });
}, 60_000);

test('what a person put right goes along', async () => {
  const outcome = await open().read(await document, { cells: [{ row: 4, column: 1, text: 'Мониторинг' }] });
  expect(outcome.ok && outcome.reading.measures[0]?.title).toBe('Мониторинг');
}, 60_000);
