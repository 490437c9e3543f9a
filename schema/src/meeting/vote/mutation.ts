import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { answer } from '../answer.ts';
import { castVotes, closeMotion, openMotion, writeDissent } from './command.ts';
import { Choice, Dissent, Motion } from './type.ts';

const VoteInput = builder.inputType('VoteInput', {
  description: 'How a seat votes.',
  fields: (t) => ({
    seatId: t.id({ required: true, description: 'The seat.' }),
    choice: t.field({ type: Choice, required: true, description: 'For, against, or neither.' }),
  }),
});

builder.mutationField('openMotion', (t) =>
  t.prismaField({
    type: Motion,
    errors: refusals,
    description:
      'Puts a question to the vote: in the meeting, where there is a quorum, or in absentia until a deadline.',
    args: {
      itemId: t.arg.id({ required: true, description: 'The item.' }),
      decisionId: t.arg.id({ description: 'The decision that is put to the vote.' }),
      text: t.arg.string({ description: 'Or words of its own.' }),
      deadline: t.arg({ type: 'Instant', description: 'For an absentee poll: until when votes are taken.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.motion(query, await openMotion(context, args), context),
  }),
);

builder.mutationField('castVotes', (t) =>
  t.prismaField({
    type: Motion,
    errors: refusals,
    description: 'Votes: your own, or, as secretary, those given in the room or on a signed sheet.',
    args: {
      motionId: t.arg.id({ required: true, description: 'The motion.' }),
      votes: t.arg({ type: [VoteInput], required: true, description: 'The votes, at most 200.' }),
      sheetId: t.arg.id({ description: 'The signed sheet, uploaded before.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.motion(query, await castVotes(context, args), context),
  }),
);

builder.mutationField('closeMotion', (t) =>
  t.prismaField({
    type: Motion,
    errors: refusals,
    description: 'Counts the votes of a motion; the group’s majority decides.',
    args: {
      id: t.arg.id({ required: true, description: 'The motion.' }),
      version: t.arg.int(version),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.motion(query, await closeMotion(context, args), context),
  }),
);

builder.mutationField('writeDissent', (t) =>
  t.prismaField({
    type: Dissent,
    errors: refusals,
    description: 'Writes a dissenting opinion at an item, or writes it anew.',
    args: {
      itemId: t.arg.id({ required: true, description: 'The item.' }),
      seatId: t.arg.id({ required: true, description: 'Whose seat.' }),
      text: t.arg.string({ required: true, description: 'What they say, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.dissent(query, await writeDissent(context, args), context),
  }),
);
