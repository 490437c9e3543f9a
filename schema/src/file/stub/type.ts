import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { GroupAct } from '../../group/act/type.ts';
import { AgendaItem } from '../../meeting/agenda/type.ts';
import { visible } from './policy.ts';

const inOrder = [{ enteredAt: 'asc' }, { id: 'asc' }] as const satisfies object[];

export const Stub = builder.prismaObject('Stub', {
  description: 'Stands where a file may not be kept: the file is for official use (ДСП), and its holder gives it out.',
  interfaces: [Versioned],
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number, as its holder registered it.' }),
    title: t.exposeString('title', { description: 'What it is.' }),
    holder: t.exposeString('holder', { description: 'Who holds it and gives it out.' }),
    enteredAt: t.expose('enteredAt', { type: 'Instant', description: 'When it was entered.' }),
    item: t.relation('item', { nullable: true, description: 'The item of an agenda at which it stands.' }),
    act: t.relation('act', { type: GroupAct, nullable: true, description: 'The act of a group at which it stands.' }),
  }),
});

const stubs = 'Files for official use (ДСП) that belong here and are kept by their holders.';

builder.prismaObjectField(AgendaItem, 'stubs', (t) =>
  t.relation('stubs', {
    query: (_, { viewer }) => ({ where: visible(viewer), orderBy: [...inOrder] }),
    description: stubs,
  }),
);

builder.prismaObjectField(GroupAct, 'stubs', (t) =>
  t.relation('stubs', {
    query: (_, { viewer }) => ({ where: visible(viewer), orderBy: [...inOrder] }),
    description: stubs,
  }),
);

readsAgain('stub', async ({ db, viewer }, id) => {
  const row = await db.stub.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Stub' });
});
