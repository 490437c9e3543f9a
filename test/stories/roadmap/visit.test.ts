import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const markVisited = graphql(`
  mutation ($id: ID!) {
    markVisited(id: $id) {
      __typename
      ... on Roadmap { lastVisit measures { number changedSinceVisit } }
    }
  }
`);
const correct = graphql(`
  mutation ($id: ID!) {
    correctMeasure(id: $id, version: 0, reason: "Опечатка в приказе", title: "Анализ") {
      __typename
      ... on Measure { title version }
    }
  }
`);
const history = graphql(`
  query ($id: ID!) {
    roadmap(id: $id) {
      history(first: 1) { act reason by { name } measure { number } changes { column before after } }
    }
  }
`);

async function plan() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const coordinator = w.organisation('Минтруда НСО').person('координатор');
  const specialist = health.person('специалист').executor();
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  const measure = roadmap.measure('1.1', { lead: health, title: 'Аналез' });
  roadmap.measure('1.2', { lead: health });
  return { w, coordinator, specialist, roadmap, measure };
}

test('what changed since my last visit stays marked while I look, and is other for each person', async () => {
  const { w, coordinator, specialist, roadmap, measure } = await plan();
  const changed = async () => {
    const answer = await specialist.does(markVisited, { id: roadmap.id });
    if (answer.__typename !== 'Roadmap') throw new Error(JSON.stringify(answer));
    return answer.measures.filter(({ changedSinceVisit }) => changedSinceVisit).map(({ number }) => number);
  };
  expect(await changed()).toEqual([]);
  w.clock.pass(3_600_000);
  await coordinator.does(correct, { id: measure.id });
  w.clock.pass(3_600_000);
  expect(await changed()).toEqual(['1.1']);
  w.clock.pass(60_000);
  expect(await changed()).toEqual(['1.1']);
  w.clock.pass(3_600_000);
  expect(await changed()).toEqual([]);
});

test('a misprint is put right, and the history keeps what stood there, who mended it and why', async () => {
  const { coordinator, specialist, roadmap, measure } = await plan();
  expect(await coordinator.does(correct, { id: measure.id })).toMatchObject({ title: 'Анализ', version: 1 });
  const { roadmap: found } = await specialist.asks(history, { id: roadmap.id });
  expect(found?.history).toEqual([
    {
      act: 'measure.correct',
      reason: 'Опечатка в приказе',
      by: { name: 'координатор' },
      measure: { number: '1.1' },
      changes: [{ column: 'title', before: 'Аналез', after: 'Анализ' }],
    },
  ]);
});
