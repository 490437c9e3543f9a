import { builder } from '../../core/builder.ts';
import { readsAgain } from '../../core/refusals.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { oneSpecialist } from './one.ts';
import { specialistVisible } from './policy.ts';
import { Specialist } from './ref.ts';

builder.prismaObjectFields(Specialist, (t) => ({
  organisation: t.field({
    type: Organisation,
    nullable: true,
    description: 'Where they work.',
    select: { organisationId: true },
    resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
  }),
  person: t.field({
    type: Person,
    nullable: true,
    description: 'Who it is in the hub; null where they are not in it, or you do not see them there.',
    select: { personId: true },
    resolve: ({ personId }, _, context) => (personId ? onePerson(context).load(personId) : null),
  }),
  countsAs: t.field({
    type: Specialist,
    nullable: true,
    description: 'The row that counts for this one, where they were merged; itself otherwise.',
    select: { countsAsId: true },
    resolve: (row, _, context) => oneSpecialist(context).load(row.countsAsId ?? row.id),
  }),
}));

readsAgain('specialist', async ({ db, viewer }, id) => {
  const row = await db.specialist.findFirst({ where: { AND: [{ id }, specialistVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Specialist' });
});
