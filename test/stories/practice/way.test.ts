import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { Actor } from '../../world/actor.ts';
import { world } from '../../world.ts';

const start = graphql(`
  mutation ($organisation: ID!, $name: String!) {
    startPractice(organisationId: $organisation, kind: PRACTICE, words: { name: $name }) {
      __typename
      ... on Practice { id passports { id version number state name mayWrite nextSteps } }
      ... on Invalid { field code }
    }
  }
`);
const save = graphql(`
  mutation ($id: ID!, $version: Int!, $words: PassportInput!) {
    savePassport(id: $id, version: $version, words: $words) {
      __typename
      ... on Passport {
        version
        name
        texts { part text { kind runs { text bold } } }
        results { year label value unit bound }
        targetGroups
        documents { id name }
        forms { id name }
      }
      ... on Invalid { field code params }
      ... on Stale { current { version } }
    }
  }
`);
const move = graphql(`
  mutation ($id: ID!, $version: Int!, $step: PassportStep!, $reason: String, $dueOn: Day, $reviewOn: Day) {
    movePassport(id: $id, version: $version, step: $step, reason: $reason, dueOn: $dueOn, reviewOn: $reviewOn) {
      __typename
      ... on Passport { version state nextSteps publishedAt }
      ... on Invalid { field code params }
      ... on Stale { current { version } }
    }
  }
`);
const revise = graphql(`
  mutation ($id: ID!) {
    revisePractice(id: $id) {
      __typename
      ... on Passport { id version number name targetGroups documents { id } texts { part text { runs { text } } } }
      ... on Invalid { field code }
    }
  }
`);
const appoint = graphql(`
  mutation ($practice: ID!, $person: ID!) {
    appointReviewer(practiceId: $practice, personId: $person) {
      __typename
      ... on Practice { reviewers { id person { id } } }
      ... on Invalid { field code }
    }
  }
`);
const dismiss = graphql(`
  mutation ($id: ID!) { dismissReviewer(id: $id) { __typename ... on Practice { reviewers { id } } } }
`);
const judge = graphql(`
  mutation ($id: ID!, $scores: [ScoreInput!]!, $version: Int) {
    judgePassport(passportId: $id, scores: $scores, evidence: OWN_FIGURES, conclusion: "Рекомендуется", version: $version) {
      __typename
      ... on Passport { ownJudgement { version scores { criterion score } } judgements { reviewer { id } } }
      ... on Invalid { field code }
    }
  }
`);
const remark = graphql(`
  mutation ($id: ID!) {
    remarkOnPassport(passportId: $id, field: problem, text: "Откуда цифра?") {
      __typename
      ... on Passport { remarks { id version field text answer } }
      ... on Invalid { field code }
    }
  }
`);
const answer = graphql(`
  mutation ($id: ID!) {
    answerPassportRemark(id: $id, version: 0, answer: "Из отчёта за 2021 год") {
      __typename
      ... on Passport { remarks { answer } }
      ... on Invalid { field code }
    }
  }
`);
const look = graphql(`
  query ($id: ID!) {
    practice(id: $id) {
      published { number }
      reviewers { person { id } }
      passports { number state contacts remarks { text } judgements { conclusion } }
    }
  }
`);
const inbox = graphql(`query { notices { kind practice { id } } }`);

const paragraph = (text: string) => [{ kind: 'PARAGRAPH' as const, runs: [{ text, bold: false, italic: false }] }];
const criteria = ['reach', 'result', 'involvement', 'cost', 'novelty', 'replicability'] as const;
const scores = criteria.map((criterion) => ({ criterion, score: 4, reason: 'Видно из отчёта' }));

/** An NGO with a practice, the methodological centre, and whoever could judge. */
async function hub() {
  const w = await world();
  const ngo = w.organisation('Ассоциация', 'NGO');
  const author = ngo.person('автор');
  const colleague = ngo.person('коллега');
  const methodologist = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const reviewer = w.organisation('Университет', 'OTHER').person('эксперт');
  const stranger = w.organisation('Чужие', 'NGO').person('посторонний');
  const started = await author.does(start, { organisation: ngo.id, name: 'Домашний микрореабилитационный центр' });
  if (started.__typename !== 'Practice') throw new Error(JSON.stringify(started));
  const [passport] = started.passports;
  if (!passport) throw new Error('There is no passport.');
  const { id } = passport;
  const versionOf = async (of = id) => (await w.db.passport.findUniqueOrThrow({ where: { id: of } })).version;
  type Step = 'SUBMIT' | 'WITHDRAW' | 'BEGIN' | 'RETURN' | 'ACCEPT' | 'PUBLISH' | 'ARCHIVE';
  const takes = async (
    who: Actor,
    step: Step,
    more: { reason?: string; dueOn?: string; reviewOn?: string } = {},
    of = id,
  ) => who.does(move, { id: of, version: await versionOf(of), step, ...more });
  const writes = async (words: object) => author.does(save, { id, version: await versionOf(), words });
  /** Whatever the centre needs to judge it. */
  const whole = () =>
    writes({
      municipality: 'Новосибирск',
      targetGroups: ['Дети с инвалидностью'],
      parts: [
        { part: 'problem', text: paragraph('Семьи живут далеко от центров') },
        { part: 'technology', text: paragraph('Специалисты приезжают на дом') },
      ],
    });
  const inReview = async () => {
    await whole();
    await takes(author, 'SUBMIT');
    expect(await takes(methodologist, 'BEGIN', { dueOn: '2022-12-01' })).toMatchObject({ state: 'IN_REVIEW' });
    await methodologist.does(appoint, { practice: started.id, person: reviewer.id });
  };
  const told = async (who: Actor) => (await who.asks(inbox)).notices.map(({ kind }) => kind);
  return {
    w,
    ngo,
    author,
    colleague,
    methodologist,
    reviewer,
    stranger,
    practice: started.id,
    passport: id,
    versionOf,
    takes,
    writes,
    whole,
    inReview,
    told,
  };
}

