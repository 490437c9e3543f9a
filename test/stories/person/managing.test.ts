import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const appoint = graphql(`
  mutation ($personId: ID!, $role: Role!, $organisationId: ID, $roadmapId: ID) {
    appoint(personId: $personId, role: $role, organisationId: $organisationId, roadmapId: $roadmapId) {
      __typename
      ... on Appointment { id version role }
      ... on Invalid { field code }
    }
  }
`);

const handOver = graphql(`
  mutation ($id: ID!, $version: Int!, $personId: ID!) {
    handOver(id: $id, version: $version, personId: $personId) { __typename ... on Appointment { id role roadmap { id } } }
  }
`);

const endMembership = graphql(`
  mutation ($id: ID!, $version: Int!) {
    endMembership(id: $id, version: $version) { __typename ... on Membership { until } }
  }
`);

const disable = graphql(`
  mutation ($id: ID!, $version: Int!) {
    disablePerson(id: $id, version: $version) { __typename ... on Person { id } ... on Invalid { code } }
  }
`);

const see = graphql(`
  query ($id: ID!) {
    person(id: $id) { name email mayManage memberships { id version } appointments { id version role roadmap { id } } }
  }
`);

const roadmaps = graphql('query { roadmaps { id } }');

async function hub() {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const health = w.organisation('Минздрав НСО');
  const administrator = w.person('администратор').administrator();
  const coordinator = labour.person('координатор');
  const manager = health.person('ведёт учётные записи').accountManager();
  const specialist = health.person('специалист');
  const outsider = w.organisation('Чужое ведомство').person('посторонний');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  roadmap.measure('1.1', { lead: health });
  return { w, labour, health, administrator, coordinator, manager, specialist, outsider, roadmap };
}

test('an account manager gives the roles of the own organisation, and no others', async () => {
  const { manager, specialist, health, labour } = await hub();
  const give = (role: 'EXECUTOR' | 'ACCOUNT_MANAGER' | 'ADMINISTRATOR', organisationId: string | null) =>
    manager.does(appoint, { personId: specialist.id, role, organisationId });
  expect(await give('EXECUTOR', health.id)).toMatchObject({ __typename: 'Appointment', role: 'EXECUTOR' });
  expect(await give('EXECUTOR', health.id)).toMatchObject({ field: 'role', code: 'TAKEN' });
  expect(await give('EXECUTOR', null)).toMatchObject({ field: 'role', code: 'WRONG_SCOPE' });
  expect(await give('EXECUTOR', labour.id)).toEqual({ __typename: 'Forbidden' });
  expect(await give('ACCOUNT_MANAGER', health.id)).toEqual({ __typename: 'Forbidden' });
  expect(await give('ADMINISTRATOR', null)).toEqual({ __typename: 'Forbidden' });
});

test('a coordinator names observers of the own roadmap; a role of an organisation is for its people', async () => {
  const { coordinator, specialist, administrator, labour, roadmap } = await hub();
  const named = await coordinator.does(appoint, { personId: specialist.id, role: 'OBSERVER', roadmapId: roadmap.id });
  expect(named).toMatchObject({ __typename: 'Appointment', role: 'OBSERVER' });
  const foreign = await administrator.does(appoint, {
    personId: specialist.id,
    role: 'EXECUTOR',
    organisationId: labour.id,
  });
  expect(foreign).toMatchObject({ field: 'organisationId', code: 'NOT_MEMBER' });
});

test('an administrator passes a coordinator’s role on without reading the roadmap, and not to themself', async () => {
  const { administrator, coordinator, labour, roadmap } = await hub();
  const successor = labour.person('преемник');
  const held = (await administrator.asks(see, { id: coordinator.id })).person?.appointments[0];
  expect(held).toMatchObject({ role: 'COORDINATOR', roadmap: null });
  const over = { id: held?.id ?? '', version: held?.version ?? 0 };
  expect(await administrator.does(handOver, { ...over, personId: administrator.id })).toEqual({
    __typename: 'Forbidden',
  });
  expect(await administrator.does(handOver, { ...over, personId: successor.id })).toMatchObject({
    __typename: 'Appointment',
  });
  expect((await administrator.asks(roadmaps)).roadmaps).toEqual([]);
  expect((await successor.asks(roadmaps)).roadmaps).toEqual([{ id: roadmap.id }]);
  expect((await coordinator.asks(roadmaps)).roadmaps).toEqual([]);
});

test('who leaves an organisation loses its roles and no longer sees its roadmaps', async () => {
  const { manager, specialist } = await hub();
  specialist.executor();
  expect((await specialist.asks(roadmaps)).roadmaps).toHaveLength(1);
  const membership = (await manager.asks(see, { id: specialist.id })).person?.memberships[0];
  const ended = await manager.does(endMembership, { id: membership?.id ?? '', version: membership?.version ?? 0 });
  expect(ended).toMatchObject({ __typename: 'Membership', until: '2022-11-13' });
  expect((await specialist.asks(roadmaps)).roadmaps).toEqual([]);
  expect((await manager.asks(see, { id: specialist.id })).person?.appointments).toEqual([]);
});

test('an account manager does not manage somebody who holds a role beyond the organisation', async () => {
  const { manager, specialist, health, outsider } = await hub();
  const chief = health.person('начальник').administrator();
  expect((await manager.asks(see, { id: specialist.id })).person).toMatchObject({
    mayManage: true,
    email: specialist.email,
  });
  expect((await manager.asks(see, { id: chief.id })).person).toMatchObject({ mayManage: false });
  expect(await manager.does(disable, { id: chief.id, version: 0 })).toEqual({ __typename: 'Forbidden' });
  expect(await outsider.does(disable, { id: specialist.id, version: 0 })).toEqual({ __typename: 'NotFound' });
});

test('addresses are for those who manage them, and the last administrator stays', async () => {
  const { administrator, specialist, coordinator } = await hub();
  expect((await coordinator.asks(see, { id: specialist.id })).person).toMatchObject({
    name: 'специалист',
    email: null,
  });
  expect(await administrator.does(disable, { id: administrator.id, version: 0 })).toMatchObject({
    code: 'LAST_ADMINISTRATOR',
  });
});
