import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { toAnswer, toBegin, toJudge } from '../centre/waiting.ts';
import { visible as consultationVisible } from '../consultation/policy.ts';
import { Consultation } from '../consultation/type.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import { addDays } from '../core/time.ts';
import type { Viewer } from '../core/viewer.ts';
import { visible as commentVisible } from '../measure/comment/policy.ts';
import { Comment } from '../measure/comment/type.ts';
import type { Owed } from '../measure/control/rule.ts';
import { standings } from '../measure/control/standing.ts';
import { Owing } from '../measure/control/type.ts';
import { oneMeasure } from '../measure/one.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { visible as proposalVisible } from '../measure/proposal/policy.ts';
import { Proposal } from '../measure/proposal/type.ts';
import { Measure } from '../measure/type.ts';
import { latest } from '../practice/latest.ts';
import { insideVisible } from '../practice/policy.ts';
import { Passport } from '../practice/type.ts';
import { visible as reportVisible } from '../report/policy.ts';
import { Report } from '../report/type.ts';
import { ownRegistration, visible as trainingVisible } from '../training/policy.ts';
import { Training } from '../training/ref.ts';
import { Registration } from '../training/registration/type.ts';

/** How far ahead the day's page looks, in days. */
const ahead = 60;
const most = 100;

/** The organisations that the viewer reports for. */
const reportsFor = ({ rights }: Viewer) => [...new Set([...rights.roles.EXECUTOR, ...rights.roles.APPROVER])];
const coordinates = ({ rights }: Viewer) => [...rights.roles.COORDINATOR];

/** What the measures that fit owe, as far as `mine` takes it: missed, or due soon. */
async function owed(context: Context, where: Prisma.MeasureWhereInput, mine: (owing: Owed) => boolean) {
  const measures = await context.db.measure.findMany({
    where: {
      AND: [where, { removedAt: null, state: { in: ['PLANNED', 'UNDER_WAY'] } }, measureVisible(context.viewer)],
    },
    select: { id: true },
    orderBy: [{ roadmapId: 'asc' }, { position: 'asc' }],
  });
  const until = addDays(context.clock.today(), ahead);
  const standing = await Promise.all(measures.map(async ({ id }) => ({ id, one: await standings(context).load(id) })));
  return standing
    .flatMap(({ id, one }) => (one?.owing ?? []).map((owing) => ({ measureId: id, owing })))
    .filter(
      ({ owing }) =>
        mine(owing) && owing.deadline <= until && owing.state !== 'SUBMITTED' && owing.state !== 'ACCEPTED',
    )
    .toSorted((left, right) => left.owing.deadline.localeCompare(right.owing.deadline))
    .slice(0, most);
}

const DueMeasure = builder.objectRef<{ measureId: string; owing: Owed }>('DueMeasure').implement({
  description: 'A report that somebody owes, and the measure that it is about.',
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure.',
      resolve: ({ measureId }, _, context) => oneMeasure(context).load(measureId),
    }),
    owing: t.field({ type: Owing, description: 'Who owes it, and by when.', resolve: ({ owing }) => owing }),
  }),
});

