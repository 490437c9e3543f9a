import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { part, partArgs } from '../../core/page.ts';
import { require } from '../../core/refusal.ts';
import type { Day } from '../../core/time.ts';
import { mayCount, visible } from '../policy.ts';
import { Consultation } from '../type.ts';
import { type Consulted, type Count as CountShape, countByYear, countOf } from './rule.ts';

/** From a day to a day, both inclusive. */
interface Period {
  readonly from: Day;
  readonly until: Day;
}

/** Everything that was answered, whatever became of it then. */
const answered = { answeredAt: { not: null } } as const satisfies Prisma.ConsultationWhereInput;

/**
 * Whom the centre consulted in a period, by the day of the first answer in the hub’s zone. People are counted as the
 * ledger counts them: two rows that were merged are one person.
 */
async function consultedIn({ db, viewer, clock }: Context, { from, until }: Period) {
  const rows = await db.consultation.findMany({
    where: { AND: [answered, visible(viewer)] },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      answeredAt: true,
      askedById: true,
      askedBy: { select: { specialist: { select: { id: true, countsAsId: true } } } },
    },
  });
  return rows.flatMap(({ id, answeredAt, askedById, askedBy: { specialist } }): (Consulted & { id: string })[] => {
    const on = answeredAt && clock.dayAt(answeredAt);
    if (!on || on < from || on > until) return [];
    return [{ id, on, person: specialist ? (specialist.countsAsId ?? specialist.id) : askedById }];
  });
}

const Count = builder.objectRef<CountShape & { year: number }>('ConsultedInYear').implement({
  description: 'How many were consulted in a year. People of several years do not add up: they come again.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    people: t.exposeInt('people', { description: 'How many people.' }),
    consultations: t.exposeInt('consultations', { description: 'How many consultations.' }),
  }),
});

type Found = readonly (Consulted & { readonly id: string })[];

const ConsultedCount = builder.objectRef<{ found: Found }>('ConsultedCount').implement({
  description: 'Whom the centre consulted in a period: two counts, and the list behind them.',
  fields: (t) => ({
    people: t.int({ description: 'How many people.', resolve: ({ found }) => countOf(found).people }),
    consultations: t.int({
      description: 'How many consultations.',
      resolve: ({ found }) => countOf(found).consultations,
    }),
    years: t.field({ type: [Count], description: 'The same by year.', resolve: ({ found }) => countByYear(found) }),
    rows: t.prismaField({
      type: [Consultation],
      description: 'The consultations that are counted, the latest first.',
      args: partArgs,
      resolve: async (query, { found }, which, { db, viewer }) => {
        const { skip, take } = part(which);
        const ids = found.slice(skip, skip + take).map(({ id }) => id);
        return db.consultation.findMany({
          ...query,
          where: { AND: [{ id: { in: ids } }, visible(viewer)] },
          orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
        });
      },
    }),
  }),
});

builder.queryField('consulted', (t) =>
  t.field({
    type: ConsultedCount,
    nullable: true,
    description: 'As the centre: whom it consulted in a period, by the day of the first answer.',
    args: {
      from: t.arg({ type: 'Day', required: true, description: 'The first day.' }),
      until: t.arg({ type: 'Day', required: true, description: 'The last day.' }),
    },
    resolve: async (_, { from, until }, context) => {
      require(from <= until, 'until', 'ENDS_BEFORE_START');
      return mayCount(context.viewer) ? { found: await consultedIn(context, { from, until }) } : null;
    },
  }),
);