const forbidden = { __typename: 'Forbidden' };
const invalid = (field: string, code: string) => ({ __typename: 'Invalid', field, code });

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

test('half a passport can be saved, and what a reviewer needs is asked for when it is submitted', async () => {
  const h = await hub();
  expect(await h.takes(h.author, 'SUBMIT')).toMatchObject(invalid('municipality', 'INCOMPLETE'));
  expect(await h.writes({ name: ' ' })).toMatchObject(invalid('name', 'REQUIRED'));
  expect(await h.writes({ parts: [{ part: 'goal', text: paragraph('я'.repeat(20_001)) }] })).toMatchObject(
    invalid('goal', 'TOO_LONG'),
  );
  const saved = await h.writes({
    targetGroups: [' Семьи  с детьми', 'семьи с детьми', ''],
    parts: [
      {
        part: 'stages',
        text: [
          {
            kind: 'NUMBERED',
            runs: [
              { text: ' Обучение', bold: true },
              { text: ' семей ', bold: false },
            ],
          },
          { kind: 'BULLET', runs: [{ text: '  ' }] },
        ],
      },
    ],
  });
  if (saved.__typename !== 'Passport') throw new Error(JSON.stringify(saved));
  expect(saved.targetGroups).toEqual(['семьи с детьми']);
  expect(saved.texts.find(({ part }) => part === 'stages')?.text).toEqual([
    {
      kind: 'NUMBERED',
      runs: [
        { text: 'Обучение', bold: true },
        { text: ' семей', bold: false },
      ],
    },
  ]);
  await h.whole();
  expect(await h.takes(h.author, 'SUBMIT')).toMatchObject({ state: 'SUBMITTED' });
});

test('words that look like data about a person in care hold the publication up until somebody says why they are none', async () => {
  const h = await hub();
  await h.writes({ parts: [{ part: 'goal', text: paragraph('Петров П. П., диагноз F71, научился готовить') }] });
  await h.inReview();
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  const warned = graphql(`query ($id: ID!) { passport(id: $id) { warnings { field kind } } }`);
  expect((await h.author.asks(warned, { id: h.passport })).passport?.warnings).toEqual([
    { field: 'goal', kind: 'DIAGNOSIS' },
  ]);
  const reviewOn = '2024-11-14';
  expect(await h.takes(h.methodologist, 'PUBLISH', { reviewOn })).toMatchObject(invalid('reason', 'NEEDS_REASON'));
  const reason = 'Имя вымышлено';
  expect(await h.takes(h.methodologist, 'PUBLISH', { reviewOn, reason })).toMatchObject({ state: 'PUBLISHED' });
});

test('a file of the draft is the author’s alone, of the submitted one the review’s, and once published everybody’s', async () => {
  const h = await hub();
  const file = await h.author.uploads('Порядок.txt', 'порядок');
  const foreign = await h.stranger.uploads('Чужое.txt', 'чужое');
  expect(await h.writes({ documentIds: [foreign.id] })).toMatchObject(invalid('documentIds', 'UNKNOWN'));
  await h.writes({ documentIds: [file.id] });
  const readers = async () => {
    const people = {
      colleague: h.colleague,
      methodologist: h.methodologist,
      reviewer: h.reviewer,
      stranger: h.stranger,
    };
    const found = [];
    for (const [name, who] of Object.entries(people)) if ((await who.fetches(file.url)).ok) found.push(name);
    return found;
  };
  expect(await readers()).toEqual(['colleague']);
  await h.inReview();
  expect(await readers()).toEqual(['colleague', 'methodologist', 'reviewer']);
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' });
  expect(await readers()).toEqual(['colleague', 'methodologist', 'reviewer', 'stranger']);
});

test('contacts are published with consent alone', async () => {
  const h = await hub();
  await h.writes({ contacts: 'Иванова, 8 383 222-22-22' });
  await h.inReview();
  await h.reviewer.does(judge, { id: h.passport, scores });
  await h.takes(h.methodologist, 'ACCEPT');
  await h.takes(h.methodologist, 'PUBLISH', { reviewOn: '2024-11-14' });
  const contacts = async (who: Actor) => (await who.asks(look, { id: h.practice })).practice?.passports[0]?.contacts;
  expect([await contacts(h.colleague), await contacts(h.methodologist)]).toEqual([
    'Иванова, 8 383 222-22-22',
    'Иванова, 8 383 222-22-22',
  ]);
  expect([await contacts(h.stranger), await contacts(h.w.anonymous)]).toEqual([null, null]);
});
