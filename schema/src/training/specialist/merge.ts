import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { part, partArgs } from '../../core/page.ts';
import { readsAgain, refusals, Versioned } from '../../core/refusals.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { mergeSpecialists, separateSpecialists, undoMerge } from './command.ts';
import { type Proposal, proposals, type Reason, reasons } from './duplicate.ts';
import { oneSpecialist } from './one.ts';
import { mayKeepLedger, mergeVisible, specialistVisible } from './policy.ts';
import { Specialist } from './ref.ts';

const MergeReason = builder.enumType('MergeReason', {
  description: 'Why two rows may be one person.',
  values: {
    SAME_NAME: { description: reasons.SAME_NAME },
    INITIALS: { description: reasons.INITIALS },
    SLIP: { description: reasons.SLIP },
    MOVED: { description: reasons.MOVED },
  } satisfies Record<Reason, object>,
});

const MergeProposal = builder.objectRef<Proposal>('MergeProposal').implement({
  description: 'Two rows that may be one person: somebody of the centre decides.',
  fields: (t) => ({
    one: t.field({
      type: Specialist,
      nullable: true,
      description: 'The one.',
      resolve: ({ one }, _, context) => oneSpecialist(context).load(one),
    }),
    other: t.field({
      type: Specialist,
      nullable: true,
      description: 'The other.',
      resolve: ({ other }, _, context) => oneSpecialist(context).load(other),
    }),
    why: t.field({ type: MergeReason, description: 'Why they may be one.', resolve: ({ why }) => why }),
  }),
});

const SpecialistMerge = builder.prismaObject('SpecialistMerge', {
  description: 'What a person decided about two rows: that they are one person, or that they are two.',
  interfaces: [Versioned],
  fields: (t) => ({
    kept: t.field({
      type: Specialist,
      nullable: true,
      description: 'The row that counts.',
      select: { keptId: true },
      resolve: ({ keptId }, _, context) => oneSpecialist(context).load(keptId),
    }),
    gone: t.field({
      type: Specialist,
      nullable: true,
      description: 'The row that counts as it.',
      select: { goneId: true },
      resolve: ({ goneId }, _, context) => oneSpecialist(context).load(goneId),
    }),
    isSame: t.exposeBoolean('isSame', { description: 'Whether they are one person, or two.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who decided it.',
      select: { byId: true },
      resolve: ({ byId }, _, context) => onePerson(context).load(byId),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    undoneAt: t.expose('undoneAt', { type: 'Instant', nullable: true, description: 'When it was taken back.' }),
  }),
});

/** Equal for people of one organisation. */
const workplaceOf = (row: { organisationId: string | null; organisationAs: string }) =>
  row.organisationId ?? (row.organisationAs.toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim() || null);

async function proposed({ db, viewer }: Context): Promise<Proposal[]> {
  if (!mayKeepLedger(viewer)) return [];
  const people = await db.specialist.findMany({
    where: specialistVisible(viewer),
    select: { id: true, name: true, organisationId: true, organisationAs: true, countsAsId: true },
    orderBy: { id: 'asc' },
  });
  const endOf = new Map(people.map(({ id, countsAsId }) => [id, countsAsId ?? id]));
  const apart = await db.specialistMerge.findMany({ where: { isSame: false, undoneAt: null } });
  return proposals(
    people
      .filter(({ id, countsAsId }) => (countsAsId ?? id) === id)
      .map((row) => ({ id: row.id, name: row.name, organisation: workplaceOf(row) })),
    // What was said of a row holds for whoever counts for it.
    apart.map(({ keptId, goneId }) => ({ one: endOf.get(keptId) ?? keptId, other: endOf.get(goneId) ?? goneId })),
  );
}

builder.queryField('mergeProposals', (t) =>
  t.field({
    type: [MergeProposal],
    description: 'For the centre: who may be one person, the surest first.',
    args: partArgs,
    resolve: async (_, which, context) => {
      const { skip, take } = part(which);
      return (await proposed(context)).slice(skip, skip + take);
    },
  }),
);

builder.queryField('specialistMerges', (t) =>
  t.prismaField({
    type: [SpecialistMerge],
    description: 'For the centre: what was decided about rows of one person, the latest first.',
    args: partArgs,
    resolve: (query, _, which, { db, viewer }) =>
      db.specialistMerge.findMany({
        ...query,
        where: { AND: [mergeVisible(viewer), { undoneAt: null }] },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        ...part(which),
      }),
  }),
);

const whereOf = ({ viewer }: Context, id: string) => ({ AND: [{ id }, mergeVisible(viewer)] });
const required = { required: true } as const;

builder.mutationField('mergeSpecialists', (t) =>
  t.prismaField({
    type: SpecialistMerge,
    errors: refusals,
    description: 'As the centre: two rows are one person. It can be undone.',
    args: {
      keptId: t.arg.id({
        ...required,
        description: 'The row that counts; whoever has an account is kept all the same.',
      }),
      goneId: t.arg.id({ ...required, description: 'The row that counts as it.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await mergeSpecialists(context, args);
      return context.db.specialistMerge.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('separateSpecialists', (t) =>
  t.prismaField({
    type: SpecialistMerge,
    errors: refusals,
    description: 'As the centre: two rows are two people, and are not proposed again.',
    args: {
      oneId: t.arg.id({ ...required, description: 'The one.' }),
      otherId: t.arg.id({ ...required, description: 'The other.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await separateSpecialists(context, args);
      return context.db.specialistMerge.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

builder.mutationField('undoMerge', (t) =>
  t.prismaField({
    type: SpecialistMerge,
    errors: refusals,
    description: 'As the centre: takes back what was said of two rows.',
    args: {
      id: t.arg.id({ ...required, description: 'What was decided.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await undoMerge(context, args);
      return context.db.specialistMerge.findFirstOrThrow({ ...query, where: whereOf(context, id) });
    },
  }),
);

readsAgain('specialistMerge', async ({ db, viewer }, id) => {
  const row = await db.specialistMerge.findFirst({ where: { AND: [{ id }, mergeVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'SpecialistMerge' });
});
