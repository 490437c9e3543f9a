import { expect, test } from 'vitest';
import { graphql } from '../../../graphql.ts';
import { come, forbidden, hub, invalid } from './hub.ts';

const asked = graphql(`
  query ($training: ID!) {
    training(id: $training) {
      questionnaire {
        version sheets mayFill isFilled mayWrite
        questions { id kind text options }
        sums { question { text } answers mean counts texts }
      }
    }
  }
`);
const set = graphql(`
  mutation ($training: ID!, $version: Int!, $questions: [AskedQuestionInput!]!) {
    setQuestionnaire(trainingId: $training, version: $version, questions: $questions) {
      __typename
      ... on Training { questionnaire { version questions { id text } } }
      ... on Invalid { field code }
      ... on Stale { current { version } }
    }
  }
`);
const fill = graphql(`
  mutation ($training: ID!, $answers: [AskedAnswerInput!]!, $key: ID) {
    fillQuestionnaire(trainingId: $training, answers: $answers, key: $key) {
      __typename
      ... on Training { questionnaire { sheets isFilled } }
      ... on Invalid { field code }
    }
  }
`);

const five = [{ question: 'useful', value: 5 }];

test('whoever was there fills it in once; the host sees sums from three sheets on, and never who wrote what', async () => {
  const { w, host, school, anna, boris, stranger, training } = await hub();
  const id = await training('Семинар');
  const vera = school.person('Верина Вера Ильинична');
  const code = w.node.house.doorCode(id, w.clock.now());
  for (const person of [anna, boris, vera]) await person.does(come, { training: id, code });
  expect(await stranger.does(fill, { training: id, answers: five })).toEqual(forbidden);
  expect(await host.does(fill, { training: id, answers: five })).toEqual(forbidden);
  expect(await anna.does(fill, { training: id, answers: [{ question: 'useful', value: 6 }] })).toMatchObject({
    code: 'OUT_OF_RANGE',
  });
  expect(await anna.does(fill, { training: id, answers: [{ question: 'other', value: 1 }] })).toEqual(
    invalid('answers', 'UNKNOWN'),
  );
  expect(await anna.does(fill, { training: id, answers: [] })).toEqual(invalid('answers', 'REQUIRED'));
  const words = [...five, { question: 'wish', text: 'Больше примеров' }];
  const key = 'a key of hers';
  expect(await anna.does(fill, { training: id, answers: words, key })).toMatchObject({
    questionnaire: { sheets: 1, isFilled: true },
  });
  // A retry is no second sheet.
  await anna.does(fill, { training: id, answers: words, key });
  expect(await anna.does(fill, { training: id, answers: five })).toEqual(invalid('trainingId', 'TAKEN'));
  await boris.does(fill, { training: id, answers: [{ question: 'useful', value: 4 }] });
  expect((await host.asks(asked, { training: id })).training?.questionnaire).toMatchObject({ sheets: 2, sums: null });
  await vera.does(fill, { training: id, answers: [{ question: 'apply', value: 0 }] });
  const { training: seen } = await host.asks(asked, { training: id });
  expect(seen?.questionnaire.sums?.map(({ answers, mean }) => [answers, mean])).toEqual([
    [2, 4.5],
    [0, null],
    [1, null],
    [1, null],
  ]);
  expect((await anna.asks(asked, { training: id })).training?.questionnaire).toMatchObject({
    sums: null,
    isFilled: true,
    mayFill: false,
  });
  // Nothing that is kept of the request, of the act or of its history says what was written.
  const kept = JSON.stringify([
    await w.db.request.findMany(),
    (await w.db.audit.findMany()).map((entry) => ({ ...entry, position: null })),
    await w.db.revision.findMany(),
    (await w.db.event.findMany()).map((event) => ({ ...event, position: null })),
  ]);
  const sheets = await w.db.answerSheet.findMany();
  for (const { id: sheet } of sheets) expect(kept).not.toContain(sheet);
  expect(kept).not.toContain('Больше примеров');
});

test('a host asks own questions until somebody has answered', async () => {
  const { w, host, anna, training } = await hub();
  const id = await training('Семинар');
  const questions = [
    { kind: 'SCALE' as const, text: 'Как прошло?' },
    { kind: 'CHOICE' as const, text: 'Придёте снова?', options: ['Да', 'Нет'] },
  ];
  expect((await host.asks(asked, { training: id })).training?.questionnaire.questions).toHaveLength(4);
  expect(await anna.does(set, { training: id, version: 0, questions })).toEqual(forbidden);
  expect(
    await host.does(set, { training: id, version: 0, questions: [{ kind: 'CHOICE', text: 'Да?', options: ['Да'] }] }),
  ).toEqual(invalid('questions', 'REQUIRED'));
  const own = await host.does(set, { training: id, version: 0, questions });
  expect(own).toMatchObject({ questionnaire: { version: 1, questions: questions.map(({ text }) => ({ text })) } });
  expect(await host.does(set, { training: id, version: 0, questions })).toEqual({
    __typename: 'Stale',
    current: { version: 1 },
  });
  await anna.does(come, { training: id, code: w.node.house.doorCode(id, w.clock.now()) });
  const question = own.__typename === 'Training' ? (own.questionnaire.questions[0]?.id ?? '') : '';
  await anna.does(fill, { training: id, answers: [{ question, value: 3 }] });
  expect(await host.does(set, { training: id, version: 1, questions })).toEqual(
    invalid('trainingId', 'NOT_ALLOWED_NOW'),
  );
});
