import { expect, test } from 'vitest';
import { answer, appoint, dismiss, hub, invalid, judge, look, remark, revise, save, scores } from './hub.ts';

test('a practice goes from a draft through review to the registry, and each hand learns of its turn', async () => {
  const h = await hub();
  await h.inReview();
  expect(await h.told(h.methodologist)).toEqual(['PRACTICE_SUBMITTED']);
  expect(await h.told(h.reviewer)).toEqual(['REVIEW_ASKED']);
  const remarked = await h.reviewer.does(remark, { id: h.passport });
  if (remarked.__typename !== 'Passport') throw new Error(JSON.stringify(remarked));
  expect(await h.told(h.author)).toEqual(['PRACTICE_REMARKED']);
  await h.reviewer.does(judge, { id: h.passport, scores });
  expect(await h.takes(h.methodologist, 'ACCEPT')).toMatchObject(invalid('step', 'OPEN_REMARK'));
  const [made] = remarked.remarks;
  expect(await h.author.does(answer, { id: made?.id ?? '' })).toMatchObject({
    remarks: [{ answer: 'Из отчёта за 2021 год' }],
  });
  expect(await h.takes(h.methodologist, 'ACCEPT')).toMatchObject({ state: 'ACCEPTED' });
  expect(await h.takes(h.methodologist, 'PUBLISH')).toMatchObject(invalid('reviewOn', 'BAD_DAY'));
  expect(await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' })).toMatchObject({
    state: 'PUBLISHED',
    nextSteps: ['ARCHIVE'],
  });
  expect(await h.told(h.author)).toEqual(['PRACTICE_PUBLISHED', 'PRACTICE_ACCEPTED', 'PRACTICE_REMARKED']);
  // Everybody sees the words, and nobody what was said between author and reviewers.
  const seen = { passports: [{ number: 1, state: 'PUBLISHED', remarks: [], judgements: [] }], reviewers: [] };
  for (const who of [h.stranger, h.w.anonymous])
    expect((await who.asks(look, { id: h.practice })).practice).toMatchObject(seen);
});

test('before it is submitted nobody but the own organisation sees it, before it is published nobody outside the review', async () => {
  const h = await hub();
  const seeing = async () => {
    const people = {
      colleague: h.colleague,
      methodologist: h.methodologist,
      reviewer: h.reviewer,
      stranger: h.stranger,
      nobody: h.w.anonymous,
    };
    const seen = [];
    for (const [name, who] of Object.entries(people))
      if ((await who.asks(look, { id: h.practice })).practice) seen.push(name);
    return seen;
  };
  expect(await seeing()).toEqual(['colleague']);
  await h.whole();
  await h.takes(h.author, 'SUBMIT');
  expect(await seeing()).toEqual(['colleague', 'methodologist']);
  await h.takes(h.author, 'WITHDRAW');
  expect(await seeing()).toEqual(['colleague']);
  await h.takes(h.author, 'SUBMIT');
  await h.takes(h.methodologist, 'BEGIN', { dueOn: '2022-12-01' });
  const appointed = await h.methodologist.does(appoint, { practice: h.practice, person: h.reviewer.id });
  expect(await seeing()).toEqual(['colleague', 'methodologist', 'reviewer']);
  const [one] = appointed.__typename === 'Practice' ? appointed.reviewers : [];
  expect(await h.methodologist.does(dismiss, { id: one?.id ?? '' })).toEqual({ __typename: 'Practice', reviewers: [] });
  expect(await seeing()).toEqual(['colleague', 'methodologist']);
});

test('what was returned stays as it was, and the author goes on in the next version', async () => {
  const h = await hub();
  await h.inReview();
  const file = await h.author.uploads('Форма.txt', 'форма');
  expect(await h.takes(h.methodologist, 'RETURN')).toMatchObject(invalid('reason', 'NEEDS_REASON'));
  await h.takes(h.methodologist, 'RETURN', { reason: 'Нет результатов по годам' });
  expect(await h.told(h.author)).toEqual(['PRACTICE_RETURNED']);
  expect(await h.writes({ name: 'Другое' })).toMatchObject(invalid('state', 'NOT_ALLOWED_NOW'));
  const next = await h.author.does(revise, { id: h.practice });
  if (next.__typename !== 'Passport') throw new Error(JSON.stringify(next));
  expect(next).toMatchObject({ number: 2, targetGroups: ['Дети с инвалидностью'] });
  expect(next.texts[0]).toEqual({ part: 'problem', text: [{ runs: [{ text: 'Семьи живут далеко от центров' }] }] });
  expect(await h.author.does(revise, { id: h.practice }), 'one draft at a time').toMatchObject(
    invalid('state', 'NOT_ALLOWED_NOW'),
  );
  const saved = await h.author.does(save, {
    id: next.id,
    version: 0,
    words: { formIds: [file.id], results: [{ year: 2021, label: 'семей', value: 40, bound: 'MORE' }] },
  });
  expect(saved).toMatchObject({ forms: [{ name: 'Форма.txt' }], results: [{ year: 2021, value: 40, bound: 'MORE' }] });
  await h.takes(h.author, 'SUBMIT', {}, next.id);
  const { practice } = await h.reviewer.asks(look, { id: h.practice });
  expect(practice?.passports.map(({ number, state }) => [number, state])).toEqual([
    [2, 'SUBMITTED'],
    [1, 'RETURNED'],
  ]);
});

test('a new version replaces the published one, which stays at its own address', async () => {
  const h = await hub();
  const publish = async (of: string) => {
    await h.takes(h.author, 'SUBMIT', {}, of);
    await h.takes(h.methodologist, 'BEGIN', { dueOn: '2022-12-01' }, of);
    await h.reviewer.does(judge, { id: of, scores });
    await h.takes(h.methodologist, 'ACCEPT', {}, of);
    return h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' }, of);
  };
  await h.inReview();
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' });
  const next = await h.author.does(revise, { id: h.practice });
  if (next.__typename !== 'Passport') throw new Error(JSON.stringify(next));
  const seen = async () => (await h.w.anonymous.asks(look, { id: h.practice })).practice;
  expect(await seen(), 'the draft is nobody’s').toMatchObject({ published: { number: 1 }, passports: [{ number: 1 }] });
  expect(await publish(next.id)).toMatchObject({ state: 'PUBLISHED' });
  expect(await seen()).toMatchObject({
    published: { number: 2 },
    passports: [
      { number: 2, state: 'PUBLISHED' },
      { number: 1, state: 'ARCHIVED' },
    ],
  });
});
