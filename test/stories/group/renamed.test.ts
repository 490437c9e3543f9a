import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const both = graphql(`
  mutation ($id: ID!, $version: Int!) {
    before: planMeeting(groupId: $id, startsAt: "2022-12-01T03:00:00.000Z") {
      __typename
      ... on Meeting { group { name } }
    }
    changeGroup(id: $id, version: $version, name: "Новое название") { __typename }
    after: planMeeting(groupId: $id, startsAt: "2022-12-08T03:00:00.000Z") {
      __typename
      ... on Meeting { group { name } }
    }
  }
`);

test('what a request has changed, it reads anew: a name that it gave stands in the rest of its own answer', async () => {
  const w = await world();
  const labour = w.organisation('Минтруда');
  const secretary = labour.person('секретарь');
  const group = w.group('Рабочая группа', labour).chair(labour.person('председатель')).secretary(secretary);
  expect(await secretary.asks(both, { id: group.id, version: 0 })).toEqual({
    before: { __typename: 'Meeting', group: { name: 'Рабочая группа' } },
    changeGroup: { __typename: 'Group' },
    after: { __typename: 'Meeting', group: { name: 'Новое название' } },
  });
});
