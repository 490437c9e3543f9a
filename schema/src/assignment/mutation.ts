import { key, version } from '../core/argument.ts';
import { builder } from '../core/builder.ts';
import { refusals } from '../core/refusals.ts';
import { ExecutorRole } from '../measure/type.ts';
import { takeStep } from './command.ts';
import { giveAssignment } from './issue/command.ts';
import { includeMember } from './issue/joining.ts';
import { visible } from './policy.ts';
import { Assignment, AssignmentStep } from './type.ts';

export const AddresseeInput = builder.inputType('AssignmentAddresseeInput', {
  description: 'To whom an assignment is addressed: an organisation, or a class.',
  fields: (t) => ({
    role: t.field({ type: ExecutorRole, required: true, description: 'Lead or co-executor.' }),
    organisationId: t.id({ description: 'The organisation.' }),
    classId: t.id({ description: 'The class: it becomes one for each of its members on the day of issue.' }),
  }),
});

builder.mutationField('giveAssignment', (t) =>
  t.prismaField({
    type: Assignment,
    errors: refusals,
    description:
      'Issues an assignment in the name of an organisation: as its head, or as coordinator about measures of your roadmaps.',
    args: {
      issuerId: t.arg.id({ required: true, description: 'The organisation that issues it.' }),
      number: t.arg.string({ required: true, description: 'Its number, not used by that body this year.' }),
      text: t.arg.string({ required: true, description: 'What is to be done, at most 10000 characters.' }),
      addressees: t.arg({ type: [AddresseeInput], required: true, description: 'To whom: the first lead leads.' }),
      term: t.arg.string({ description: 'Its term in words; left out, the rules of the body say what holds.' }),
      binding: t.arg.boolean({
        description: 'False: a recommendation; left out, binding for whom the body may oblige.',
      }),
      through: t.arg.boolean({
        description: 'Whether municipal organisations that cannot be obliged are asked through their municipality.',
      }),
      controllerId: t.arg.id({ description: 'Who controls it: one of the body’s people; you where it is left out.' }),
      measureIds: t.arg.idList({ description: 'The measures that it is about.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await giveAssignment(context, args);
      return context.db.assignment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('moveAssignment', (t) =>
  t.prismaField({
    type: Assignment,
    errors: refusals,
    description: 'Takes an assignment a step on its way: one of its `nextSteps`.',
    args: {
      id: t.arg.id({ required: true, description: 'The assignment.' }),
      version: t.arg.int(version),
      step: t.arg({ type: AssignmentStep, required: true, description: 'Which step.' }),
      reason: t.arg.string({
        description: 'Why; needed to return, to withdraw, to open again, and to close without a report.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await takeStep(context, args);
      return context.db.assignment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('includeMember', (t) =>
  t.prismaField({
    type: Assignment,
    errors: refusals,
    description: 'Gives an assignment also to an organisation that joined its class later: one of its `joinedLater`.',
    args: {
      id: t.arg.id({ required: true, description: 'The assignment that was addressed to the class.' }),
      version: t.arg.int(version),
      organisationId: t.arg.id({ required: true, description: 'Who joined.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await includeMember(context, args);
      return context.db.assignment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
