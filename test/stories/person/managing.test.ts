import { lockOf } from '@vmeste/schema/core/lock.ts';
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

const endAppointment = graphql(`
  mutation ($id: ID!, $version: Int!) {
    endAppointment(id: $id, version: $version) { __typename ... on Appointment { since until } }
  }
`);

const changeMembership = graphql(`
  mutation ($id: ID!, $version: Int!, $post: String, $since: Day) {
    changeMembership(id: $id, version: $version, post: $post, since: $since) {
      __typename
      ... on Membership { post since }
      ... on Invalid { field code }
    }
  }
`);

const printCodes = graphql(`
  mutation ($personIds: [ID!]!, $key: ID) {
    printCodes(personIds: $personIds, key: $key) {
      __typename
      ... on PrintedCodes { codes { secret person { name } invitation { id } } }
    }
  }
`);

const offers = graphql(`
  query ($id: ID!) { person(id: $id) { mayGive { role organisation { id } roadmap { id } } } }
`);

const handOver = graphql(`
  mutation ($id: ID!, $version: Int!, $personId: ID!) {
    handOver(id: $id, version: $version, personId: $personId) { __typename ... on Appointment { id role roadmap { id } } }
  }
`);

const enrol = graphql(`
  mutation ($personId: ID!, $organisationId: ID!) {
    addMembership(personId: $personId, organisationId: $organisationId, post: "специалист") { __typename }
  }
`);

const endLater = graphql(`
  mutation ($id: ID!, $version: Int!, $until: Day!) {
    endMembership(id: $id, version: $version, until: $until) { __typename }
  }
`);

