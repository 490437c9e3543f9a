import type { ResultOf } from 'gql.tada';
import { describe, expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { type World, world } from '../../world.ts';

const compared = graphql(`
  query ($source: SourceInput!, $of: ID!) {
    previewRoadmap(source: $source, of: $of) {
      __typename
      ... on Preview {
        names { name outcome candidates { organisation { id } } }
        comparison {
          same against unchanged
          roadmap { id version }
          head { field before after }
          added { number title }
          changed { row measure { id number } fields { field before after } }
          removed { id number title }
          returned { measure { id } fields { field before after } }
        }
      }
    }
  }
`);
const accepted = graphql(`
  mutation ($id: ID!, $version: Int!, $source: SourceInput!, $against: String, $basis: String, $key: ID, $meanings: [MeaningInput!]) {
    acceptEdition(id: $id, version: $version, source: $source, against: $against, basis: $basis, key: $key, meanings: $meanings) {
      __typename
      ... on Roadmap { id version }
      ... on Invalid { field code }
      ... on Stale { current { __typename id version } }
    }
  }
`);
const imported = graphql(`
  mutation ($source: SourceInput!, $meanings: [MeaningInput!]) {
    importRoadmap(source: $source, meanings: $meanings) { __typename ... on Roadmap { id version } }
  }
`);
const read = graphql(`
  query ($id: ID!) {
    roadmap(id: $id) {
      id version
      sections { number title }
      measures { id number title state version executors { name role organisation { id } } section { number } }
      removedMeasures { id number state stateReason closedOn removedAt nextStates reports { id text } }
      editions { number basis added returned changed removed acceptedBy { name } file { name url } }
      history { act reason edition { number } measure { id } changes { column before after } }
    }
  }
`);
const corrected = graphql(`
  mutation ($id: ID!, $version: Int!) {
    correctMeasure(id: $id, version: $version, title: "Опрос семей и детей", reason: "пропуск") { __typename }
  }
`);
const moved = graphql(`
  mutation ($id: ID!, $version: Int!) { setMeasureState(id: $id, version: $version, state: UNDER_WAY, reason: "снова") { __typename } }
`);
const pointSet = graphql(`
  mutation ($id: ID!) { setControlPoints(measureIds: [$id], point: { title: "Итоги", day: "2023-02-01" }) { __typename } }
`);
const entered = graphql(`
  mutation ($measure: ID!, $of: ID!) {
    enterReport(measureId: $measure, organisationId: $of, letterNumber: "1", letterDate: "2022-11-01", withoutScan: true, words: { text: "Опрошено 70 семей" }) { __typename }
  }
`);
const inbox = graphql('query { notices { kind count roadmap { id } measure { number } } }');
const stream = graphql(`
  subscription ($id: ID!, $after: String!) { roadmap(id: $id, after: $after) { __typename ... on RoadmapHappened { kind } } }
`);
const cursor = graphql('query { cursor }');

type Table = readonly (readonly [number: string, title: string, result: string, term: string, executors: string])[];

/** A plan as somebody copies it out of a worksheet. */
const plan = (rows: Table) =>
  [
    'План мероприятий на 2022–2023 годы',
    '№\tМероприятие\tОжидаемый результат\tСрок\tИсполнители',
    ...rows.map((row) => row.join('\t')),
  ].join('\n');

const first: Table = [
  ['1', 'Анализ', '', '', ''],
  ['1.1', 'Опрос семей', 'Справка', 'до 1 марта 2023 г.', 'Минтруда НСО'],
  ['1.2', 'Подготовка методички', 'Методичка', 'до 1 июня 2023 г.', 'Минздрав НСО'],
  ['2', 'Кадры', '', '', ''],
  ['2.1', 'Обучение специалистов', 'Обучено 70 человек', '2022–2023', 'Минтруда НСО'],
];
/** 1.2 is gone, 1.1 has another term and a co-executor, 2.1 stands under another number, and one measure is new. */
const second: Table = [
  ['1', 'Анализ', '', '', ''],
  ['1.1', 'Опрос семей', 'Справка', 'до 1 мая 2023 г.', 'Минтруда НСО во взаимодействии с Минкультуры НСО'],
  ['2', 'Кадры и обучение', '', '', ''],
  ['2.1', 'Создание учебной квартиры', 'Квартира открыта', 'до 1 июля 2023 г.', 'Минтруда НСО'],
  ['2.2', 'Обучение специалистов', 'Обучено 70 человек', '2022–2023', 'Минтруда НСО'],
];

interface Office {
  readonly w: World;
  readonly coordinator: PersonRow;
  readonly health: PersonRow;
  readonly culture: PersonRow;
  readonly labourId: string;
  readonly id: string;
}

const upload = async (who: PersonRow, rows: Table) => ({ fileId: (await who.uploads('План.txt', plan(rows))).id });

/** A roadmap that its coordinator brought in, with everybody whom it names and will name. */
async function office(): Promise<Office> {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const coordinator = labour.person('координатор');
  const health = w.organisation('Минздрав НСО').person('из Минздрава').executor();
  const culture = w.organisation('Минкультуры НСО').person('из Минкультуры').executor();
  const taken = await coordinator.does(imported, { source: await upload(coordinator, first) });
  if (taken.__typename !== 'Roadmap') throw new Error(JSON.stringify(taken));
  return { w, coordinator, health, culture, labourId: labour.id, id: taken.id };
}

/** What stands in somebody's inbox, the latest first: each with its measure, or how many they are. */
async function told({ id }: Office, who: PersonRow): Promise<string[]> {
  const { notices } = await who.asks(inbox);
  return notices.map(({ kind, count, measure, roadmap }) => {
    expect(roadmap?.id ?? id).toBe(id);
    return [kind, measure?.number ?? (count > 1 ? count : [])].flat().join(' ');
  });
}

type Seen = NonNullable<ResultOf<typeof read>['roadmap']>;

async function seen({ coordinator, id }: Office): Promise<Seen> {
  const { roadmap } = await coordinator.asks(read, { id });
  if (!roadmap) throw new Error('The roadmap is not seen.');
  return roadmap;
}

const numbered = (roadmap: Seen, number: string) => {
  const measure = roadmap.measures.find((one) => one.number === number);
  if (!measure) throw new Error(`There is no ${number}.`);
  return measure;
};

async function comparison({ coordinator, id }: Office, source: { fileId: string } | { text: string }) {
  const { previewRoadmap: preview } = await coordinator.asks(compared, { source, of: id });
  if (preview.__typename !== 'Preview' || !preview.comparison) throw new Error(preview.__typename);
  return preview.comparison;
}

describe('a coordinator brings in a later edition', () => {
  test('and sees what is added, what is worded otherwise, and what is gone, before anything is written', async () => {
    const o = await office();
    const { added, changed, removed, head, same, unchanged } = await comparison(o, { text: plan(second) });
    expect({ added, removed, head, same, unchanged }).toMatchObject({
      added: [{ number: '2.1', title: 'Создание учебной квартиры' }],
      removed: [{ number: '1.2', title: 'Подготовка методички' }],
      head: [],
      same: false,
      unchanged: 0,
    });
    expect(changed.map(({ measure, fields }) => [measure.number, fields])).toEqual([
      [
        '1.1',
        [
          { field: 'term', before: 'до 1 марта 2023 г.', after: 'до 1 мая 2023 г.' },
          { field: 'coExecutors', before: '', after: 'Минкультуры НСО' },
        ],
      ],
      [
        '2.1',
        [
          { field: 'number', before: '2.1', after: '2.2' },
          { field: 'section', before: 'Кадры', after: 'Кадры и обучение' },
        ],
      ],
    ]);
    expect((await seen(o)).version).toBe(0);
  });

  test('accepting it keeps measures with their reports, control points and history', async () => {
    const o = await office();
    const before = await seen(o);
    const [survey, manual, training] = ['1.1', '1.2', '2.1'].map((number) => numbered(before, number).id);
    await o.coordinator.does(pointSet, { id: survey ?? '' });
    await o.coordinator.does(entered, { measure: survey ?? '', of: o.labourId });
    const health = numbered(before, '1.2').executors[0]?.organisation?.id ?? '';
    await o.coordinator.does(entered, { measure: manual ?? '', of: health });
    const source = await upload(o.coordinator, second);
    const { against } = await comparison(o, source);
    const sent = { id: o.id, version: 0, source, against, basis: 'Приказ № 7', key: 'once' };
    expect(await o.coordinator.does(accepted, sent)).toEqual({ __typename: 'Roadmap', id: o.id, version: 1 });
    expect(await o.coordinator.does(accepted, sent), 'a retry acts once').toMatchObject({ version: 1 });

    const now = await seen(o);
    expect(now.measures.map(({ number, section }) => [number, section?.number])).toEqual([
      ['1.1', '1'],
      ['2.1', '2'],
      ['2.2', '2'],
    ]);
    expect(now.sections).toEqual([
      { number: '1', title: 'Анализ' },
      { number: '2', title: 'Кадры и обучение' },
    ]);
    expect([numbered(now, '1.1').id, numbered(now, '2.2').id]).toEqual([survey, training]);
    expect(await o.w.db.report.count({ where: { measureId: survey ?? '' } })).toBe(1);
    expect(await o.w.db.controlPoint.count({ where: { measureId: survey ?? '', cancelledAt: null } })).toBe(1);
    expect(now.removedMeasures).toMatchObject([
      { id: manual, state: 'DROPPED', stateReason: 'Приказ № 7', closedOn: '2022-11-14', nextStates: [] },
    ]);
    expect(now.removedMeasures[0]?.reports).toHaveLength(1);
    expect(now.editions).toMatchObject([
      { number: 2, basis: 'Приказ № 7', added: 1, changed: 2, removed: 1, acceptedBy: { name: 'координатор' } },
      { number: 1, basis: null, added: 3, changed: 0, removed: 0 },
    ]);
    const told = now.history.filter(({ act, measure }) => act === 'roadmap.acceptEdition' && measure?.id === survey);
    expect(told.every(({ reason, edition }) => reason === 'Приказ № 7' && edition?.number === 2)).toBe(true);
    expect(told.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        { column: 'termRaw', before: 'до 1 марта 2023 г.', after: 'до 1 мая 2023 г.' },
        { column: 'coExecutors', before: [], after: ['Минкультуры НСО'] },
      ]),
    );
  });

  test('whoever is newly named sees the roadmap and is told; whoever is named no longer loses it', async () => {
    const o = await office();
    const follow = async (who: PersonRow) => {
      const { cursor: after } = await who.asks(cursor);
      return who.watches(stream, { id: o.id, after });
    };
    const sees = async (who: PersonRow) => (await who.asks(read, { id: o.id })).roadmap !== null;
    expect([await sees(o.health), await sees(o.culture)]).toEqual([true, false]);
    const losing = await follow(o.health);
    expect(await losing.next()).toMatchObject({ __typename: 'Checkpoint' });

    const source = await upload(o.coordinator, second);
    await o.coordinator.does(accepted, { id: o.id, version: 0, source });

    await expect(
      losing.nextWhere((item): item is typeof item => item.__typename === 'RoadmapHappened'),
    ).rejects.toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect([await sees(o.health), await sees(o.culture)]).toEqual([false, true]);
    expect(await told(o, o.culture)).toEqual(['NAMED 1.1']);
    // What came with the first document and who lost it with the second: both are of a roadmap that is hidden now.
    expect(await told(o, o.health)).toEqual(['NAMED_NO_LONGER', 'NAMED']);
    expect((await o.health.asks(inbox)).notices[0]).toEqual({
      ...{ kind: 'NAMED_NO_LONGER', count: 1, roadmap: null, measure: null },
    });
    const gaining = await follow(o.culture);
    expect(await gaining.next()).toMatchObject({ __typename: 'Checkpoint' });
    await gaining.leave();
    const file = (await o.culture.asks(read, { id: o.id })).roadmap?.editions[0]?.file;
    expect(file?.name).toBe('План.txt');
    expect(await (await o.culture.fetches(file?.url ?? '')).text()).toBe(plan(second));
    expect((await o.health.fetches(file?.url ?? '')).status).toBe(404);
  });

  test('whoever owes something in it learns what became of that, each once; the others that there is a new edition', async () => {
    const o = await office();
    const holder = o.w.organisation('Комитет').person('из Комитета').executor();
    const [centre, fund] = [o.w.organisation('Центр'), o.w.organisation('Фонд')];
    const [member, open] = [centre.person('из Центра').executor(), fund.person('из Фонда').executor()];
    o.w.organisationClass('КЦСОН').member(centre);
    o.w.organisationClass('СО НКО', { open: true }).member(fund);
    await o.w.settled();
    const rows = (third: string, fourth: string): Table => [
      ['1.1', 'Опрос семей', 'Справка', 'до 1 марта 2023 г.', 'Комитет во взаимодействии с Минкультуры НСО'],
      ['1.2', 'Подготовка методички', 'Методичка', 'до 1 июня 2023 г.', 'Комитет'],
      ['1.3', 'Обучение специалистов', 'Обучено 70 человек', '2022–2023', third],
      ['1.4', 'Создание квартиры', 'Квартира открыта', '2023', fourth],
    ];
    const bring = async (version: number, table: Table) =>
      o.coordinator.does(accepted, { id: o.id, version, source: { text: plan(table) } });
    await bring(0, rows('КЦСОН', 'Минздрав НСО и СО НКО'));
    expect(await told(o, holder)).toEqual(['NAMED 2']);
    expect(await told(o, member)).toEqual(['NAMED 1.3']);
    expect(await told(o, open)).toEqual(['EDITION_ACCEPTED']);
    // 1.1 is worded otherwise, 1.2 is gone, 1.3 is somebody else’s, 1.4 stays as it is.
    const [survey, , , flat] = rows('', 'Минздрав НСО и СО НКО');
    const later = ['1.3', 'Обучение специалистов', 'Обучено 70 человек', '2022–2023', 'Комитет'] as const;
    const reworded = survey && ([survey[0], survey[1], 'Отчёт', survey[3], survey[4]] as const);
    await bring(
      1,
      [reworded, later, flat].filter((row) => row !== undefined),
    );
    expect((await told(o, holder)).slice(0, 3).toSorted()).toEqual([
      'NAMED 1.3',
      'NAMED_NO_LONGER 1.2',
      'REWORDED 1.1',
    ]);
    expect((await told(o, member))[0]).toBe('NAMED_NO_LONGER');
    expect((await told(o, o.culture))[0]).toBe('REWORDED 1.1');
    expect((await told(o, o.health))[0]).toBe('EDITION_ACCEPTED');
    expect(await told(o, o.coordinator), 'who acts is not told').toEqual([]);
  });

  test('a measure that one edition left out and a later one holds is the same measure again', async () => {
    const o = await office();
    const manual = numbered(await seen(o), '1.2');
    await o.coordinator.does(pointSet, { id: manual.id });
    await o.coordinator.does(entered, { measure: manual.id, of: manual.executors[0]?.organisation?.id ?? '' });
    await o.coordinator.does(moved, { id: manual.id, version: numbered(await seen(o), '1.2').version });
    await o.coordinator.does(accepted, { id: o.id, version: 0, source: { text: plan(second) } });
    expect((await seen(o)).removedMeasures).toMatchObject([{ id: manual.id, state: 'DROPPED' }]);

    const [heading, survey, ...rest] = second;
    const back = ['1.3', 'Подготовка методички', 'Методичка', 'до 1 июля 2023 г.', 'Минздрав НСО'] as const;
    const third: Table = [heading, survey, back, ...rest].filter((row) => row !== undefined);
    const { returned, added, changed, same } = await comparison(o, { text: plan(third) });
    expect({ returned, added, changed, same }).toEqual({
      returned: [
        {
          measure: { id: manual.id },
          fields: [
            { field: 'number', before: '1.2', after: '1.3' },
            { field: 'term', before: 'до 1 июня 2023 г.', after: 'до 1 июля 2023 г.' },
          ],
        },
      ],
      ...{ added: [], changed: [], same: false },
    });
    await o.coordinator.does(accepted, { id: o.id, version: 1, source: { text: plan(third) }, basis: 'Приказ № 8' });
    const now = await seen(o);
    expect(now.removedMeasures).toEqual([]);
    expect(now.measures.map(({ number }) => number)).toEqual(['1.1', '1.3', '2.1', '2.2']);
    expect(numbered(now, '1.3')).toMatchObject({ id: manual.id, state: 'UNDER_WAY', section: { number: '1' } });
    const at = { measureId: manual.id };
    expect(await o.w.db.report.count({ where: at })).toBe(1);
    expect(await o.w.db.controlPoint.count({ where: { ...at, cancelledAt: null } })).toBe(1);
    expect(now.editions[0]).toMatchObject({ number: 3, added: 0, returned: 1, changed: 0, removed: 0 });
    const told = now.history.filter(({ measure, edition }) => measure?.id === manual.id && edition?.number === 3);
    expect(told.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        { column: 'removedAt', before: expect.any(String), after: null },
        { column: 'state', before: 'DROPPED', after: 'UNDER_WAY' },
      ]),
    );
    expect((await o.health.asks(inbox)).notices[0]).toMatchObject({ kind: 'NAMED', measure: { number: '1.3' } });
  });

  test('another measure under a number that became free is a new one', async () => {
    const o = await office();
    await o.coordinator.does(accepted, { id: o.id, version: 0, source: { text: plan(second) } });
    const [heading, survey, ...rest] = second;
    const other = ['1.2', 'Подготовка кадров', '', '2023', 'Минтруда НСО'] as const;
    const third: Table = [heading, survey, other, ...rest].filter((row) => row !== undefined);
    expect(await comparison(o, { text: plan(third) })).toMatchObject({ returned: [], added: [{ number: '1.2' }] });
  });

  test('a term that returns otherwise, or names another day between, is a change though it begins and ends the same', async () => {
    const o = await office();
    const of = (yearly: string, listed: string): Table => [
      ['1.1', 'Опрос семей', 'Справка', yearly, 'Минтруда НСО'],
      ['1.2', 'Подготовка методички', 'Методичка', listed, 'Минздрав НСО'],
    ];
    const before = of('2022–2023 годы', '15.01.2022, 15.03.2022, 15.07.2022');
    await o.coordinator.does(accepted, { id: o.id, version: 0, source: { text: plan(before) } });
    const otherWords = of('с 2022 по 2023 год', '15 января, 15 марта, 15 июля 2022 г.');
    expect(await comparison(o, { text: plan(otherWords) })).toMatchObject({ same: true });
    const after = of('ежегодно, 2022–2023 годы', '15.01.2022, 15.04.2022, 15.07.2022');
    const { changed } = await comparison(o, { text: plan(after) });
    expect(changed.map(({ measure, fields }) => [measure.number, fields.map(({ field }) => field)])).toEqual([
      ['1.1', ['term']],
      ['1.2', ['term']],
    ]);
    await o.coordinator.does(accepted, { id: o.id, version: 1, source: { text: plan(after) } });
    expect(await comparison(o, { text: plan(after) })).toMatchObject({ same: true });
    expect(await o.w.db.measure.findUniqueOrThrow({ where: { id: numbered(await seen(o), '1.1').id } })).toMatchObject({
      termKind: 'RECURRING',
      termRecurring: { every: 'year' },
    });
  });

  test('the same document again changes nothing, and can be taken in as another roadmap', async () => {
    const o = await office();
    const source = await upload(o.coordinator, first);
    const { same, unchanged, added, removed } = await comparison(o, source);
    expect({ same, unchanged, added, removed }).toEqual({ same: true, unchanged: 3, added: [], removed: [] });
    expect(await o.coordinator.does(accepted, { id: o.id, version: 0, source })).toEqual({
      __typename: 'Invalid',
      field: 'source',
      code: 'NOTHING_TO_DO',
    });
    expect(await o.coordinator.does(imported, { source })).toMatchObject({ __typename: 'Roadmap', version: 0 });
    expect(await o.w.db.roadmap.count()).toBe(2);
  });

  test('a wording that somebody put right meanwhile is looked at again; a state that moved disturbs nobody', async () => {
    const o = await office();
    const { against } = await comparison(o, { text: plan(second) });
    const { id, version } = numbered(await seen(o), '1.1');
    await o.coordinator.does(moved, { id, version });
    await o.coordinator.does(corrected, { id, version: version + 1 });
    const sent = { id: o.id, version: 0, source: { text: plan(second) } };
    expect(await o.coordinator.does(accepted, { ...sent, against })).toEqual({
      __typename: 'Stale',
      current: { __typename: 'Roadmap', id: o.id, version: 0 },
    });
    const { against: anew } = await comparison(o, { text: plan(second) });
    const again = numbered(await seen(o), '2.1');
    await o.coordinator.does(moved, { id: again.id, version: again.version });
    expect(await o.coordinator.does(accepted, { ...sent, against: anew })).toMatchObject({ __typename: 'Roadmap' });
    expect(numbered(await seen(o), '2.2')).toMatchObject({ id: again.id, state: 'UNDER_WAY' });
  });

  test('whom a person once decided that a name means is not asked again', async () => {
    const o = await office();
    const named = (who: string): Table => [['1.1', 'Опрос семей', 'Справка', 'до 1 мая 2023 г.', who]];
    const unknown = { text: plan(named('Ведомство культуры')) };
    const culture = await o.w.db.organisation.findFirstOrThrow({ where: { shortName: 'Минкультуры НСО' } });
    const meanings = [{ name: 'Ведомство культуры', organisationId: culture.id }];
    const sent = { id: o.id, version: 0, source: unknown };
    expect(await o.coordinator.does(accepted, sent)).toMatchObject({ code: 'UNRESOLVED' });
    expect(await o.coordinator.does(accepted, { ...sent, meanings })).toMatchObject({ version: 1 });
    const later = { text: plan([['1.1', 'Опрос семей', 'Отчёт', 'до 1 мая 2023 г.', 'Ведомство культуры']]) };
    const { previewRoadmap: preview } = await o.coordinator.asks(compared, { source: later, of: o.id });
    expect(preview).toMatchObject({
      names: [{ outcome: 'found', candidates: [{ organisation: { id: culture.id } }] }],
    });
    expect(await o.coordinator.does(accepted, { ...sent, version: 1, source: later })).toMatchObject({ version: 2 });
  });

  test('nobody but the coordinator compares a document with a roadmap', async () => {
    const o = await office();
    const source = { text: plan(second) };
    const answers = await Promise.all(
      [o.health, o.culture, o.w.anonymous].map((who) => who.asks(compared, { source, of: o.id })),
    );
    expect(answers.map(({ previewRoadmap }) => previewRoadmap.__typename)).toEqual([
      'Forbidden',
      'NotFound',
      'NotFound',
    ]);
  });
});
