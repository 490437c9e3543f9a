import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { refusals } from '../../core/refusals.ts';
import { practiceVisible, visible } from '../policy.ts';
import { Practice } from '../ref.ts';
import { Passport } from '../type.ts';
import { appointReviewer, dismissReviewer, judgePassport } from './command.ts';
import { Criterion, Evidence } from './type.ts';

const ScoreInput = builder.inputType('ScoreInput', {
  description: 'A score by one criterion.',
  fields: (t) => ({
    criterion: t.field({ type: Criterion, required: true, description: 'By what.' }),
    score: t.int({ required: true, description: 'From 1 to 5.' }),
    reason: t.string({ required: true, description: 'Why, at most 5000 characters.' }),
  }),
});

builder.mutationField('appointReviewer', (t) =>
  t.prismaField({
    type: Practice,
    errors: refusals,
    description: 'As the centre: appoints who judges a practice, nobody of its author’s organisation.',
    args: {
      practiceId: t.arg.id({ required: true, description: 'The practice.' }),
      personId: t.arg.id({ required: true, description: 'Who.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await appointReviewer(context, args);
      return context.db.practice.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, practiceVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('dismissReviewer', (t) =>
  t.prismaField({
    type: Practice,
    errors: refusals,
    description: 'As the centre: whoever was appointed judges it no longer. What was judged stays.',
    args: {
      id: t.arg.id({ required: true, description: 'The appointment: `Reviewer.id`.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await dismissReviewer(context, args);
      return context.db.practice.findFirstOrThrow({
        ...query,
        where: { AND: [{ id }, practiceVisible(context.viewer)] },
      });
    },
  }),
);

builder.mutationField('judgePassport', (t) =>
  t.prismaField({
    type: Passport,
    errors: refusals,
    description: 'As a reviewer: judges a version, or judges it anew, while it is in review.',
    args: {
      passportId: t.arg.id({ required: true, description: 'The version.' }),
      version: t.arg.int({ description: 'The version of your own judgement that you saw; left out for the first.' }),
      scores: t.arg({ type: [ScoreInput], required: true, description: 'One by each criterion.' }),
      evidence: t.arg({ type: Evidence, required: true, description: 'What the results rest on.' }),
      conclusion: t.arg.string({ required: true, description: 'In words, at most 5000 characters.' }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, args, context) => {
      const id = await judgePassport(context, args);
      return context.db.passport.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
