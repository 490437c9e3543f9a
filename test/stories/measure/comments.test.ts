import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import type { PersonRow } from '../../world/person.ts';
import { world } from '../../world.ts';

const write = graphql(`
  mutation ($measureId: ID!, $kind: CommentKind!, $text: String!, $parentId: ID, $mentions: [ID!]) {
    writeComment(measureId: $measureId, kind: $kind, text: $text, parentId: $parentId, mentions: $mentions) {
      __typename
      ... on Comment { id text answered parentId mentions { name } }
      ... on Invalid { field code }
    }
  }
`);
const remove = graphql(`
  mutation ($id: ID!) { removeComment(id: $id) { __typename ... on Comment { text removedAt } } }
`);
const restore = graphql(`
  mutation ($id: ID!) { restoreComment(id: $id) { __typename ... on Comment { text removedAt } } }
`);
const read = graphql(`
  query ($id: ID!) { measure(id: $id) { commentCount comments { text answered answers { text author { name } } } } }
`);
const inbox = graphql(`query { unreadNotices notices { kind comment { text } } }`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const colleague = health.person('коллега').executor();
  const stranger = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health });
  const kinds = async (person: PersonRow) => (await person.asks(inbox)).notices.map(({ kind }) => kind);
  const ask = async () => {
    const question = await specialist.does(write, { measureId: measure.id, kind: 'QUESTION', text: 'Когда?' });
    if (question.__typename !== 'Comment') throw new Error(JSON.stringify(question));
    return question.id;
  };
  return { w, coordinator, specialist, colleague, stranger, measure, kinds, ask };
}

test('a question reaches the coordinator, its answer reaches who asked', async () => {
  const { coordinator, specialist, measure, kinds, ask } = await plan();
  const parentId = await ask();
  expect(await kinds(coordinator)).toEqual(['QUESTION_ASKED']);
  const answer = { measureId: measure.id, kind: 'COMMENT', text: 'В декабре', parentId } as const;
  await coordinator.does(write, answer);
  expect(await kinds(specialist)).toEqual(['ANSWERED']);
  const { measure: found } = await specialist.asks(read, { id: measure.id });
  expect(found).toEqual({
    commentCount: 2,
    comments: [{ text: 'Когда?', answered: true, answers: [{ text: 'В декабре', author: { name: 'координатор' } }] }],
  });
});

test('an answer to an answer stands under the same question', async () => {
  const { coordinator, specialist, measure, ask } = await plan();
  const question = await ask();
  const first = await coordinator.does(write, {
    measureId: measure.id,
    kind: 'COMMENT',
    text: 'В декабре',
    parentId: question,
  });
  if (first.__typename !== 'Comment') throw new Error(JSON.stringify(first));
  const second = await specialist.does(write, {
    measureId: measure.id,
    kind: 'COMMENT',
    text: 'Спасибо',
    parentId: first.id,
  });
  expect(second).toMatchObject({ parentId: question });
});

test('only somebody who sees the roadmap can be mentioned; a stranger and nobody look the same', async () => {
  const { w, specialist, colleague, stranger, measure, kinds } = await plan();
  const mention = (id: string) =>
    specialist.does(write, { measureId: measure.id, kind: 'COMMENT', text: 'Смотрите', mentions: [id] });
  expect(await mention(colleague.id)).toMatchObject({ mentions: [{ name: 'коллега' }] });
  expect(await kinds(colleague)).toEqual(['MENTIONED']);
  const refused = { __typename: 'Invalid', field: 'mentions', code: 'UNKNOWN' };
  expect([await mention(stranger.id), await mention(w.foreignId())]).toEqual([refused, refused]);
});

test('what was taken back is gone for everyone, from the notices too; its answers stay', async () => {
  const { coordinator, specialist, measure, kinds, ask } = await plan();
  const id = await ask();
  await coordinator.does(write, { measureId: measure.id, kind: 'COMMENT', text: 'В декабре', parentId: id });
  expect(await coordinator.does(remove, { id })).toEqual({ __typename: 'Forbidden' });
  expect(await specialist.does(remove, { id })).toMatchObject({ text: null });
  expect(await kinds(coordinator)).toEqual([]);
  const { measure: found } = await coordinator.asks(read, { id: measure.id });
  expect(found?.comments).toMatchObject([{ text: null, answers: [{ text: 'В декабре' }] }]);
});

test('who took words back puts them back as they stood, and whoever was told of them finds the notice again', async () => {
  const { coordinator, specialist, measure, ask } = await plan();
  const id = await ask();
  await coordinator.does(write, { measureId: measure.id, kind: 'COMMENT', text: 'В декабре', parentId: id });
  expect(await specialist.does(restore, { id })).toEqual({ __typename: 'NotFound' });
  await specialist.does(remove, { id });
  expect(await coordinator.asks(inbox)).toEqual({ unreadNotices: 0, notices: [] });
  expect(await coordinator.does(restore, { id })).toEqual({ __typename: 'Forbidden' });
  expect(await specialist.does(restore, { id })).toMatchObject({ text: 'Когда?', removedAt: null });
  expect(await coordinator.asks(inbox)).toEqual({
    unreadNotices: 1,
    notices: [{ kind: 'QUESTION_ASKED', comment: { text: 'Когда?' } }],
  });
  const { measure: found } = await coordinator.asks(read, { id: measure.id });
  expect(found?.comments).toMatchObject([{ text: 'Когда?', answered: true, answers: [{ text: 'В декабре' }] }]);
});
