/** A code opens only what its maker may still open: what it was printed for may have grown since. */
import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { Jar } from '../../world/browser.ts';
import type { PersonRow } from '../../world/person.ts';
import { ownWorld } from '../../world.ts';

const invite = graphql(`
  mutation ($personId: ID!) {
    invite(personId: $personId, kind: CODE) { __typename ... on Invited { secret } }
  }
`);
const appoint = graphql(`
  mutation ($personId: ID!, $role: Role!, $organisationId: ID, $roadmapId: ID) {
    appoint(personId: $personId, role: $role, organisationId: $organisationId, roadmapId: $roadmapId) { __typename }
  }
`);
const enrol = graphql(`
  mutation ($personId: ID!, $organisationId: ID!) {
    addMembership(personId: $personId, organisationId: $organisationId, post: "советник") { __typename }
  }
`);
const join = graphql(`
  mutation ($classId: ID!, $organisationId: ID!) {
    addClassMember(classId: $classId, organisationId: $organisationId) { __typename }
  }
`);
const dismiss = graphql(`mutation ($id: ID!) { endMembership(id: $id, version: 0) { __typename } }`);
const release = graphql(`mutation ($id: ID!) { endAppointment(id: $id, version: 0) { __typename } }`);
const disable = graphql(`mutation ($id: ID!) { disablePerson(id: $id, version: 0) { __typename } }`);

const password = 'придуманный пароль';
const expired = { status: 422, body: { errors: [{ extensions: { code: 'EXPIRED', field: 'secret' } }] } };

async function hub() {
  const w = await ownWorld();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда НСО');
  const centres = w.organisationClass('КЦСОН');
  const coordinator = labour.person('координатор');
  const roadmap = w.roadmap('Дорожная карта').coordinatedBy(coordinator);
  roadmap.measure('1.1', { lead: health });
  const administrator = w.person('администратор').administrator();
  const manager = health.person('ответственный за учётные записи').accountManager();
  const specialist = health.person('специалист');
  const invited = async (by: PersonRow) => {
    const made = await by.does(invite, { personId: specialist.id });
    if (made.__typename !== 'Invited' || made.secret === null) throw new Error(JSON.stringify(made));
    return made.secret;
  };
  const jar = new Jar(w.url);
  const looked = (secret: string) => jar.post('/api/invitation/look', { secret });
  const accepted = (secret: string) => jar.post('/api/invitation/accept', { secret, password });
  return {
    w,
    health,
    labour,
    centres,
    roadmap,
    coordinator,
    administrator,
    manager,
    specialist,
    invited,
    looked,
    accepted,
  };
}

type Hub = Awaited<ReturnType<typeof hub>>;

/** What others may give to the person, and the account manager no longer manages. */
const wider: readonly (readonly [title: string, given: (hub: Hub) => Promise<{ __typename: string }>])[] = [
  [
    'a role for the whole hub',
    ({ administrator, specialist: { id } }) => administrator.does(appoint, { personId: id, role: 'METHODOLOGIST' }),
  ],
  [
    'a role in a roadmap',
    ({ coordinator, specialist: { id }, roadmap }) =>
      coordinator.does(appoint, { personId: id, role: 'COORDINATOR', roadmapId: roadmap.id }),
  ],
  [
    'a membership elsewhere',
    ({ administrator, specialist: { id }, labour }) =>
      administrator.does(enrol, { personId: id, organisationId: labour.id }),
  ],
];

test.each(wider)(
  'a code opens no more once the person was given %s; one of an administrator does',
  async (_, given) => {
    const all = await hub();
    const { administrator, manager, specialist, invited, looked, accepted } = all;
    const secret = await invited(manager);
    expect((await looked(secret)).status).toBe(200);
    expect(['Appointment', 'Membership']).toContain((await given(all)).__typename);
    expect(await looked(secret)).toMatchObject(expired);
    expect(await accepted(secret)).toMatchObject(expired);
    expect(await manager.does(invite, { personId: specialist.id })).toEqual({ __typename: 'Forbidden' });
    expect(await accepted(await invited(administrator))).toMatchObject({ status: 200 });
  },
);

test('a role of the own organisation, or a class that takes it in, is no tie elsewhere: the code opens', async () => {
  const { health, centres, administrator, manager, specialist, invited, looked, accepted } = await hub();
  const secret = await invited(manager);
  const role = { personId: specialist.id, role: 'APPROVER', organisationId: health.id } as const;
  expect(await administrator.does(appoint, role)).toEqual({ __typename: 'Appointment' });
  const member = { classId: centres.id, organisationId: health.id };
  expect(await administrator.does(join, member)).toEqual({ __typename: 'ClassMembership' });
  expect((await looked(secret)).body).toMatchObject({ name: 'специалист', known: true });
  expect(await accepted(secret)).toMatchObject({ status: 200 });
});

/** How somebody who prints codes stops managing people. */
const gone: readonly (readonly [title: string, ended: (hub: Hub) => Promise<{ __typename: string }>])[] = [
  ['has left', ({ administrator, manager }) => administrator.does(dismiss, { id: manager.rows[0] ?? '' })],
  [
    'keeps no accounts any more',
    ({ administrator, manager }) => administrator.does(release, { id: manager.rows[1] ?? '' }),
  ],
  ['has no account any more', ({ administrator, manager }) => administrator.does(disable, { id: manager.id })],
];

test.each(gone)('nor does a code open whose maker %s', async (_, ended) => {
  const all = await hub();
  const secret = await all.invited(all.manager);
  expect(['Membership', 'Appointment', 'Person']).toContain((await ended(all)).__typename);
  expect(await all.looked(secret)).toMatchObject(expired);
  expect(await all.accepted(secret)).toMatchObject(expired);
});

test('what was given by mistake and taken back on the same day takes no code away', async () => {
  const { w, administrator, manager, specialist, invited, looked, accepted } = await hub();
  const secret = await invited(manager);
  await administrator.does(appoint, { personId: specialist.id, role: 'METHODOLOGIST' });
  expect(await looked(secret)).toMatchObject(expired);
  const { id } = await w.db.appointment.findFirstOrThrow({ where: { personId: specialist.id, role: 'METHODOLOGIST' } });
  expect(await administrator.does(release, { id })).toEqual({ __typename: 'Appointment' });
  expect(await accepted(secret)).toMatchObject({ status: 200 });
});
