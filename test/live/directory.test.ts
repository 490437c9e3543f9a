import { expect, test } from 'vitest';
import { graphql } from '../graphql.ts';
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
