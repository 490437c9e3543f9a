import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { Training } from '../ref.ts';
import { participationVisible } from '../specialist/policy.ts';
import { addParticipant, arrive, markIntern, markPresence } from './command.ts';
import { InternshipMark, Participation } from './type.ts';

const training = { required: true, description: 'The training.' } as const;

builder.mutationField('arrive', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'Marks you as present by the code at the door.',
    args: {
      trainingId: t.arg.id(training),
      code: t.arg.string({ required: true, description: 'What the address at the door ended with.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await arrive(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('markAttendance', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'As a host: says that people who registered were there, or that somebody was not after all.',
    args: {
      trainingId: t.arg.id(training),
      specialistIds: t.arg.idList({ required: true, description: 'Who, at most 500.' }),
      present: t.arg.boolean({ required: true, description: 'Whether they were there.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await markPresence(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('addParticipant', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'As a host: enters somebody who was there and did not register, by name and organisation.',
    args: {
      trainingId: t.arg.id(training),
      name: t.arg.string({ required: true, description: 'Surname, name, patronymic; at most 200 characters.' }),
      post: t.arg.string({ description: 'Their post.' }),
      organisationId: t.arg.id({ description: 'Where they work.' }),
      organisationAs: t.arg.string({ description: 'Where they work, where the hub does not know the organisation.' }),
      municipality: t.arg.string({ description: 'In which municipality they work.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await addParticipant(context, args);
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('markIntern', (t) =>
  t.prismaField({
    type: Participation,
    errors: refusals,
    description: 'As whoever looks after an internship: which tasks are done, and the mark.',
    args: {
      participationId: t.arg.id({ required: true, description: 'Whose.' }),
      version: t.arg.int(version),
      taskIds: t.arg.idList({ required: true, description: 'All tasks that are done.' }),
      mark: t.arg({ type: InternshipMark, description: 'How it was; left out while it is not marked.' }),
      reason: t.arg.string({ description: 'Why it is marked so; needed with a mark.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await markIntern(context, args);
      return context.db.participation.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, participationVisible(context.viewer)] },
      });
    },
  }),
);
