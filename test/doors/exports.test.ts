import { dayOf } from '@vmeste/schema/core/time.ts';
import { isByAgreement, withAgreement } from '@vmeste/schema/roadmap/reading/name.ts';
import type { Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import { readFile } from '@vmeste/server/documents/read.ts';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Actor } from '../world/actor.ts';
import { type World, world } from '../world.ts';

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

const imported = graphql(`
  mutation ($text: String!) {
    importRoadmap(source: { text: $text }) { __typename ... on Roadmap { id } ... on Invalid { code params } }
  }
`);
const latestReports = graphql('query ($id: ID!) { roadmap(id: $id) { measures { number latestReport { text } } } }');

const head = '№\tМероприятие\tРезультат\tНачало реализации\tОкончание реализации\tОтветственный исполнитель';
const act = 'УТВЕРЖДЕНО распоряжением от 12.11.2021 № 7-р';

/** Terms of every kind, leads and co-executors in every order; the second plan also has terms that need words. */
const plans = {
  'with two days': [
    '1. Анализ\t\t\t\t\t',
    '1.1\tОпрос семей: - первый; - второй\tСправка\t01.02.2022\t01.03.2022\tМинздрав НСО во взаимодействии с КЦСОН, Минспорт НСО',
    '1.2\tДо дня\t\t\t31.12.2022\tМинздрав НСО, Минспорт НСО (по согласованию)',
    '2. Работа\t\t\t\t\t',
    '2.1\tСо дня\tПлан\t01.03.2022\t\tво взаимодействии с КЦСОН',
  ],
  'with days and words': [
    '1. Анализ\t\t\t\t\t',
    '1.1\tДо дня\tСправка\t\t31 декабря 2022 г.\tМинздрав НСО',
    '1.2\tСо дня\t\t01.03.2022\t\tКЦСОН',
    '1.3\tЕжегодно\t\tежегодно, до 15 января\t\tМинздрав НСО во взаимодействии с Минспорт НСО',
    '1.4\tКварталы\t\tI квартал 2022\tIII квартал 2022\tМинспорт НСО',
  ],
};

async function drawnUp(rows: readonly string[]) {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const others = [w.organisation('КЦСОН', 'INSTITUTION'), w.organisation('Минспорт НСО')];
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  await w.settled();
  const text = [act, '', 'План мероприятий на 2021–2024 годы', head, ...rows].join('\n');
  const taken = await coordinator.does(imported, { text });
  if (taken.__typename !== 'Roadmap') throw new Error(JSON.stringify(taken));
  return { w, health, coordinator, roadmapId: taken.id, names: [health, ...others].map(({ shortName }) => shortName) };
}

/** What a plan says of each measure, as the database has it. */
async function kept({ db }: World, roadmapId: string) {
  const measures = await db.measure.findMany({
    where: { roadmapId },
    orderBy: { position: 'asc' },
    include: { section: true, executors: { orderBy: { position: 'asc' } } },
  });
  return measures.map((row) => ({
    section: row.section && `${row.section.number} ${row.section.title}`,
    number: row.number,
    title: row.title,
    expectedResult: row.expectedResult,
    term: {
      kind: row.termKind.toLowerCase(),
      start: row.termStart && dayOf(row.termStart),
      end: row.termEnd && dayOf(row.termEnd),
      raw: row.termRaw,
      recurrence: row.termRecurring,
    },
    executors: row.executors.map(({ role, name, byAgreement }) => [role, withAgreement(name, false), byAgreement]),
  }));
}

/** The same, as it is read in a file. */
function told({ measures, sections }: Reading) {
  const named = (role: string) => (name: string) => [role, withAgreement(name, false), isByAgreement(name)];
  return measures.map(({ number, title, expectedResult, term, leads, coExecutors, ...measure }) => {
    const section = sections.find((one) => one.number === measure.section);
    const { kind, start, end, raw, recurrence } = term;
    return {
      section: section ? `${section.number} ${section.title}` : null,
      number,
      title,
      expectedResult,
      term: { kind, start, end, raw, recurrence },
      executors: [...leads.map(named('LEAD')), ...coExecutors.map(named('CO_EXECUTOR'))],
    };
  });
}

async function fetched(coordinator: Actor, path: string, names: readonly string[]): Promise<Reading> {
  const given = await coordinator.fetches(path);
  const outcome = await readFile(Buffer.from(await given.arrayBuffer()), { names });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
}

test.each(Object.entries(plans))(
  'a plan %s, out of the database into a file, reads back as it stands',
  async (_, rows) => {
    const { w, coordinator, roadmapId, names } = await drawnUp(rows);
    // A tick in a correction is not in the name itself; one that was taken away still is.
    await w.db.executor.updateMany({ where: { roadmapId, name: 'КЦСОН' }, data: { byAgreement: true } });
    await w.db.executor.updateMany({
      where: { roadmapId, name: { contains: 'соглас' } },
      data: { byAgreement: false },
    });
    const before = await kept(w, roadmapId);
    expect(before.map(({ executors }) => executors.length > 0)).not.toContain(false);
    for (const format of ['docx', 'xlsx']) {
      const reading = await fetched(coordinator, `/api/roadmaps/${roadmapId}.${format}`, names);
      expect(told(reading)).toEqual(before);
      expect(reading).toMatchObject({
        title: 'План мероприятий на 2021–2024 годы',
        period: { start: '2021-01-01', end: '2024-12-31' },
        act: { kind: 'распоряжение', number: '7-р', date: '2021-11-12' },
      });
    }
  },
);

test('the file tells the state and the report that the screen calls the latest', async () => {
  const { w, health, coordinator, roadmapId, names } = await drawnUp(plans['with two days']);
  const measure = await w.db.measure.findFirstOrThrow({ where: { roadmapId, number: '1.1' } });
  const report = (state: 'APPROVED' | 'ACCEPTED', approved: string, changed: string) => ({
    ...{ measureId: measure.id, roadmapId, organisationId: health.id, preparedById: coordinator.id, state },
    text: `Отчёт от ${approved}`,
    preparedAt: new Date(approved),
    createdAt: new Date(approved),
    approvedAt: new Date(approved),
    changedAt: new Date(changed),
    figures: [],
  });
  // The older report was accepted only after the newer one had come.
  await w.db.report.createMany({
    data: [report('ACCEPTED', '2022-03-01', '2022-11-10'), report('APPROVED', '2022-10-01', '2022-10-01')],
  });
  await w.db.measure.update({ where: { id: measure.id }, data: { state: 'UNDER_WAY' } });
  const { roadmap } = await coordinator.asks(latestReports, { id: roadmapId });
  expect(roadmap?.measures[0]?.latestReport?.text).toBe('Отчёт от 2022-10-01');
  for (const format of ['docx', 'xlsx']) {
    const { table, measures } = await fetched(coordinator, `/api/roadmaps/${roadmapId}.${format}`, names);
    const said = Object.fromEntries(
      table.columns.map(({ kind }, at) => [kind, table.rows[measures[0]?.row ?? 0]?.[at]?.text]),
    );
    expect(said).toMatchObject({
      state: expect.stringContaining('выполняется'),
      report: '01.10.2022: Отчёт от 2022-10-01',
    });
  }
});
