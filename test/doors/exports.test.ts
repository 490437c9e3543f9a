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
