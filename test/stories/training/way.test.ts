import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { hub, inbox, look, move, register, set, told } from './hub.ts';

const create = graphql(`
  mutation ($organisation: ID!, $plannedOn: Day, $programme: ID) {
    createTraining(
      organisationId: $organisation, kind: SEMINAR, title: "  Технология  семейного центра ",
      plannedOn: $plannedOn, programmeId: $programme
    ) {
      __typename
      ... on Training { id version state title planYear programme { name hours } nextSteps }
      ... on Invalid { field code }
    }
  }
`);
const plan = graphql(`
  query ($organisation: ID!, $year: Int!) {
    trainings(organisationId: $organisation, year: $year) { title state plannedOn }
  }
`);

test('a centre plans a seminar, announces it, and says that it was held', async () => {
  const { w, centre, host, first } = await hub();
  const programme = w.programme('Семейные технологии', centre);
  const made = await host.does(create, { organisation: centre.id, plannedOn: '2022-12-01', programme });
  expect(made).toMatchObject({
    state: 'DRAFT',
    title: 'Технология семейного центра',
    planYear: 2022,
    programme: { name: 'Семейные технологии', hours: 36 },
    nextSteps: ['PLAN', 'ANNOUNCE'],
  });
  const id = made.__typename === 'Training' ? made.id : '';
  const seenBy = async () => (await first.asks(plan, { organisation: centre.id, year: 2022 })).trainings;
  expect(await seenBy()).toEqual([]);
  expect(await host.does(move, { id, version: 0, step: 'PLAN' })).toMatchObject({ state: 'PLANNED' });
  expect(await seenBy()).toEqual([{ title: 'Технология семейного центра', state: 'PLANNED', plannedOn: '2022-12-01' }]);
  expect(await host.does(move, { id, version: 1, step: 'ANNOUNCE' })).toEqual({
    __typename: 'Invalid',
    field: 'startsAt',
    code: 'REQUIRED',
  });
  const words = {
    startsAt: '2022-12-01T03:00:00Z',
    place: 'Новосибирск, ул. Ленина, 1',
    items: [{ title: 'Открытие', speakers: 'Иванов И. И., директор', startsAt: '2022-12-01T03:00:00Z' }],
  };
  expect(await host.does(set, { id, version: 1, words })).toMatchObject({
    version: 2,
    items: [{ title: 'Открытие', speakers: 'Иванов И. И., директор', startsAt: '2022-12-01T03:00:00.000Z' }],
  });
  expect(await host.does(move, { id, version: 2, step: 'ANNOUNCE' })).toMatchObject({ state: 'ANNOUNCED' });
  expect(await host.does(move, { id, version: 3, step: 'HOLD' })).toMatchObject({ code: 'NOT_BEGUN' });
  w.clock.turnTo('2022-12-02');
  expect(await host.does(move, { id, version: 3, step: 'HOLD' })).toMatchObject({ state: 'HELD', nextSteps: [] });
  expect(await host.does(set, { id, version: 4, words: { heads: 14 } })).toMatchObject({ version: 5 });
});

test('who has a place sees the link and is told when the hour or the place changes, or that it is called off', async () => {
  const { w, centre, host, first, second, third } = await hub();
  const link = 'https://meet.example/seminar';
  const { id } = w.training('Вебинар', centre, host, { capacity: 1, link });
  await first.does(register, { id });
  await second.does(register, { id });
  const linkFor = async (who: typeof first) => (await who.asks(look, { id })).training?.link;
  expect([await linkFor(first), await linkFor(second), await linkFor(third), await linkFor(host)]).toEqual([
    link,
    null,
    null,
    link,
  ]);
  await host.does(set, { id, version: 0, words: { title: 'Вебинар о центрах' } });
  expect(await told(first)).toEqual([]);
  await host.does(set, { id, version: 1, words: { place: 'Бердск' } });
  await host.does(move, { id, version: 2, step: 'CANCEL', reason: 'Заболел ведущий' });
  expect((await first.asks(inbox)).notices).toEqual([
    { kind: 'TRAINING_CANCELLED', training: { title: 'Вебинар о центрах' } },
    { kind: 'TRAINING_CHANGED', training: { title: 'Вебинар о центрах' } },
  ]);
  expect(await told(second)).toEqual(['TRAINING_CANCELLED', 'TRAINING_CHANGED']);
  expect(await told(third)).toEqual([]);
  expect((await first.asks(look, { id })).training).toMatchObject({ state: 'CANCELLED', admission: 'NOT_ANNOUNCED' });
});

test('materials are for those who registered, and for everybody once it was held; so are the files themselves', async () => {
  const { w, centre, host, first, third } = await hub();
  const seminar = w.training('Семинар', centre, host, { startsAt: new Date(w.clock.now().getTime() - 3_600_000) });
  const { id } = seminar;
  const file = seminar.material('Презентация', host);
  seminar.registered(first);
  const seen = async (who: typeof first) => [
    (await who.asks(look, { id })).training?.materials.map(({ name }) => name),
    (await who.fetches(`/api/files/${file}`)).status,
  ];
  expect(await seen(first)).toEqual([['Презентация'], 200]);
  expect(await seen(third)).toEqual([[], 404]);
  await host.does(move, { id, version: 0, step: 'HOLD' });
  expect(await seen(third)).toEqual([['Презентация'], 200]);
  expect((await w.anonymous.fetches(`/api/files/${file}`)).status).not.toBe(200);
});

test('a task of an internship keeps its id when it is worded anew, and is not taken away once somebody has done it', async () => {
  const { w, centre, host, first } = await hub();
  const internship = w.training('Стажировка', centre, host, { kind: 'INTERNSHIP' });
  const { id } = internship;
  const task = internship.task('Составить план');
  expect(
    await host.does(set, { id, version: 0, words: { tasks: [{ text: 'Познакомиться' }, { id: task, text: 'План' }] } }),
  ).toMatchObject({
    tasks: [{ text: 'Познакомиться' }, { id: task, text: 'План' }],
  });
  internship.registered(first);
  await w.settled();
  const { specialistId } = await w.db.registration.findFirstOrThrow({ where: { trainingId: id } });
  const came = { trainingId: id, specialistId, manner: 'LIST', at: w.clock.now() } as const;
  const { id: participationId } = await w.db.participation.create({ data: came });
  await w.db.taskDone.create({ data: { taskId: task, participationId, at: w.clock.now() } });
  expect(await host.does(set, { id, version: 1, words: { tasks: [] } })).toMatchObject({
    field: 'tasks',
    code: 'NOT_ALLOWED_NOW',
  });
});
