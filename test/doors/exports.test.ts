import { readFile } from '@vmeste/server/documents/read.ts';
import { expect, test } from 'vitest';
import { world } from '../world.ts';

test('a roadmap goes out as Word and Excel to whoever sees it, and does not exist for anybody else', async () => {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const specialist = health.person('специалист');
  const outsider = w.organisation('Минобразования НСО').person('чужой');
  const roadmap = w.roadmap('План мероприятий на 2022 год');
  roadmap.measure('1.1', { lead: health });
  await w.settled();
  for (const format of ['docx', 'xlsx']) {
    const path = `/api/roadmaps/${roadmap.id}.${format}`;
    const given = await specialist.fetches(path);
    expect([given.status, given.headers.get('content-disposition')?.slice(0, 10)]).toEqual([200, 'attachment']);
    expect(
      Buffer.from(await given.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    for (const other of [outsider, w.anonymous]) expect((await other.fetches(path)).status).toBe(404);
  }
  expect((await specialist.fetches(`/api/roadmaps/${roadmap.id}.exe`)).status).toBe(404);
});

test('what is late is told so in the document, with the report that is missing', async () => {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const specialist = health.person('специалист');
  const roadmap = w.roadmap('План мероприятий на 2022 год');
  roadmap.measure('1.1', { lead: health, state: 'UNDER_WAY' }).controlPoint('Отчёт', { day: '2022-07-15' });
  roadmap.measure('1.2', { lead: health, state: 'UNDER_WAY' });
  await w.settled();
  for (const format of ['docx', 'xlsx']) {
    const given = await specialist.fetches(`/api/roadmaps/${roadmap.id}.${format}`);
    const outcome = await readFile(Buffer.from(await given.arrayBuffer()));
    if (!outcome.ok) throw new Error(outcome.code);
    const { columns, rows } = outcome.reading.table;
    const at = columns.findIndex(({ kind }) => kind === 'state');
    const said = rows.map((cells) => cells[at]?.text ?? '').filter((text) => /выполняется/u.test(text));
    expect(said).toEqual(['выполняется с опозданием: нет отчёта, которого ждали 15.07.2022', 'выполняется']);
  }
});