const Today = builder.objectRef<object>('Today').implement({
  description: 'What waits for you, what is due, and what changed since you were here. At most 100 of each.',
  fields: (t) => ({
    toApprove: t.prismaField({
      type: [Report],
      description: 'Reports of your organisation that wait for your approval.',
      resolve: (query, _, __, { db, viewer }) =>
        db.report.findMany({
          ...query,
          where: {
            AND: [
              { state: 'PREPARED', organisationId: { in: [...viewer.rights.roles.APPROVER] } },
              reportVisible(viewer),
            ],
          },
          orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toDecide: t.prismaField({
      type: [Report],
      description: 'Approved reports that wait for you to accept or return them.',
      resolve: (query, _, __, { db, viewer }) =>
        db.report.findMany({
          ...query,
          where: { AND: [{ state: 'APPROVED', roadmapId: { in: coordinates(viewer) } }, reportVisible(viewer)] },
          orderBy: [{ approvedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toAnswer: t.prismaField({
      type: [Proposal],
      description: 'What minutes propose for the state of measures that you decide on, not answered yet.',
      resolve: (query, _, __, { db, viewer }) =>
        db.proposal.findMany({
          ...query,
          where: {
            AND: [
              { outcome: 'OPEN', measure: { roadmapId: { in: coordinates(viewer) }, removedAt: null } },
              proposalVisible(viewer),
            ],
          },
          orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toWrite: t.prismaField({
      type: [Report],
      description: 'Drafts of your organisation, and reports that were returned to it.',
      resolve: (query, _, __, { db, viewer }) =>
        db.report.findMany({
          ...query,
          where: {
            AND: [
              { state: { in: ['DRAFT', 'RETURNED'] }, organisationId: { in: reportsFor(viewer) } },
              reportVisible(viewer),
            ],
          },
          orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    questions: t.prismaField({
      type: [Comment],
      description: 'Questions in roadmaps that you coordinate, or at measures that you answer for, without an answer.',
      resolve: (query, _, __, { db, viewer }) =>
        db.comment.findMany({
          ...query,
          where: {
            AND: [
              { kind: 'QUESTION', removedAt: null, answers: { none: { removedAt: null } } },
              {
                OR: [
                  { roadmapId: { in: coordinates(viewer) } },
                  { measure: { responsible: { some: { personId: { in: viewer.id ? [viewer.id] : [] } } } } },
                ],
              },
              commentVisible(viewer),
            ],
          },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toSubmit: t.prismaField({
      type: [Passport],
      description: 'Practices of your organisations that are being written, or were returned with remarks.',
      resolve: async (query, _, __, { db, viewer }) => {
        const own = { organisationId: { in: [...viewer.rights.organisations] } };
        const ids = (await latest(db, viewer, own)).map(({ id }) => id);
        return db.passport.findMany({
          ...query,
          where: { AND: [{ id: { in: ids }, state: { in: ['DRAFT', 'RETURNED'] } }, insideVisible(viewer)] },
          orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
          take: most,
        });
      },
    }),
    submitted: t.prismaField({
      type: [Passport],
      description: 'As the centre: practices that were submitted, and whose review nobody else leads.',
      resolve: (query, _, __, { db, viewer }) =>
        db.passport.findMany({
          ...query,
          where: { AND: [toBegin(viewer), insideVisible(viewer)] },
          orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toJudge: t.prismaField({
      type: [Passport],
      description: 'Practices that you were asked to judge, and have not yet.',
      resolve: (query, _, __, { db, viewer }) =>
        db.passport.findMany({
          ...query,
          where: { AND: [toJudge(viewer), insideVisible(viewer)] },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    consultations: t.prismaField({
      type: [Consultation],
      description: 'As the centre: questions that nobody or you have taken, and whatever waits too long.',
      resolve: (query, _, __, { db, viewer }) =>
        db.consultation.findMany({
          ...query,
          where: { AND: [toAnswer(viewer), consultationVisible(viewer)] },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    toConfirm: t.prismaField({
      type: [Registration],
      description: 'Places in trainings that are kept for you until you confirm them.',
      resolve: (query, _, __, { db, viewer, clock }) =>
        db.registration.findMany({
          ...query,
          where: {
            AND: [
              { state: 'OFFERED', confirmBy: { gt: clock.now() }, training: { state: 'ANNOUNCED' } },
              ownRegistration(viewer),
            ],
          },
          orderBy: [{ confirmBy: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    trainings: t.prismaField({
      type: [Training],
      description: 'Trainings ahead in which you have a place, the nearest first.',
      resolve: (query, _, __, { db, viewer, clock }) =>
        db.training.findMany({
          ...query,
          where: {
            AND: [
              { state: 'ANNOUNCED', OR: [{ endsAt: { gt: clock.now() } }, { startsAt: { gt: clock.now() } }] },
              { registrations: { some: { AND: [{ state: 'PLACED' }, ownRegistration(viewer)] } } },
              trainingVisible(viewer),
            ],
          },
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
          take: most,
        }),
    }),
    due: t.field({
      type: [DueMeasure],
      description: 'Reports that your organisation owes: missed, or due within 60 days.',
      resolve: (_, __, context) => {
        const mine = reportsFor(context.viewer);
        const { classes } = context.viewer.rights;
        const lead = { OR: [{ organisationId: { in: mine } }, { classId: { in: [...classes] } }] };
        const where = {
          OR: [{ consolidatorId: { in: mine } }, { executors: { some: { role: 'LEAD' as const, ...lead } } }],
        };
        return owed(context, where, ({ organisationId }) => mine.includes(organisationId));
      },
    }),
    late: t.field({
      type: [DueMeasure],
      description: 'Reports that others owe in roadmaps that you coordinate, and that are late.',
      resolve: (_, __, context) =>
        owed(context, { roadmapId: { in: coordinates(context.viewer) } }, ({ state }) => state === 'OVERDUE'),
    }),
    changed: t.prismaField({
      type: [Measure],
      description: 'Measures that changed since you last looked at their roadmap, the latest first.',
      resolve: async (query, _, __, { db, viewer }) => {
        if (viewer.id === null) return [];
        const visits = await db.visit.findMany({ where: { personId: viewer.id } });
        const since = visits.map(({ roadmapId, at }) => ({ roadmapId, changedAt: { gt: at } }));
        return db.measure.findMany({
          ...query,
          where: { AND: [{ OR: [{ id: { in: [] } }, ...since] }, { removedAt: null }, measureVisible(viewer)] },
          orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
          take: most,
        });
      },
    }),
  }),
});

builder.queryField('today', (t) =>
  t.field({
    type: Today,
    extensions: { personal: true },
    description: 'Your day: what waits for you, what is due, what changed.',
    resolve: () => ({}),
  }),
);
