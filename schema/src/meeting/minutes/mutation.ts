import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { answer } from '../answer.ts';
import { Meeting } from '../type.ts';
import { answerRemark, approveMinutes } from './approval.ts';
import { registerMinutes } from './register.ts';

builder.mutationField('approveMinutes', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description:
      'Approves the text of the minutes that you read, or approves it with a remark, which must be answered.',
    args: {
      meetingId: t.arg.id({ required: true, description: 'The meeting.' }),
      seatId: t.arg.id({ required: true, description: 'Your seat.' }),
      textHash: t.arg.string({
        required: true,
        description: 'The version of the text that you read: `ApprovalRound.textHash`.',
      }),
      remark: t.arg.string({ description: 'A remark, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await approveMinutes(context, args), context),
  }),
);

builder.mutationField('answerRemark', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description: 'Answers a remark of the approval sheet.',
    args: {
      roundId: t.arg.id({ required: true, description: 'The round of approval.' }),
      seatId: t.arg.id({ required: true, description: 'Whose remark.' }),
      answer: t.arg.string({ required: true, description: 'What is answered, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await answerRemark(context, args), context),
  }),
);

builder.mutationField('registerMinutes', (t) =>
  t.prismaField({
    type: Meeting,
    errors: refusals,
    description:
      'Enters the registration of signed minutes: the text is locked, and the assignments in it are issued, at once.',
    args: {
      id: t.arg.id({ required: true, description: 'The meeting.' }),
      version: t.arg.int(version),
      number: t.arg.string({ description: 'Its number; left out, the next one of the group in that year.' }),
      registeredOn: t.arg({ type: 'Day', required: true, description: 'Its date; today at the latest.' }),
      elsewhere: t.arg.boolean({ description: 'Whether the number is of the body’s own document system.' }),
      scanId: t.arg.id({ description: 'The scan of the signed minutes, uploaded before.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.meeting(query, await registerMinutes(context, args), context),
  }),
);
