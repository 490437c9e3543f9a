import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { DayOffRule } from '../roadmap/setting/type.ts';
import { completeAct, enterAct } from './act/command.ts';
import { ActEffect, GroupAct } from './act/type.ts';
import { changeGroup, foundGroup, setGroupRules } from './command.ts';
import { visible } from './policy.ts';
import { Group } from './ref.ts';
import { endHolding, fillSeat } from './seat/command.ts';
import { Holding, HoldingManner, SeatKind } from './seat/type.ts';
import { DayCount, Majority, Quorum } from './type.ts';

const ActInput = builder.inputType('GroupActInput', {
  description: 'A legal act. With its number or date left blank it does not take effect yet.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'What it is, e.g. приказ.' }),
    number: t.string({ description: 'Its number.' }),
    date: t.field({ type: 'Day', description: 'Its date.' }),
    title: t.string({ description: 'What it is about.' }),
    issuers: t.stringList({ required: true, description: 'Who issued it.' }),
    fileId: t.id({ description: 'Its text or scan, uploaded before.' }),
  }),
});

const SeatInput = builder.inputType('SeatInput', {
  description: 'A place that an act gives: to a person, or to an organisation that names its person by letter.',
  fields: (t) => ({
    kind: t.field({ type: SeatKind, required: true, description: 'What the seat is.' }),
    organisationId: t.id({ description: 'The organisation whose seat it is.' }),
    personId: t.id({ description: 'The person whose own seat it is.' }),
    title: t.string({ description: 'As the act names whoever sits here.' }),
  }),
});

const GroupInput = builder.inputType('GroupInput', {
  description: 'What is known of a group apart from its acts and its name. What is left out stays as it is.',
  fields: (t) => ({
    purpose: t.string({ description: 'What it is for.' }),
    tasks: t.stringList({ description: 'What it is to do, at most 50.' }),
    powersUntil: t.field({ type: 'Day', description: 'The last day of its powers.' }),
    regulationId: t.id({ description: 'Its regulation, uploaded before.' }),
  }),
});

const GroupRulesInput = builder.inputType('GroupRulesInput', {
  description: 'A group’s own rules. What is left out stays as it is.',
  fields: (t) => ({
    quorum: t.field({ type: Quorum, description: 'How many must be present.' }),
    majority: t.field({ type: Majority, description: 'How many votes carry a motion.' }),
    voters: t.field({ type: [SeatKind], description: 'Which seats vote.' }),
    writers: t.field({ type: [SeatKind], description: 'Which seats write in the record.' }),
    castingVote: t.boolean({ description: 'Whether the chair’s vote decides when votes are equal.' }),
    absenteePoll: t.boolean({ description: 'Whether it may decide in absentia.' }),
    silenceIsConsent: t.boolean({ description: 'Whether whoever says nothing until a deadline agrees.' }),
    draftDays: t.int({ description: 'Working days for the draft of the minutes, 1 to 60.' }),
    sendDays: t.int({ description: 'Working days for sending the minutes out, 1 to 60.' }),
    numbering: t.string({ description: 'How decisions are numbered, e.g. {minutes}/{item}/{decision}.' }),
    counted: t.field({ type: DayCount, description: 'Calendar or working days.' }),
    defaultMonths: t.int({ description: 'Months from the day of issue where no term is given, 1 to 24.' }),
    dayOffRule: t.field({ type: DayOffRule, description: 'How a term on a day off moves.' }),
    coShare: t.int({ description: 'Per cent of the term for co-executors, 10 to 100.' }),
  }),
});

