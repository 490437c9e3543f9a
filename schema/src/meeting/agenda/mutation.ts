import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { answer } from '../answer.ts';
import { addItem, carryItem, carryings, changeItem, placeItem, settleItem } from './command.ts';
import { AgendaItem } from './type.ts';

const id = { required: true, description: 'The item.' } as const;

const ItemInput = builder.inputType('ItemInput', {
  description: 'What an item of the agenda says. What is left out stays as it is.',
  fields: (t) => ({
    title: t.string({ description: 'What it is about.' }),
    speaker: t.string({ description: 'Who speaks, in words.' }),
    speakerSeatId: t.id({ description: 'Or whose seat the speaker’s is.' }),
    minutes: t.int({ description: 'Minutes allotted, 1 to 600.' }),
    draftDecision: t.string({ description: 'A draft of the decision.' }),
    measureIds: t.idList({ description: 'Exactly the measures that it is about, at most 50.' }),
    materialIds: t.idList({ description: 'Exactly its files, uploaded before, at most 30.' }),
  }),
});

const Carrying = builder.enumType('Carrying', {
  description: 'Moved with its record, or begun anew.',
  values: carryings,
});

builder.mutationField('addAgendaItem', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Puts an item on the agenda; from a member it is a proposal that waits for the secretary.',
    args: {
      meetingId: t.arg.id({ required: true, description: 'The meeting.' }),
      words: t.arg({ type: ItemInput, required: true, description: 'What it says.' }),
      control: t.arg.boolean({ description: 'Whether it is the control of assignments, which fills itself.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await addItem(context, args), context),
  }),
);

builder.mutationField('changeAgendaItem', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Changes an item of the agenda.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      words: t.arg({ type: ItemInput, required: true, description: 'What changes.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await changeItem(context, args), context),
  }),
);

builder.mutationField('settleAgendaItem', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Takes a proposed item in, or takes an item off the agenda.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      accept: t.arg.boolean({ required: true, description: 'Whether it is on the agenda.' }),
      reason: t.arg.string({ description: 'Why not; needed for what a member proposed.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await settleItem(context, args), context),
  }),
);

builder.mutationField('placeAgendaItem', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Puts an item before another one, or at the end.',
    args: {
      id: t.arg.id(id),
      before: t.arg.id({ description: 'The item before which it comes; left out, it comes last.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await placeItem(context, args), context),
  }),
);

builder.mutationField('carryAgendaItem', (t) =>
  t.prismaField({
    type: AgendaItem,
    errors: refusals,
    description: 'Carries an item to another meeting of the group. Answers with the item there.',
    args: {
      id: t.arg.id(id),
      version: t.arg.int(version),
      meetingId: t.arg.id({ required: true, description: 'Another meeting of the group, whose agenda is open.' }),
      how: t.arg({ type: Carrying, required: true, description: 'Moved with its record, or begun anew.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => answer.item(query, await carryItem(context, args), context),
  }),
);
