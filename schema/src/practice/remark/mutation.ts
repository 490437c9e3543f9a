import { key, version } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { visible } from '../policy.ts';
import { ParagraphInput } from '../text.ts';
import { Passport, PassportField } from '../type.ts';
import { answerPassportRemark, decideWording, remarkOnPassport } from './command.ts';
import './type.ts';

builder.mutationField('remarkOnPassport', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'As a reviewer or the centre: a remark at a field of a version that is in review.',
    args: {
      passportId: t.arg.id({ required: true, description: 'The version.' }),
      field: t.arg({ type: PassportField, required: true, description: 'At which field.' }),
      text: t.arg.string({ required: true, description: 'What it says, at most 5000 characters.' }),
      wording: t.arg({
        type: [ParagraphInput],
        description: 'How the name, the municipality or a longer part should read instead; the author decides on it.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await remarkOnPassport(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('answerPassportRemark', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'As the author: answers a remark at its field.',
    args: {
      id: t.arg.id({ required: true, description: 'The remark.' }),
      version: t.arg.int(version),
      answer: t.arg.string({ required: true, description: 'How it is answered, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await answerPassportRemark(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);

builder.mutationField('decideWording', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description:
      'As the author: agrees to the wording that a remark proposes, or declines it. Agreed to, it stands at once.',
    args: {
      id: t.arg.id({ required: true, description: 'The remark.' }),
      version: t.arg.int(version),
      isAgreed: t.arg.boolean({ required: true, description: 'Whether you agree.' }),
      answer: t.arg.string({ description: 'Why you decline, or what you say besides; at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await decideWording(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
