import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Actor } from '../world/actor.ts';
import { world } from '../world.ts';

async function board() {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const [health, culture] = [w.organisation('Минздрав'), w.organisation('Минкультуры')];
  const secretary = labour.person('секретарь');
  const member = labour.person('член группы');
  const specialist = health.person('специалист').executor();
  const outsider = w.organisation('Чужое').person('чужой');
  const group = w.group('Рабочая группа', labour).secretary(secretary).member(member);
  w.assignment('3/1', { by: group, to: [health, culture], dueOn: '2022-11-10', text: '=Просроченное' });
  w.assignment('3/2', { by: group, to: culture, dueOn: '2022-11-11', text: 'Тоже просроченное' });
  w.assignment('3/3', { by: group, to: culture, dueOn: '2022-11-01', binding: false, text: 'Рекомендованное' });
  w.assignment('3/4', { by: group, to: health, dueOn: '2022-12-01', text: 'В работе' });
  await w.settled();
  return { w, secretary, member, specialist, outsider };
}

const inside = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gsu'))].map(([found]) => found);
const bare = (xml: string): string => xml.replace(/<[^>]+>/gu, '').replaceAll('&apos;', "'");

/** The cells of a worksheet below its title and header, by rows. */
async function cellsOf(who: Actor, path: string): Promise<string[][]> {
  const given = await who.fetches(path);
  expect(given.status).toBe(200);
  const zip = await JSZip.loadAsync(await given.arrayBuffer());
  const text = async (name: string) => (await zip.file(`xl/${name}.xml`)?.async('text')) ?? '';
  const shared = inside(await text('sharedStrings'), 'si').map(bare);
  const rows = inside(await text('worksheets/sheet1'), 'row');
  return rows.slice(2).map((row) => inside(row, 'c').map((cell) => shared[Number(bare(cell))] ?? ''));
}

test('the board goes out as a worksheet: to each what they see, as the address filters it', async () => {
  const { w, secretary, specialist, outsider } = await board();
  const all = await cellsOf(secretary, '/api/assignments.xlsx');
  expect(all.map(([number]) => number)).toEqual(['3/1', '3/2', '3/4', '3/3']);
  expect(all[0]?.slice(0, 5)).toEqual(['3/1', "'=Просроченное", 'Минздрав', 'Минкультуры', 'Рабочая группа']);
  expect(all[0]?.[7]).toBe('дано, просрочено');
  expect(all[3]?.[7]).toBe('рекомендация: дано');
  expect((await cellsOf(secretary, '/api/assignments.xlsx?only=overdue')).map(([number]) => number)).toEqual([
    '3/1',
    '3/2',
  ]);
  expect((await cellsOf(specialist, '/api/assignments.xlsx')).map(([number]) => number)).toEqual(['3/1', '3/4']);
  expect(await cellsOf(outsider, '/api/assignments.xlsx')).toEqual([]);
  expect((await w.anonymous.fetches('/api/assignments.xlsx')).status).toBe(404);
  expect((await secretary.fetches('/api/assignments.exe')).status).toBe(404);
});

test('one step makes a letter for each who is late, and only of what one controls', async () => {
  const { w, secretary, member, specialist } = await board();
  const given = await secretary.fetches('/api/assignments/reminders.zip');
  expect(given.headers.get('content-disposition')).toMatch(/^attachment/);
  const zip = await JSZip.loadAsync(await given.arrayBuffer());
  expect(Object.keys(zip.files).sort()).toEqual(['Напоминание – Минздрав.docx', 'Напоминание – Минкультуры.docx']);
  const letter = await zip.file('Напоминание – Минкультуры.docx')?.async('nodebuffer');
  const read = await JSZip.loadAsync(letter ?? Buffer.alloc(0));
  const text = (await read.file('word/document.xml')?.async('text'))?.replace(/<[^>]+>|\u00a0/g, ' ') ?? '';
  expect(text).toContain('О просроченных поручениях');
  expect(text).toContain('Тоже просроченное');
  expect(text).not.toContain('Рекомендованное');
  for (const other of [member, specialist, w.anonymous])
    expect((await other.fetches('/api/assignments/reminders.zip')).status).toBe(404);
});
