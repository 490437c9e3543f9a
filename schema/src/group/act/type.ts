import { ActEffect as Effect } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { File } from '../../file/type.ts';
import { visible } from '../policy.ts';
import { inForceSince } from '../rule.ts';

export const ActEffect = builder.enumType(Effect, { name: 'ActEffect', description: 'What an act does to a group.' });

export const GroupAct = builder.prismaObject('Act', {
  variant: 'GroupAct',
  description: 'An act that founds, changes or ends a working group.',
  interfaces: [Versioned],
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'What it is, e.g. приказ.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number; null while it is blank.' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its date; null while it is blank.' }),
    title: t.exposeString('title', { nullable: true, description: 'What it is about.' }),
    issuers: t.exposeStringList('issuers', { description: 'Who issued it.' }),
    file: t.field({
      type: File,
      nullable: true,
      description: 'Its text or scan.',
      select: { file: true },
      resolve: ({ file }) => file,
    }),
    effect: t.expose('effect', { type: ActEffect, nullable: true, description: 'What it does to the group.' }),
    inForce: t.boolean({
      description: 'Whether it has taken effect: one with blanks has not.',
      select: { number: true, date: true },
      resolve: (act, _, { viewer }) => {
        const since = inForceSince(act);
        return since !== null && since <= viewer.rights.today;
      },
    }),
  }),
});

readsAgain('act', async ({ db, viewer }, id) => {
  const row = await db.act.findFirst({ where: { id, group: visible(viewer) } });
  return row && Object.assign(row, { __typename: 'GroupAct' });
});
