import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { MeasureSelection } from '../selection.ts';
import { removeComment, restoreComment, writeComment, writeNotes } from './command.ts';
import { visible } from './policy.ts';
import { Comment, CommentKind } from './type.ts';

builder.mutationField('writeComment', (t) =>
  t.prismaField({
    type: Comment,
    errors: refusals,
    description: 'Writes a note, a question, a comment or an answer at a measure.',
    args: {
      measureId: t.arg.id({ required: true, description: 'The measure.' }),
      kind: t.arg({ type: CommentKind, required: true, description: 'What it is.' }),
      text: t.arg.string({ required: true, description: 'What it says, at most 5000 characters.' }),
      parentId: t.arg.id({ description: 'What it answers.' }),
      mentions: t.arg.idList({ description: 'People to tell: only those who see the roadmap, at most 20.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await writeComment(context, args);
      return context.db.comment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('removeComment', (t) =>
  t.prismaField({
    type: Comment,
    errors: refusals,
    description: 'Takes back what you wrote. Answers to it stay.',
    args: {
      id: t.arg.id({ required: true, description: 'The comment.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await removeComment(context, args);
      return context.db.comment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('restoreComment', (t) =>
  t.prismaField({
    type: Comment,
    errors: refusals,
    description: 'Puts back what you took back, with the notices that told of it.',
    args: {
      id: t.arg.id({ required: true, description: 'The comment.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await restoreComment(context, args);
      return context.db.comment.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('writeNotes', (t) =>
  t.field({
    type: MeasureSelection,
    errors: refusals,
    description: 'Puts the same note on a selection of measures of one roadmap: all, or none.',
    args: {
      measureIds: t.arg.idList({ required: true, description: 'The measures, at most 500.' }),
      text: t.arg.string({ required: true, description: 'What it says, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (_, args, context) => {
      await writeNotes(context, args);
      return { ids: args.measureIds };
    },
  }),
);
