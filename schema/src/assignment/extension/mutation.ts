import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible as assignmentVisible } from '../policy.ts';
import { askExtension, decideExtension, opineOnExtension } from './command.ts';
import { Extension } from './type.ts';

builder.mutationField('askExtension', (t) =>
  t.prismaField({
    type: Extension,
    errors: refusals,
    description: 'Asks for more time, for the lead, before the term has passed.',
    args: {
      assignmentId: t.arg.id({ required: true, description: 'The assignment.' }),
      to: t.arg({ type: 'Day', required: true, description: 'The day that is asked for, later than what stands.' }),
      reason: t.arg.string({ required: true, description: 'Why.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await askExtension(context, args);
      return context.db.extension.findFirstOrThrow({
        ...query,
        where: { id, assignment: assignmentVisible(context.viewer) },
      });
    },
  }),
);

builder.mutationField('opineOnExtension', (t) =>
  t.prismaField({
    type: Extension,
    errors: refusals,
    description: 'As who controls it: says what you think of a request for more time.',
    args: {
      id: t.arg.id({ required: true, description: 'The request.' }),
      version: t.arg.int(version),
      supported: t.arg.boolean({ required: true, description: 'Whether you are for it.' }),
      opinion: t.arg.string({ description: 'In words.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await opineOnExtension(context, args);
      return context.db.extension.findFirstOrThrow({
        ...query,
        where: { id, assignment: assignmentVisible(context.viewer) },
      });
    },
  }),
);

builder.mutationField('decideExtension', (t) =>
  t.prismaField({
    type: Extension,
    errors: refusals,
    description: 'For the issuer: grants more time, or refuses it with a reason.',
    args: {
      id: t.arg.id({ required: true, description: 'The request.' }),
      version: t.arg.int(version),
      granted: t.arg.boolean({ required: true, description: 'Whether it is granted.' }),
      remark: t.arg.string({ description: 'What is said at it; needed to refuse.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await decideExtension(context, args);
      return context.db.extension.findFirstOrThrow({
        ...query,
        where: { id, assignment: assignmentVisible(context.viewer) },
      });
    },
  }),
);