builder.mutationField('foundGroup', (t) =>
  t.prismaField({
    type: Group,
    errors: refusals,
    description: 'Enters a working group with the act that founds it, and its composition.',
    args: {
      name: t.arg.string({ required: true, description: 'Its name, as its act gives it.' }),
      words: t.arg({ type: GroupInput, description: 'What else is known of it.' }),
      founderId: t.arg.id({ required: true, description: 'The body whose act founds it.' }),
      act: t.arg({ type: ActInput, required: true, description: 'The founding act.' }),
      seats: t.arg({ type: [SeatInput], required: true, description: 'Its composition, in the order of the act.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await foundGroup(context, args);
      return context.db.group.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('changeGroup', (t) =>
  t.prismaField({
    type: Group,
    errors: refusals,
    description: 'Changes what is known of a group apart from its acts.',
    args: {
      id: t.arg.id({ required: true, description: 'The group.' }),
      version: t.arg.int(version),
      name: t.arg.string({ description: 'Its name, as its act gives it.' }),
      words: t.arg({ type: GroupInput, description: 'What else changes.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await changeGroup(context, args);
      return context.db.group.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('setGroupRules', (t) =>
  t.prismaField({
    type: Group,
    errors: refusals,
    description: 'Sets the rules by which a group meets, votes, numbers and gives terms.',
    args: {
      id: t.arg.id({ required: true, description: 'The group.' }),
      version: t.arg.int(version),
      rules: t.arg({ type: GroupRulesInput, required: true, description: 'What changes.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setGroupRules(context, args);
      return context.db.group.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('enterGroupAct', (t) =>
  t.prismaField({
    type: GroupAct,
    errors: refusals,
    description: 'Enters an act that changes the composition of a group, or ends the group.',
    args: {
      groupId: t.arg.id({ required: true, description: 'The group.' }),
      act: t.arg({ type: ActInput, required: true, description: 'The act.' }),
      effect: t.arg({ type: ActEffect, required: true, description: 'CHANGES or ENDS.' }),
      seats: t.arg({ type: [SeatInput], required: true, description: 'The seats that it gives.' }),
      endedIds: t.arg.idList({ description: 'The seats that it takes away; with ENDS all of them go.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await enterAct(context, args);
      return context.db.act.findFirstOrThrow({ ...query, where: { id, group: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('completeGroupAct', (t) =>
  t.prismaField({
    type: GroupAct,
    errors: refusals,
    description: 'Fills the blanks of an act: it takes effect from its date.',
    args: {
      id: t.arg.id({ required: true, description: 'The act.' }),
      version: t.arg.int(version),
      number: t.arg.string({ required: true, description: 'Its number.' }),
      date: t.arg({ type: 'Day', required: true, description: 'Its date.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await completeAct(context, args);
      return context.db.act.findFirstOrThrow({ ...query, where: { id, group: visible(context.viewer) } });
    },
  }),
);

builder.mutationField('fillSeat', (t) =>
  t.prismaField({
    type: Holding,
    errors: refusals,
    description:
      'Puts a person on a seat: nominated by the letter of the organisation whose seat it is, or acting by an order.',
    args: {
      seatId: t.arg.id({ required: true, description: 'The seat.' }),
      personId: t.arg.id({ required: true, description: 'Who.' }),
      manner: t.arg({ type: HoldingManner, required: true, description: 'Nominated or acting.' }),
      basisNumber: t.arg.string({ required: true, description: 'Number of the letter or order.' }),
      basisDate: t.arg({ type: 'Day', required: true, description: 'Its date; today at the latest.' }),
      since: t.arg({ type: 'Day', description: 'First day; today where it is left out.' }),
      until: t.arg({ type: 'Day', description: 'Last day, where it is known.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await fillSeat(context, args);
      return context.db.holding.findFirstOrThrow({ ...query, where: { id, seat: { group: visible(context.viewer) } } });
    },
  }),
);

builder.mutationField('endHolding', (t) =>
  t.prismaField({
    type: Holding,
    errors: refusals,
    description: 'Ends a nomination, or the time in which somebody acts.',
    args: {
      id: t.arg.id({ required: true, description: 'The holding.' }),
      version: t.arg.int(version),
      until: t.arg({ type: 'Day', description: 'The last day; left out, it ends at once.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await endHolding(context, args);
      return context.db.holding.findFirstOrThrow({ ...query, where: { id, seat: { group: visible(context.viewer) } } });
    },
  }),
);
