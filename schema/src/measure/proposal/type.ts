import { ProposalOutcome as Outcome } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { oneGroup } from '../../group/one.ts';
import { Group } from '../../group/ref.ts';
import { Decision } from '../../meeting/decision/type.ts';
import { oneMeeting } from '../../meeting/one.ts';
import { Meeting } from '../../meeting/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { oneMeasure } from '../one.ts';
import { Measure, MeasureState } from '../type.ts';
import { mayAnswerNow, visible } from './policy.ts';
import { fitOf, type fits } from './rule.ts';

const ProposalOutcome = builder.enumType(Outcome, {
  name: 'ProposalOutcome',
  description: 'Not answered yet, accepted, or declined.',
});
const ProposalFit = builder.enumType('ProposalFit', {
  description: 'How a proposal fits the measure as it stands now.',
  values: {
    FITS: { description: 'The measure can be moved there.' },
    REACHED: { description: 'The measure is there already.' },
    UNREACHABLE: { description: 'No step leads there from where the measure stands.' },
    LEFT_OUT: { description: 'A later edition left the measure out: nothing of it is decided any more.' },
  } satisfies Record<(typeof fits)[number], object>,
});

export const Proposal = builder.prismaObject('Proposal', {
  description: 'What registered minutes propose to make of a measure’s state.',
  interfaces: [Versioned],
  fields: (t) => ({
    state: t.expose('state', { type: MeasureState, description: 'The state that is proposed.' }),
    from: t.expose('from', { type: MeasureState, description: 'Where the measure stood when it was proposed.' }),
    outcome: t.expose('outcome', { type: ProposalOutcome, description: 'What became of it.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was declined, or what was said to it.' }),
    decidedAt: t.expose('decidedAt', { type: 'Instant', nullable: true, description: 'When it was answered.' }),
    decidedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who answered it, where you may see the person.',
      select: { decidedById: true },
      resolve: ({ decidedById }, _, context) => (decidedById ? onePerson(context).load(decidedById) : null),
    }),
    proposedAt: t.expose('proposedAt', { type: 'Instant', description: 'When the minutes were registered.' }),
    fit: t.field({
      type: ProposalFit,
      description: 'How it fits the measure as it stands now.',
      select: { state: true, measure: { select: { state: true, removedAt: true } } },
      resolve: ({ state, measure }) => fitOf(state, measure),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure, where you may see it.',
      select: { measureId: true },
      resolve: ({ measureId }, _, context) => oneMeasure(context).load(measureId),
    }),
    text: t.string({
      description: 'The words of the decision that carries it.',
      select: { decision: { select: { text: true } } },
      resolve: ({ decision }) => decision.text,
    }),
    decisionNumber: t.string({
      nullable: true,
      description: 'Number of that decision, e.g. 3/2/1.',
      select: { decision: { select: { code: true } } },
      resolve: ({ decision }) => decision.code,
    }),
    minutesNumber: t.string({
      nullable: true,
      description: 'Number of its minutes.',
      select: { meeting: { select: { number: true } } },
      resolve: ({ meeting }) => meeting.number,
    }),
    minutesDate: t.field({
      type: 'Day',
      nullable: true,
      description: 'Date of its minutes.',
      select: { meeting: { select: { registeredOn: true } } },
      resolve: ({ meeting }) => meeting.registeredOn,
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description: 'The group that proposes it.',
      select: { meeting: { select: { groupId: true } } },
      resolve: ({ meeting }, _, context) => oneGroup(context).load(meeting.groupId),
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting that decided so, where you may see it.',
      select: { meetingId: true },
      resolve: ({ meetingId }, _, context) => oneMeeting(context).load(meetingId),
    }),
    mayAnswer: t.boolean({
      description: 'Whether you may accept or decline it now.',
      select: { outcome: true, measure: { select: { roadmapId: true, removedAt: true, state: true } } },
      resolve: (proposal, _, { viewer }) => mayAnswerNow(viewer, proposal),
    }),
  }),
});

builder.prismaObjectField(Measure, 'proposals', (t) =>
  t.relation('proposals', {
    query: (_, { viewer }) => ({
      where: visible(viewer),
      orderBy: [{ outcome: 'asc' }, { proposedAt: 'desc' }, { id: 'desc' }],
      take: 50,
    }),
    description: 'What registered minutes propose for its state, as far as you may see it: open ones first.',
  }),
);

builder.prismaObjectField(Decision, 'proposal', (t) =>
  t.prismaField({
    type: Proposal,
    nullable: true,
    description: 'The proposal for a measure’s state that its registration made of it.',
    select: { id: true },
    resolve: (query, { id }, _, { db, viewer }) =>
      db.proposal.findFirst({ ...query, where: { AND: [{ decisionId: id }, visible(viewer)] } }),
  }),
);

readsAgain('proposal', async ({ db, viewer }, id) => {
  const row = await db.proposal.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Proposal' });
});
