import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { world } from '../../world.ts';

const changeOrganisation = graphql(`
  mutation ($id: ID!, $version: Int!, $shortName: String, $founderId: ID, $spellings: [String!]) {
    changeOrganisation(id: $id, version: $version, shortName: $shortName, founderId: $founderId, spellings: $spellings) {
      __typename
    }
  }
`);

const changeClass = graphql(`
  mutation ($id: ID!, $open: Boolean) { changeClass(id: $id, version: 0, open: $open) { __typename } }
`);

const addMember = graphql(`
  mutation ($classId: ID!, $organisationId: ID!, $since: Day) {
    addClassMember(classId: $classId, organisationId: $organisationId, since: $since) {
      __typename
      ... on ClassMembership { id }
    }
  }
`);

const endMembership = graphql(`
  mutation ($id: ID!, $until: Day) { endClassMembership(id: $id, version: 0, until: $until) { __typename } }
`);

const past = graphql(`
  query ($organisation: ID!, $class: ID!) {
    organisation(id: $organisation) {
      history {
        act
        at
        by { name }
        row { __typename ... on ClassMembership { class { shortName } } }
        changes { column before after organisationBefore { shortName } organisationAfter { shortName } }
      }
    }
    class(id: $class) {
      history {
        act
        row { __typename ... on ClassMembership { organisation { shortName } } }
        changes { column before after }
      }
    }
  }
`);

async function hub() {
  const w = await world();
  const labour = w.organisation('Минтруда НСО');
  const centre = w.organisation('Центр «Рассвет»', 'INSTITUTION').alsoWritten('Рассвет');
  const other = w.organisation('Центр «Закат»', 'INSTITUTION');
  const centres = w.organisationClass('КЦСОН').member(other);
  const administrator = labour.person('администратор').administrator();
  const colleague = labour.person('специалист');
  const stranger = other.person('посторонний');
  return { w, labour, centre, other, centres, administrator, colleague, stranger };
}

test('everyone sees who renamed an organisation, how it was written, and from when to when it was in a class', async () => {
  const { w, labour, centre, other, centres, administrator, colleague, stranger } = await hub();
  const now = { id: centre.id, shortName: 'КЦСОН «Рассвет»', founderId: labour.id, spellings: ['Центр «Рассвет»'] };
  await administrator.does(changeOrganisation, { ...now, version: 0 });
  w.clock.pass(60_000);
  const of = { classId: centres.id, organisationId: centre.id };
  const added = await administrator.does(addMember, { ...of, since: '2022-01-01' });
  w.clock.pass(60_000);
  await administrator.does(endMembership, { id: 'id' in added ? added.id : '', until: '2022-10-31' });
  w.clock.pass(60_000);
  await administrator.does(changeClass, { id: centres.id, open: true });
  await administrator.does(changeOrganisation, { id: other.id, version: 0, shortName: 'Фонд «Закат»' });

  const asked = { organisation: centre.id, class: centres.id };
  const seen = await colleague.asks(past, asked);
  const inClass = { __typename: 'ClassMembership', class: { shortName: 'КЦСОН' } };
  const change = (column: string, before: unknown, after: unknown) =>
    expect.objectContaining({ column, before, after });
  expect(seen.organisation?.history).toEqual([
    expect.objectContaining({
      act: 'class.endMembership',
      row: inClass,
      changes: [change('until', null, '2022-10-31')],
    }),
    expect.objectContaining({
      act: 'class.addMember',
      row: inClass,
      changes: [change('since', null, '2022-01-01'), change('until', null, null)],
    }),
    expect.objectContaining({
      act: 'organisation.change',
      changes: [change('spellings', ['Рассвет'], ['Центр «Рассвет»'])],
    }),
    expect.objectContaining({
      act: 'organisation.change',
      by: { name: 'администратор' },
      changes: [
        change('shortName', 'Центр «Рассвет»', 'КЦСОН «Рассвет»'),
        expect.objectContaining({ organisationBefore: null, organisationAfter: { shortName: 'Минтруда НСО' } }),
      ],
    }),
  ]);
  const member = { __typename: 'ClassMembership', organisation: { shortName: 'КЦСОН «Рассвет»' } };
  expect(seen.class?.history).toEqual([
    expect.objectContaining({ act: 'class.change', changes: [change('open', false, true)] }),
    expect.objectContaining({ act: 'class.endMembership', row: member }),
    expect.objectContaining({ act: 'class.addMember', row: member }),
  ]);

  // Who may not see the administrator sees what was done all the same.
  const elsewhere = (await stranger.asks(past, asked)).organisation?.history ?? [];
  expect(elsewhere.map(({ act, by }) => [act, by])).toEqual([
    ['class.endMembership', null],
    ['class.addMember', null],
    ['organisation.change', null],
    ['organisation.change', null],
  ]);
});