const invite = graphql(`
  mutation ($personId: ID!) { invite(personId: $personId, kind: CODE) { __typename } }
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

test('what was given by mistake is taken back on the same day, and never held', async () => {
  const { manager, specialist, health, outsider } = await hub();
  const given = await manager.does(appoint, { personId: specialist.id, role: 'APPROVER', organisationId: health.id });
  if (given.__typename !== 'Appointment') throw new Error(JSON.stringify(given));
  expect(await manager.does(endAppointment, { id: given.id, version: given.version })).toEqual({
    __typename: 'Appointment',
    since: '2022-11-14',
    until: '2022-11-13',
  });
  expect((await manager.asks(see, { id: specialist.id })).person?.appointments).toEqual([]);
  // And so the same may be given again.
  const again = await manager.does(appoint, { personId: specialist.id, role: 'APPROVER', organisationId: health.id });
  expect(again.__typename).toBe('Appointment');
  expect((await manager.asks(see, { id: outsider.id })).person).toBeNull();
});

test('a post that was written wrongly is put right; and so is the day on which it began', async () => {
  const { manager, specialist } = await hub();
  const membership = (await manager.asks(see, { id: specialist.id })).person?.memberships[0];
  const { id, version } = membership ?? { id: '', version: 0 };
  const put = await manager.does(changeMembership, { id, version, post: ' главный  специалист ', since: '2022-03-01' });
  expect(put).toEqual({ __typename: 'Membership', post: 'главный специалист', since: '2022-03-01' });
  expect(await specialist.does(changeMembership, { id, version: version + 1, post: 'министр' })).toEqual({
    __typename: 'Forbidden',
  });
});

test('codes for several people are made at once, each opens for its own person, and only for whom one manages', async () => {
  const { manager, specialist, health, coordinator, administrator } = await hub();
  const second = health.person('второй');
  const made = await manager.does(printCodes, { personIds: [second.id, specialist.id], key: 'лист' });
  if (made.__typename !== 'PrintedCodes') throw new Error(JSON.stringify(made));
  expect(made.codes.map(({ person }) => person?.name)).toEqual(['второй', 'специалист']);
  expect(new Set(made.codes.map(({ secret }) => secret)).size).toBe(2);
  // A retry after a lost answer gives the same sheet.
  expect(await manager.does(printCodes, { personIds: [second.id, specialist.id], key: 'лист' })).toEqual(made);
  expect(await coordinator.does(printCodes, { personIds: [specialist.id] })).toEqual({ __typename: 'Forbidden' });
  expect(await manager.does(printCodes, { personIds: [specialist.id, administrator.id] })).toEqual({
    __typename: 'NotFound',
  });
});

test('whoever may give roles is told which, and only those', async () => {
  const { manager, administrator, coordinator, specialist, health, roadmap } = await hub();
  const offered = async (who: typeof manager) =>
    (await who.asks(offers, { id: specialist.id })).person?.mayGive.map(({ role, organisation, roadmap: of }) =>
      [role, organisation?.id ?? of?.id].filter(Boolean).join(' '),
    );
  expect(await offered(manager)).toEqual([`EXECUTOR ${health.id}`, `APPROVER ${health.id}`]);
  expect(await offered(coordinator)).toEqual([`COORDINATOR ${roadmap.id}`, `OBSERVER ${roadmap.id}`]);
  expect(await offered(administrator)).toEqual([
    'ADMINISTRATOR',
    'METHODOLOGIST',
    `EXECUTOR ${health.id}`,
    `APPROVER ${health.id}`,
    `ACCOUNT_MANAGER ${health.id}`,
  ]);
  expect(await offered(specialist)).toEqual([]);
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

test('an account manager takes in nobody whom something ties elsewhere, or ever tied, and does not come to manage them', async () => {
  const { w, administrator, manager, health, labour, roadmap } = await hub();
  roadmap.measure('1.2', { lead: labour });
  const theirs = labour.person('чужой специалист');
  const left = labour.person('ушедший', { until: '2022-10-31' });
  const observer = w.person('бывший наблюдатель').observes(roadmap, { until: '2022-10-31' });
  for (const { id } of [theirs, left, observer]) {
    const asked = { personId: id, organisationId: health.id };
    expect(await manager.does(enrol, asked)).toEqual({ __typename: 'Forbidden' });
    expect(await administrator.does(enrol, asked)).toEqual({ __typename: 'Membership' });
    expect((await manager.asks(see, { id })).person).toMatchObject({ mayManage: false });
    expect(await manager.does(invite, { personId: id })).toEqual({ __typename: 'Forbidden' });
    expect(await administrator.does(invite, { personId: id })).toEqual({ __typename: 'Invited' });
  }
});

test('an account manager takes back who left and went nowhere else, and then manages them again', async () => {
  const { w, manager, health, labour } = await hub();
  const back = health.person('вернувшийся', { until: '2022-10-31' });
  expect((await manager.asks(see, { id: back.id })).person).toMatchObject({ mayManage: false });
  expect(await manager.does(enrol, { personId: back.id, organisationId: health.id })).toEqual({
    __typename: 'Membership',
  });
  expect((await manager.asks(see, { id: back.id })).person).toMatchObject({ mayManage: true });
  expect(await manager.does(invite, { personId: back.id })).toEqual({ __typename: 'Invited' });
  // Who went elsewhere meanwhile is not taken back by having the old membership end later.
  const gone = w.person('перешедший').of(health, { until: '2022-10-31' }).of(labour);
  const again = { id: gone.rows[0] ?? '', version: 0, until: '2023-10-31' } as const;
  expect(await manager.does(endLater, again)).toEqual({ __typename: 'Forbidden' });
});

test('two administrators who end each other at once leave one of them, and one whose days are counted does not stay', async () => {
  const { w, administrator } = await hub();
  const second = w.person('второй администратор').administrator();
  const counted = w.person('уходящий администратор').administrator({ until: '2022-11-15' });
  await w.settled();
  const ending = (by: typeof administrator, whom: typeof administrator) =>
    by.does(endAppointment, { id: whom.rows[0] ?? '', version: 0 });
  // Both have looked around before either is done: the last step of every act waits here.
  const both = await w.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('feed')})`;
    const under = [ending(administrator, second), ending(second, administrator)];
    await new Promise((done) => setTimeout(done, 700));
    return { under };
  });
  const ended = (await Promise.all(both.under)).map(({ __typename }) => __typename).toSorted();
  expect(ended).toEqual(['Appointment', 'Invalid']);
  const rows = await w.db.appointment.findMany({ where: { role: 'ADMINISTRATOR', until: null } });
  expect(rows).toHaveLength(1);
  const last = rows[0]?.personId === second.id ? second : administrator;
  expect(await ending(last, last)).toMatchObject({ __typename: 'Invalid' });
  expect(await ending(last, counted)).toMatchObject({ __typename: 'Appointment' });
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
