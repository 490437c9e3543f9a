import type { PassportState as State } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../core/builder.ts';
import type { Db } from '../core/database.ts';
import { part, partArgs } from '../core/page.ts';
import type { Viewer } from '../core/viewer.ts';
import { latest } from './latest.ts';
import { practiceInside, practiceVisible, visible } from './policy.ts';
import { Practice } from './ref.ts';
import { Passport, PassportState } from './type.ts';
import './review/type.ts';
import './remark/type.ts';

/** The practices on which the viewer works, and whose latest version is so far: a row of a list shows that one. */
async function latestIn(db: Db, viewer: Viewer, states: readonly State[]): Promise<string[]> {
  const versions = await latest(db, viewer, practiceInside(viewer));
  return versions.filter(({ state }) => states.includes(state)).map(({ practiceId }) => practiceId);
}

builder.queryField('practices', (t) =>
  t.prismaField({
    type: [Practice],
    description:
      'The practices on which you work: of your organisations, those you judge, for the centre all submitted.',
    args: {
      ...partArgs,
      organisationId: t.arg.id({ description: 'Those of one organisation.' }),
      states: t.arg({ type: [PassportState], description: 'Those whose latest version that you see is so far.' }),
    },
    resolve: async (query, _, { organisationId, states, ...rest }, { db, viewer }) =>
      db.practice.findMany({
        ...query,
        where: {
          AND: [
            practiceInside(viewer),
            organisationId ? { organisationId } : {},
            states ? { id: { in: await latestIn(db, viewer, states) } } : {},
          ],
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        ...part(rest),
      }),
  }),
);

builder.queryField('practice', (t) =>
  t.prismaField({
    type: Practice,
    nullable: true,
    description: 'One practice.',
    args: { id: t.arg.id({ required: true, description: 'The practice.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.practice.findFirst({ ...query, where: { AND: [{ id }, practiceVisible(viewer)] } }),
  }),
);

builder.queryField('passport', (t) =>
  t.prismaField({
    type: Passport,
    nullable: true,
    description: 'One version of a practice.',
    args: { id: t.arg.id({ required: true, description: 'The version.' }) },
    resolve: (query, _, { id }, { db, viewer }) =>
      db.passport.findFirst({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  }),
);
