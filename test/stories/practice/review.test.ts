import { expect, test } from 'vitest';
import { appoint, forbidden, hub, invalid, judge, move, scores } from './hub.ts';

test('nobody judges a practice of an organisation of their own, also one that they came to later', async () => {
  const h = await hub();
  await h.inReview();
  expect(await h.methodologist.does(appoint, { practice: h.practice, person: h.colleague.id })).toEqual(
    invalid('personId', 'OWN_ORGANISATION'),
  );
  expect(await h.methodologist.does(appoint, { practice: h.practice, person: h.reviewer.id })).toEqual(
    invalid('personId', 'TAKEN'),
  );
  expect(await h.colleague.does(judge, { id: h.passport, scores })).toEqual(forbidden);
  await h.w.db.membership.create({
    data: { personId: h.reviewer.id, organisationId: h.ngo.id, post: 'совместитель', since: new Date('2022-01-01') },
  });
  await h.w.db.event.create({ data: { kind: 'rights.changed', personId: h.reviewer.id, at: h.w.clock.now() } });
  expect(await h.reviewer.does(judge, { id: h.passport, scores })).toEqual(forbidden);
});

test('all who were appointed judge before it is accepted, and two who decide at once decide once', async () => {
  const h = await hub();
  await h.inReview();
  const second = h.w.organisation('Институт', 'OTHER').person('второй эксперт');
  await h.methodologist.does(appoint, { practice: h.practice, person: second.id });
  await h.reviewer.does(judge, { id: h.passport, scores });
  expect(await h.takes(h.methodologist, 'ACCEPT')).toMatchObject({
    ...invalid('step', 'NOT_JUDGED'),
    params: { given: 1, needed: 2 },
  });
  await second.does(judge, { id: h.passport, scores });
  const version = await h.versionOf();
  const both = await Promise.all([
    h.methodologist.does(move, { id: h.passport, version, step: 'ACCEPT' }),
    h.methodologist.does(move, { id: h.passport, version, step: 'RETURN', reason: 'Пусть дополнят' }),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Passport', 'Stale']);
});

test('a reviewer judges anew over the own judgement alone, and by the whole rubric', async () => {
  const h = await hub();
  await h.inReview();
  expect(await h.reviewer.does(judge, { id: h.passport, scores: scores.slice(1) })).toEqual(
    invalid('scores', 'REQUIRED'),
  );
  expect(await h.reviewer.does(judge, { id: h.passport, scores: scores.map((one) => ({ ...one, score: 6 })) })).toEqual(
    invalid('scores', 'OUT_OF_RANGE'),
  );
  await h.reviewer.does(judge, { id: h.passport, scores });
  expect(await h.reviewer.does(judge, { id: h.passport, scores, version: 7 })).toMatchObject({ __typename: 'Stale' });
  const again = await h.reviewer.does(judge, {
    id: h.passport,
    version: 0,
    scores: scores.map((one) => ({ ...one, score: 2 })),
  });
  expect(again).toMatchObject({ ownJudgement: { version: 1, scores: scores.map(() => ({ score: 2 })) } });
});
