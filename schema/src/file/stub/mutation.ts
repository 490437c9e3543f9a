import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { addStub, removeStub } from './command.ts';
import { Stub } from './type.ts';

builder.mutationField('addStub', (t) =>
  t.prismaField({
    type: Stub,
    errors: refusals,
    description: 'Puts a stub where a file for official use (ДСП) belongs, at an item of an agenda or at an act.',
    args: {
      itemId: t.arg.id({ description: 'The item of an agenda; this or the act.' }),
      actId: t.arg.id({ description: 'The act of a group; this or the item.' }),
      number: t.arg.string({ required: true, description: 'The file’s number, as its holder registered it.' }),
      title: t.arg.string({ required: true, description: 'What it is.' }),
      holder: t.arg.string({ required: true, description: 'Who holds it and gives it out.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) =>
      context.db.stub.findUniqueOrThrow({ ...query, where: { id: await addStub(context, args) } }),
  }),
);

builder.mutationField('removeStub', (t) =>
  t.prismaField({
    type: Stub,
    errors: refusals,
    description: 'Takes a stub away. Answers with it as it was.',
    args: {
      id: t.arg.id({ required: true, description: 'The stub.' }),
      version: t.arg.int({ required: true, description: 'The version you saw.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) =>
      context.db.stub.findUniqueOrThrow({ ...query, where: { id: await removeStub(context, args) } }),
  }),
);
