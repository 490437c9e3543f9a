import { expect, test } from 'vitest';
import { graphql } from '../../graphql.ts';
import { Jar } from '../../world/browser.ts';
import { world } from '../../world.ts';

const invite = graphql(`
  mutation ($number: String!, $name: String!, $email: String!) {
    inviteOrganisation(
      registrationNumber: $number
      shortName: $name
      fullName: "Ассоциация «Рядом»"
      name: "Руководитель"
      post: "председатель"
      email: $email
    ) {
      __typename
      ... on Invited { secret person { id memberships { post organisation { shortName registrationNumber kind } } } }
      ... on Invalid { field code }
    }
  }
`);
const number = '1025402451887';

test('an NGO is known by its number, however its name is spelt, and its first account enrols the others', async () => {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const ngo = w.organisation('НКО «Рядом»', 'NGO');
  await w.settled();
  await w.db.organisation.update({ where: { id: ngo.id }, data: { registrationNumber: number } });
  const email = 'ryadom@people.test';
  const made = await centre.does(invite, { number: '1025 402 451 887', name: 'Ассоциация Рядом', email });
  expect(made).toMatchObject({
    __typename: 'Invited',
    person: { memberships: [{ post: 'председатель', organisation: { shortName: 'НКО «Рядом»', kind: 'NGO' } }] },
  });
  expect(await w.db.appointment.count({ where: { role: 'ACCOUNT_MANAGER', organisationId: ngo.id } })).toBe(1);
  expect(await w.db.organisation.count({ where: { registrationNumber: number } })).toBe(1);
});

test('nobody is taken so into an organisation that has people already, or that is none of the NGOs', async () => {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const ngo = w.organisation('НКО «Рядом»', 'NGO');
  ngo.person('председатель');
  const ministry = w.organisation('Министерство', 'MINISTRY');
  await w.settled();
  const taken = { __typename: 'Invalid', field: 'registrationNumber', code: 'KNOWN_ALREADY' };
  for (const { id } of [ngo, ministry]) {
    await w.db.organisation.update({ where: { id }, data: { registrationNumber: number } });
    expect(await centre.does(invite, { number, name: 'Рядом', email: 'new@people.test' })).toEqual(taken);
    await w.db.organisation.update({ where: { id }, data: { registrationNumber: null } });
  }
  expect(await w.db.person.count({ where: { email: 'new@people.test' } })).toBe(0);
});

test('the link opens while whoever made it may still invite, and until somebody has the account', async () => {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const made = await centre.does(invite, { number, name: 'Рядом', email: 'ryadom@people.test' });
  const secret = made.__typename === 'Invited' ? (made.secret ?? '') : '';
  const look = async () => (await new Jar(w.url).post('/api/invitation/look', { secret })).status;
  expect(await look()).toBe(200);
  await w.db.appointment.updateMany({ where: { personId: centre.id }, data: { until: new Date('2022-11-13') } });
  expect(await look()).toBe(422);
  await w.db.appointment.updateMany({ where: { personId: centre.id }, data: { until: null } });
  const accept = { secret, password: 'четыре слова без точки' };
  expect((await new Jar(w.url).post('/api/invitation/accept', accept)).status).toBe(200);
  expect(await look()).toBe(422);
});

test('an NGO that is named somewhere is an administrator’s to invite: its people see what names it', async () => {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const administrator = w.organisation('Аппарат').person('администратор').administrator();
  const ngo = w.organisation('НКО «Рядом»', 'NGO');
  w.organisationClass('СО НКО', { open: true }).member(ngo);
  await w.settled();
  await w.db.organisation.update({ where: { id: ngo.id }, data: { registrationNumber: number } });
  const sent = { number, name: 'Рядом', email: 'ryadom@people.test' };
  expect(await centre.does(invite, sent)).toMatchObject({ field: 'registrationNumber', code: 'KNOWN_ALREADY' });
  expect(await administrator.does(invite, sent)).toMatchObject({ __typename: 'Invited' });
});

test('of two who invite one NGO at once, one does', async () => {
  const w = await world();
  const centre = w.organisation('Центр', 'INSTITUTION').person('методист').methodologist();
  const ngo = w.organisation('НКО «Рядом»', 'NGO');
  await w.settled();
  await w.db.organisation.update({ where: { id: ngo.id }, data: { registrationNumber: number } });
  const both = await Promise.all(
    ['first', 'second'].map((who) => centre.does(invite, { number, name: 'Рядом', email: `${who}@people.test` })),
  );
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Invalid', 'Invited']);
  expect(await w.db.membership.count({ where: { organisationId: ngo.id } })).toBe(1);
});
