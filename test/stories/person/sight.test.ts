/** Nobody gives themself more to see: what an administrator arranges for others, somebody else arranges for them. */
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const enrol = graphql(`
  mutation ($personId: ID!, $organisationId: ID!, $since: Day) {
    addMembership(personId: $personId, organisationId: $organisationId, post: "советник", since: $since) { __typename }
  }
`);
const beginSooner = graphql(`
  mutation ($id: ID!, $since: Day!) { changeMembership(id: $id, version: 0, since: $since) { __typename } }
`);
const endLater = graphql(`
  mutation ($id: ID!, $until: Day) { endMembership(id: $id, version: 0, until: $until) { __typename } }
`);
const join = graphql(`
  mutation ($classId: ID!, $organisationId: ID!) {
    addClassMember(classId: $classId, organisationId: $organisationId) { __typename }
  }
`);
const stayLonger = graphql(`
  mutation ($id: ID!, $until: Day!) { endClassMembership(id: $id, version: 0, until: $until) { __typename } }
`);
const roadmaps = graphql('query { roadmaps { id } }');
const see = graphql('query ($id: ID!) { person(id: $id) { mayEnrol } }');

const takeOver = graphql(`
  mutation ($id: ID!, $by: ID) { changeOrganisation(id: $id, version: 0, successorId: $by) { __typename } }
`);

async function hub() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const own = w.organisation('Аппарат');
  const centres = w.organisationClass('КЦСОН').member(own, { until: '2022-10-31' });
  const administrator = w.person('администратор').of(own).administrator();
  const colleague = w.person('второй администратор').of(w.organisation('Архив')).administrator();
  const roadmap = w.roadmap('Дорожная карта');
  roadmap.measure('1.1', { lead: [health, centres] });
  return { w, health, own, centres, administrator, colleague, roadmap };
}

const forbidden = { __typename: 'Forbidden' };

test('an administrator does not enrol themself; another administrator may', async () => {
  const { health, administrator, colleague, roadmap } = await hub();
  const asked = { personId: administrator.id, organisationId: health.id };
  expect(await administrator.does(enrol, asked)).toEqual(forbidden);
  expect((await administrator.asks(see, { id: administrator.id })).person?.mayEnrol).toBe(false);
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([]);
  expect((await colleague.asks(see, { id: administrator.id })).person?.mayEnrol).toBe(true);
  expect(await colleague.does(enrol, asked)).toEqual({ __typename: 'Membership' });
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([{ id: roadmap.id }]);
});

test('nor begins sooner, or stays longer, where they are named already; to leave is free', async () => {
  const { w, health, administrator, colleague } = await hub();
  const past = w.organisation('Прежнее место');
  colleague.of(health, { since: '2022-12-01' }).of(past, { until: '2022-10-31' });
  administrator.of(health);
  const [, , toCome = '', over = ''] = colleague.rows;
  const [, , held = ''] = administrator.rows;
  expect(await colleague.does(beginSooner, { id: toCome, since: '2022-11-14' })).toEqual(forbidden);
  expect(await colleague.does(endLater, { id: over, until: '2023-10-31' })).toEqual(forbidden);
  expect((await colleague.asks(roadmaps)).roadmaps).toEqual([]);
  expect(await administrator.does(endLater, { id: held, until: null })).toEqual({ __typename: 'Membership' });
});

test('an administrator has no class take in, or keep, an organisation of their own', async () => {
  const { w, own, centres, administrator, colleague } = await hub();
  const other = w.organisation('Центр «Рассвет»');
  const [over = ''] = centres.rows;
  expect(await administrator.does(join, { classId: centres.id, organisationId: own.id })).toEqual(forbidden);
  expect(await administrator.does(stayLonger, { id: over, until: '2023-10-31' })).toEqual(forbidden);
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([]);
  expect(await administrator.does(join, { classId: centres.id, organisationId: other.id })).toEqual({
    __typename: 'ClassMembership',
  });
  expect(await colleague.does(join, { classId: centres.id, organisationId: own.id })).toEqual({
    __typename: 'ClassMembership',
  });
});

test('an administrator has no organisation of their own take another’s place, at whatever remove', async () => {
  const { w, health, own, administrator, colleague, roadmap } = await hub();
  const between = w.organisation('Промежуточное').succeededBy(own);
  const other = w.organisation('Другое');
  for (const by of [own.id, between.id])
    expect(await administrator.does(takeOver, { id: health.id, by })).toEqual(forbidden);
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([]);
  expect(await administrator.does(takeOver, { id: other.id, by: health.id })).toEqual({ __typename: 'Organisation' });
  expect(await colleague.does(takeOver, { id: health.id, by: between.id })).toEqual({ __typename: 'Organisation' });
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([{ id: roadmap.id }]);
});
