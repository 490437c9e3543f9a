import { builder } from '../../core/builder.ts';
import { rankedPart } from '../../core/page.ts';
import { require } from '../../core/refusal.ts';
import { ParagraphInput } from '../../practice/text.ts';
import { mayStep, published, visible } from '../policy.ts';
import { publicWarnings } from './command.ts';
import { most, publicColumns, readPublished, searchPublished } from './search.ts';
import { PublicWarning, PublishedQuestion } from './type.ts';

interface Page {
  readonly ids: readonly string[];
  readonly first: number;
  readonly skip: number;
}

const PublishedPage = builder.objectRef<Page>('PublishedQuestions').implement({
  description: 'A part of the published questions that were found.',
  fields: (t) => ({
    total: t.int({ description: 'How many were found.', resolve: ({ ids }) => ids.length }),
    questions: t.field({
      type: [PublishedQuestion],
      description: 'Those of this part, the best first; without words to look for the latest first.',
      resolve: ({ ids, ...which }, _, { db }) =>
        rankedPart(ids, which, (part) =>
          db.consultation.findMany({ where: { AND: [{ id: { in: part } }, published] }, select: publicColumns }),
        ),
    }),
  }),
});

builder.queryField('publishedQuestions', (t) =>
  t.field({
    type: PublishedPage,
    description: 'Questions to the centre that were published without names, open to everybody.',
    args: {
      text: t.arg.string({ description: `Words to look for, at most ${most.text} characters.` }),
      first: t.arg.int({ required: true, defaultValue: 20, description: `How many, at most ${most.page}.` }),
      skip: t.arg.int({ required: true, defaultValue: 0, description: 'How many to leave out before them.' }),
    },
    resolve: async (_, { text, first, skip }, { db }) => {
      require(first >= 0 && first <= most.page, 'first', 'TOO_MANY', { max: most.page });
      require(skip >= 0 && skip <= most.skip, 'skip', 'TOO_MANY', { max: most.skip });
      return { ids: await searchPublished(db, text), first, skip };
    },
  }),
);

builder.queryField('publishedQuestion', (t) =>
  t.field({
    type: PublishedQuestion,
    nullable: true,
    description: 'One published question; null where it is not published, or no longer.',
    args: { id: t.arg.id({ required: true, description: 'The question.' }) },
    resolve: (_, { id }, { db }) => readPublished(db, id),
  }),
);

export const PublicWordsInput = builder.inputType('PublicWordsInput', {
  description: 'A question and its answer as everybody is to read them.',
  fields: (t) => ({
    subject: t.string({ required: true, description: 'What it is about, at most 300 characters.' }),
    question: t.string({ required: true, description: 'What was asked, at most 10,000 characters.' }),
    answer: t.field({
      type: [ParagraphInput],
      required: true,
      description: 'What the centre answers, at most 20,000 characters.',
    }),
  }),
});

builder.queryField('publicWarnings', (t) =>
  t.field({
    type: [PublicWarning],
    extensions: { personal: true },
    description:
      'As the centre: what in words that are to be public looks like a name. Empty for those who publish nothing.',
    args: {
      id: t.arg.id({ required: true, description: 'The question.' }),
      words: t.arg({ type: PublicWordsInput, required: true, description: 'The words.' }),
    },
    resolve: async (_, { id, words }, { db, viewer }) => {
      const row = await db.consultation.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
      return row && mayStep(viewer, 'centre', row) ? publicWarnings(db, row, words) : [];
    },
  }),
);
