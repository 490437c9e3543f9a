import type { ResultOf } from 'gql.tada';
import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
import type { Watch } from '../world/actor.ts';
import { world } from '../world.ts';

const leads = graphql(`
  query ($id: ID!) {
    roadmap(id: $id) { measures { executors { organisation { shortName } class { shortName } } } }
  }
`);
const rename = graphql(`
  mutation ($id: ID!, $version: Int!, $shortName: String!) {
    changeOrganisation(id: $id, version: $version, shortName: $shortName) { __typename }
  }
`);

test('an organisation renamed on one node has its new name on every board of the other, at once', async () => {
  const w = await world();
  const health = w.organisation('Минздрав НСО');
  const specialist = health.person('специалист');
  const administrator = w.organisation('Минтруда НСО').person('администратор').administrator();
  const roadmap = w.roadmap('Дорожная карта');
  roadmap.measure('1.1', { lead: health });
  const far = specialist.at(await w.anotherNode());
  const named = (shortName: string) => ({
    roadmap: { measures: [{ executors: [{ organisation: { shortName }, class: null }] }] },
  });

  expect(await far.asks(leads, { id: roadmap.id })).toEqual(named('Минздрав НСО'));
  for (const [version, shortName] of ['Минздрав', 'Министерство здравоохранения', 'МЗ НСО'].entries()) {
    expect(await administrator.does(rename, { id: health.id, version, shortName })).toEqual({
      __typename: 'Organisation',
    });
    expect(await far.asks(leads, { id: roadmap.id })).toEqual(named(shortName));
  }
});

const cursorOnly = graphql('query { cursor }');
const directory = graphql(`
  subscription ($after: String!) {
    organisations(after: $after) {
      __typename
      ... on OrganisationHappened {
        cursor kind
        organisation { id shortName founded { id } classes { class { shortName } } }
        class { id shortName members { organisation { shortName } } }
      }
      ... on Checkpoint { cursor }
      ... on StartOver { cursor }
    }
  }
`);
const people = graphql(`
  subscription ($after: String!) {
    people(after: $after) {
      __typename
      ... on PersonHappened { cursor kind person { id memberships(past: true) { post until organisation { members { person { id } } } } } }
      ... on Checkpoint { cursor }
      ... on StartOver { cursor }
    }
  }
`);
const found = graphql(`
  mutation ($id: ID!, $version: Int!, $founderId: ID) {
    changeOrganisation(id: $id, version: $version, founderId: $founderId) { __typename }
  }
`);
const addMember = graphql(`
  mutation ($classId: ID!, $organisationId: ID!) {
    addClassMember(classId: $classId, organisationId: $organisationId) { __typename }
  }
`);
const endMembership = graphql(`
  mutation ($id: ID!) { endMembership(id: $id, version: 0, until: "2022-11-13") { __typename } }
`);
const addMembership = graphql(`
  mutation ($personId: ID!, $organisationId: ID!) {
    addMembership(personId: $personId, organisationId: $organisationId, post: "консультант") { __typename }
  }
`);

type Directory = ResultOf<typeof directory>['organisations'];
type People = ResultOf<typeof people>['people'];

const inDirectory = (watch: Watch<Directory>) =>
  watch.nextWhere(
    (item): item is Extract<Directory, { __typename: 'OrganisationHappened' }> =>
      item.__typename === 'OrganisationHappened',
  );
const amongPeople = (watch: Watch<People>) =>
  watch.nextWhere(
    (item): item is Extract<People, { __typename: 'PersonHappened' }> => item.__typename === 'PersonHappened',
  );

async function hub() {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const health = w.organisation('Минздрав НСО');
  const centre = w.organisation('КЦСОН Бердска', 'INSTITUTION');
  const centres = w.organisationClass('КЦСОН');
  const administrator = labour.person('администратор').administrator();
  const specialist = health.person('специалист').executor();
  const outsider = centre.person('сотрудник центра');
  await w.settled();
  return { w, labour, health, centre, centres, administrator, specialist, outsider };
}

