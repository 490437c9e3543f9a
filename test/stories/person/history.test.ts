import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const rename = graphql(`
  mutation ($id: ID!, $name: String) { changePerson(id: $id, version: 0, name: $name) { __typename } }
`);

const appoint = graphql(`
  mutation ($personId: ID!, $role: Role!, $organisationId: ID, $roadmapId: ID) {
    appoint(personId: $personId, role: $role, organisationId: $organisationId, roadmapId: $roadmapId) {
      __typename
      ... on Appointment { id }
    }
  }
`);

const endAppointment = graphql(`
  mutation ($id: ID!) { endAppointment(id: $id, version: 0) { __typename } }
`);

const invite = graphql(`
  mutation ($personId: ID!) { invite(personId: $personId, kind: CODE) { __typename } }
`);

const past = graphql(`
  query ($id: ID!) {
    person(id: $id) {
      history {
        act
        by { name }
        row { __typename ... on Appointment { role organisation { shortName } roadmap { title } } }
        changes { column before after }
      }
    }
  }
`);

async function hub() {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const labour = w.organisation('Минтруда НСО');
  const roadmap = w.roadmap('Дорожная карта');
  return {
    w,
    health,
    roadmap,
    coordinator: labour.person('координатор').coordinates(roadmap),
    administrator: w.person('администратор').administrator(),
    manager: health.person('ведёт учётные записи').accountManager(),
    /** Was entered in the coordinator's organisation by mistake, which was taken back on the same day. */
    anna: w.person('Иванова Анна').of(labour, { since: '2022-07-01', until: '2022-06-30' }).of(health),
    colleague: health.person('коллега'),
  };
}

test('who manages the account sees what became of it; nobody else, not even the person', async () => {
  const { w, health, administrator, manager, anna, colleague } = await hub();
  await manager.does(rename, { id: anna.id, name: 'Петрова Анна' });
  w.clock.pass(60_000);
  await manager.does(appoint, { personId: anna.id, role: 'EXECUTOR', organisationId: health.id });
  w.clock.pass(60_000);
  await manager.does(invite, { personId: anna.id });
  for (const who of [manager, administrator]) {
    const { person } = await who.asks(past, { id: anna.id });
    expect(person?.history, who.name).toEqual([
      // The secret of an invitation, and even its hash, stays out.
      expect.objectContaining({ act: 'person.invite', by: { name: manager.name }, changes: [] }),
      expect.objectContaining({
        act: 'person.appoint',
        row: {
          __typename: 'Appointment',
          role: 'EXECUTOR',
          organisation: { shortName: 'Минздрав НСО' },
          roadmap: null,
        },
      }),
      expect.objectContaining({
        act: 'person.change',
        changes: [{ column: 'name', before: 'Иванова Анна', after: 'Петрова Анна' }],
      }),
    ]);
  }
  for (const who of [anna, colleague]) expect((await who.asks(past, { id: anna.id })).person?.history).toEqual([]);
});

test('of a role in a roadmap the history tells nothing to who does not see the roadmap, and not which to an administrator', async () => {
  const { roadmap, coordinator, administrator, manager, anna } = await hub();
  const given = await coordinator.does(appoint, { personId: anna.id, role: 'OBSERVER', roadmapId: roadmap.id });
  await coordinator.does(endAppointment, { id: 'id' in given ? given.id : '' });

  expect((await manager.asks(past, { id: anna.id })).person?.history).toEqual([]);
  const { person } = await administrator.asks(past, { id: anna.id });
  const role = { __typename: 'Appointment', role: 'OBSERVER', organisation: null, roadmap: null };
  expect(person?.history.map(({ act, row }) => [act, row])).toEqual([
    ['person.endAppointment', role],
    ['person.appoint', role],
  ]);
  expect(JSON.stringify(person)).not.toContain(roadmap.id);
});
