import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { visible as organisationVisible } from '../organisation/policy.ts';
import { Organisation } from '../organisation/type.ts';
import { ParagraphInput } from '../practice/text.ts';
import { createTraining, discardTraining, moveTraining, setTraining } from './command.ts';
import { visible } from './policy.ts';
import { Training } from './ref.ts';
import { Audience, TrainingKind, TrainingStep } from './type.ts';

const TrainingItemInput = builder.inputType('TrainingItemInput', {
  description: 'A line of the programme of a training.',
  fields: (t) => ({
    startsAt: t.field({ type: 'Instant', description: 'From when.' }),
    endsAt: t.field({ type: 'Instant', description: 'Until when.' }),
    title: t.string({ required: true, description: 'What, at most 500 characters.' }),
    speakers: t.string({ description: 'Who speaks, with their posts.' }),
  }),
});

const InternshipTaskInput = builder.inputType('InternshipTaskInput', {
  description: 'What an intern is to do.',
  fields: (t) => ({
    id: t.id({ description: 'The task that is worded so from now on; a new one where it is left out.' }),
    text: t.string({ required: true, description: 'What, at most 1000 characters.' }),
  }),
});

const TrainingInput = builder.inputType('TrainingInput', {
  description: 'What of a training was written: whatever is left out stays as it is, null empties what may be empty.',
  fields: (t) => ({
    kind: t.field({ type: TrainingKind, description: 'What it is.' }),
    title: t.string({ description: 'What it is called, at most 300 characters.' }),
    about: t.field({ type: [ParagraphInput], description: 'What it is about, at most 20,000 characters.' }),
    programmeId: t.id({ description: 'The course that it is an edition of.' }),
    planYear: t.int({ description: 'In the plan of which year it stands.' }),
    plannedOn: t.field({ type: 'Day', description: 'The day that the plan names for it.' }),
    startsAt: t.field({ type: 'Instant', description: 'When it begins.' }),
    endsAt: t.field({ type: 'Instant', description: 'When it ends.' }),
    place: t.string({ description: 'Where it is.' }),
    municipality: t.string({ description: 'In which municipality.' }),
    link: t.string({ description: 'Where those take part who come by link.' }),
    capacity: t.int({ description: 'How many places there are; null: for all.' }),
    audience: t.field({ type: Audience, description: 'Who may register.' }),
    invitedIds: t.idList({ description: 'The organisations whose people may: all of them.' }),
    opensAt: t.field({ type: 'Instant', description: 'When registration opens.' }),
    closesAt: t.field({ type: 'Instant', description: 'When registration closes.' }),
    confirmHours: t.int({ description: 'Hours to confirm a place that became free, 1 to 336.' }),
    supervisorId: t.id({ description: 'Who looks after an internship.' }),
    resolutionId: t.id({ description: 'The resolution that a conference adopted: one of which you see something.' }),
    heads: t.int({ description: 'Parents and others, counted by heads; once it was held.' }),
    hostIds: t.idList({ description: 'Organisations that hold it too: all of them.' }),
    fileIds: t.idList({ description: 'Its materials, uploaded before: all of them.' }),
    items: t.field({ type: [TrainingItemInput], description: 'All lines of its programme.' }),
    tasks: t.field({ type: [InternshipTaskInput], description: 'All tasks of an internship.' }),
  }),
});

builder.mutationField('createTraining', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'Begins to prepare a training: a draft, which those who hold it see.',
    args: {
      organisationId: t.arg.id({ required: true, description: 'Who answers for it: an organisation of yours.' }),
      kind: t.arg({ type: TrainingKind, required: true, description: 'What it is.' }),
      title: t.arg.string({ required: true, description: 'What it is called, at most 300 characters.' }),
      planYear: t.arg.int({ description: 'In the plan of which year; that of the planned day where it is left out.' }),
      plannedOn: t.arg({ type: 'Day', description: 'The day that the plan names for it.' }),
      programmeId: t.arg.id({ description: 'The course that it is an edition of.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await createTraining(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('setTraining', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'Writes the form of a training.',
    args: {
      id: t.arg.id({ required: true, description: 'The training.' }),
      version: t.arg.int(version),
      words: t.arg({ type: TrainingInput, required: true, description: 'What was written.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await setTraining(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('moveTraining', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'Takes a training a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id({ required: true, description: 'The training.' }),
      version: t.arg.int(version),
      step: t.arg({ type: TrainingStep, required: true, description: 'Which step.' }),
      reason: t.arg.string({ description: 'Why; needed to call it off.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await moveTraining(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('discardTraining', (t) =>
  t.prismaField({
    type: Organisation,
    errors: refusals,
    description: 'Throws a draft away with all that hangs on it. Answers with the organisation that answered for it.',
    args: {
      id: t.arg.id({ required: true, description: 'The draft.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await discardTraining(context, args);
      const where = { AND: [{ id }, organisationVisible(context.viewer)] };
      return context.db.organisation.findFirstOrThrow({ ...query, where });
    },
  }),
);