test('the founder of an organisation is told at another node that it has one more, and the former one that it has one less', async () => {
  const { w, labour, health, centre, administrator, specialist } = await hub();
  const far = specialist.at(await w.anotherNode());
  const { cursor } = await far.asks(cursorOnly);
  const watch = await far.watches(directory, { after: cursor });
  await watch.next();
  const founded = async (version: number, founderId: string | null) => {
    await administrator.does(found, { id: centre.id, version, founderId });
    const told = new Map<string | undefined, unknown>();
    while (told.size < (version === 0 ? 2 : 3)) {
      const { organisation } = (await inDirectory(watch)) ?? {};
      told.set(organisation?.id, organisation?.founded);
    }
    return told;
  };
  expect((await founded(0, labour.id)).get(labour.id)).toEqual([{ id: centre.id }]);
  const moved = await founded(1, health.id);
  expect(moved.get(labour.id)).toEqual([]);
  expect(moved.get(health.id)).toEqual([{ id: centre.id }]);
  await watch.leave();
});

test('a new member of a class shows in the class, and the class at the member', async () => {
  const { centre, centres, administrator, specialist } = await hub();
  const { cursor } = await specialist.asks(cursorOnly);
  const watch = await specialist.watches(directory, { after: cursor });
  expect(await administrator.does(addMember, { classId: centres.id, organisationId: centre.id })).toEqual({
    __typename: 'ClassMembership',
  });
  expect(await inDirectory(watch)).toMatchObject({
    kind: 'class.changed',
    organisation: null,
    class: { id: centres.id, members: [{ organisation: { shortName: 'КЦСОН Бердска' } }] },
  });
  expect(await inDirectory(watch)).toMatchObject({
    kind: 'organisation.changed',
    organisation: { id: centre.id, classes: [{ class: { shortName: 'КЦСОН' } }] },
    class: null,
  });
  await watch.leave();
});

test('who comes back after a break is told what became of the directory meanwhile, once and in order', async () => {
  const { w, health, centre, administrator, specialist } = await hub();
  const { cursor } = await specialist.asks(cursorOnly);
  for (const [version, { id }] of [health, centre].entries())
    await administrator.does(rename, { id, version: 0, shortName: `Новое имя ${version}` });
  const watch = await specialist.at(await w.anotherNode()).watches(directory, { after: cursor });
  expect((await inDirectory(watch))?.organisation?.id).toBe(health.id);
  const second = await inDirectory(watch);
  expect(second?.organisation).toMatchObject({ id: centre.id, shortName: 'Новое имя 1' });
  expect(await watch.next()).toEqual({ __typename: 'Checkpoint', cursor: second?.cursor });
  await watch.leave();
});

test('a colleague sees at once who left and who came, and nobody else learns that anything happened', async () => {
  const { labour, health, administrator, specialist, outsider } = await hub();
  const leaver = health.person('уходит');
  const { cursor } = await specialist.asks(cursorOnly);
  const near = await specialist.watches(people, { after: cursor });
  const far = await outsider.watches(people, { after: cursor });
  expect(await administrator.does(endMembership, { id: leaver.rows[0] ?? '' })).toEqual({ __typename: 'Membership' });
  const left = await amongPeople(near);
  expect(left?.person).toMatchObject({ id: leaver.id, memberships: [{ until: '2022-11-13' }] });
  expect(left?.person?.memberships[0]?.organisation.members.map(({ person }) => person?.id)).toEqual([specialist.id]);
  await administrator.does(addMembership, { personId: leaver.id, organisationId: labour.id });
  const came = await amongPeople(near);
  expect(came?.person?.id).toBe(leaver.id);
  // To the stranger both changes passed as checkpoints; the own membership is told.
  let passed = await far.next();
  for (; passed?.cursor !== came?.cursor; passed = await far.next()) expect(passed?.__typename).toBe('Checkpoint');
  expect(passed?.__typename).toBe('Checkpoint');
  await administrator.does(addMembership, { personId: outsider.id, organisationId: health.id });
  expect((await amongPeople(near))?.person?.id).toBe(outsider.id);
  expect((await amongPeople(far))?.person?.id).toBe(outsider.id);
  await Promise.all([near.leave(), far.leave()]);
});

test('the people of an organisation stop being told of each other when the membership ends', async () => {
  const { health, administrator, specialist } = await hub();
  const colleague = health.person('коллега');
  const { cursor } = await specialist.asks(cursorOnly);
  const watch = await specialist.watches(people, { after: cursor });
  await administrator.does(endMembership, { id: specialist.rows[0] ?? '' });
  const own = await amongPeople(watch);
  expect(own?.person?.id).toBe(specialist.id);
  await administrator.does(endMembership, { id: colleague.rows[0] ?? '' });
  const after = await watch.next();
  expect(after).toMatchObject({ __typename: 'Checkpoint' });
  await watch.leave();
});
