import { midnightOf } from '@vmeste/schema/core/time.ts';
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const page = graphql(`
  query {
    centre {
      submitted { name submittedAt }
      inReview { name dueOn awaited { name } }
      accepted { name }
      reviewDue { published { name } reviewOn }
      consultations { subject overdue }
      trainings { title placed waiting placesLeft }
    }
    mayWorkInCentre
  }
`);
const today = graphql(`
  query { today { toSubmit { name state } submitted { name } toJudge { name dueOn } consultations { subject } } }
`);

/** The centre, two reviewers, and practices and questions on their way. */
async function hub() {
  const w = await world();
  const ngo = w.organisation('Ассоциация', 'NGO');
  const author = ngo.person('автор');
  const house = w.organisation('Методический центр', 'INSTITUTION');
  const methodologist = house.person('Методист').methodologist();
  const second = house.person('Второй методист').methodologist();
  const university = w.organisation('Университет', 'OTHER');
  const [judged, waits] = [university.person('оценил'), university.person('не оценил')];
  const waiting = w.practice(ngo, author);
  waiting.passport('SUBMITTED', { name: 'Ждёт' });
  const reviewed = w.practice(ngo, author);
  const passport = reviewed.passport('IN_REVIEW', { name: 'На экспертизе' });
  reviewed.reviewer(judged);
  reviewed.reviewer(waits);
  reviewed.judgement(passport, judged);
  w.practice(ngo, author).passport('ACCEPTED', { name: 'Принята' });
  const published = w.practice(ngo, author);
  published.passport('PUBLISHED', { name: 'Пора пересмотреть' });
  w.practice(ngo, author).passport('PUBLISHED', { name: 'Рано пересматривать' });
  w.practice(ngo, author).passport('DRAFT', { name: 'Черновик' });
  w.consultation(author, ngo, { subject: 'Просрочен', dueOn: '2022-11-11' });
  w.consultation(author, ngo, { subject: 'В срок', answerer: second });
  w.consultation(author, ngo, { subject: 'Отвечен', state: 'ANSWERED', answeredAt: w.clock.now() });
  await w.settled();
  await w.db.passport.update({ where: { id: passport }, data: { dueOn: midnightOf('2022-11-10') } });
  await w.db.practice.update({ where: { id: published.id }, data: { reviewOn: midnightOf('2022-11-14') } });
  return { w, ngo, author, methodologist, second, judged, waits };
}

test('the centre sees what waits, what is late and who has not judged, and nobody else does', async () => {
  const { author, methodologist, judged, w } = await hub();
  expect(await methodologist.asks(page)).toEqual({
    centre: {
      submitted: [{ name: 'Ждёт', submittedAt: expect.any(String) }],
      inReview: [{ name: 'На экспертизе', dueOn: '2022-11-10', awaited: [{ name: 'не оценил' }] }],
      accepted: [{ name: 'Принята' }],
      reviewDue: [{ published: { name: 'Пора пересмотреть' }, reviewOn: '2022-11-14' }],
      consultations: [
        { subject: 'Просрочен', overdue: true },
        { subject: 'В срок', overdue: false },
      ],
      trainings: [],
    },
    mayWorkInCentre: true,
  });
  for (const who of [author, judged, w.anonymous])
    expect(await who.asks(page)).toEqual({ centre: null, mayWorkInCentre: false });
});

test('the day of a methodologist and of a reviewer names what waits for them', async () => {
  const { w, author, methodologist, second, judged, waits } = await hub();
  const dayOf = async (who: PersonRow) => {
    const { submitted, toJudge, consultations } = (await who.asks(today)).today;
    return [
      ...submitted.map(({ name }) => name),
      ...toJudge.map(({ name }) => name),
      ...consultations.map(({ subject }) => subject),
    ];
  };
  expect(await dayOf(methodologist), 'what nobody has taken').toEqual(['Ждёт', 'Просрочен']);
  expect(await dayOf(second), 'and what is one’s own').toEqual(['Ждёт', 'Просрочен', 'В срок']);
  expect(await dayOf(waits)).toEqual(['На экспертизе']);
  expect(await dayOf(judged), 'who has judged').toEqual([]);
  expect(await dayOf(author)).toEqual([]);
  // Whoever leads a practice begins its next review too; the others leave it to them.
  await w.db.practice.updateMany({ data: { curatorId: second.id } });
  expect(await dayOf(methodologist)).toEqual(['Просрочен']);
  expect(await dayOf(second)).toContain('Ждёт');
});

test('the day of an author names what is to be submitted, and of a practice that was returned the version at hand', async () => {
  const { w, ngo, author, methodologist } = await hub();
  const colleague = ngo.person('коллега');
  const again = w.practice(ngo, author);
  again.passport('RETURNED', { name: 'Возвращена' });
  const further = w.practice(ngo, author);
  further.passport('RETURNED', { name: 'Возвращена раньше' });
  further.passport('IN_REVIEW', { name: 'Снова на экспертизе' });
  const anew = w.practice(ngo, author);
  anew.passport('RETURNED', { name: 'Возвращена недавно' });
  anew.passport('DRAFT', { name: 'Дописывается' });
  await w.settled();
  const toSubmit = async (who: PersonRow) =>
    (await who.asks(today)).today.toSubmit.map(({ name, state }) => `${name} ${state}`).toSorted();
  expect(await toSubmit(colleague)).toEqual(['Возвращена RETURNED', 'Дописывается DRAFT', 'Черновик DRAFT']);
  expect(await toSubmit(methodologist)).toEqual([]);
});

test('a training that is announced and near stands there with its places, one that is far or planned does not', async () => {
  const { w, ngo, author, methodologist } = await hub();
  const training = (title: string, state: 'ANNOUNCED' | 'PLANNED', day: string) => {
    const organisation = { organisationId: ngo.id, createdById: author.id, planYear: 2022, title, state };
    const times = { startsAt: new Date(`${day}T03:00:00Z`), createdAt: w.clock.now(), changedAt: w.clock.now() };
    return w.db.training.create({ data: { ...organisation, ...times, kind: 'SEMINAR', capacity: 2 } });
  };
  const near = await training('Близкий семинар', 'ANNOUNCED', '2022-12-01');
  await training('Далёкий семинар', 'ANNOUNCED', '2023-02-01');
  await training('Прошедший семинар', 'ANNOUNCED', '2022-11-01');
  await training('Ещё не объявлен', 'PLANNED', '2022-12-01');
  for (const [at, state] of (['PLACED', 'PLACED', 'WAITING'] as const).entries()) {
    const who = await w.db.specialist.create({ data: { name: `Слушатель ${at}`, createdAt: w.clock.now() } });
    const times = { at: w.clock.now(), changedAt: w.clock.now() };
    await w.db.registration.create({
      data: { trainingId: near.id, specialistId: who.id, state, number: at + 1, ...times },
    });
  }
  expect((await methodologist.asks(page)).centre?.trainings).toEqual([
    { title: 'Близкий семинар', placed: 2, waiting: 1, placesLeft: 0 },
  ]);
});
