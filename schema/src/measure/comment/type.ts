import { CommentKind as Kind } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { onePerson, somePersons } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { Measure } from '../type.ts';
import { mayRemove } from './policy.ts';

export const CommentKind = builder.enumType(Kind, {
  name: 'CommentKind',
  description: 'A note stands by itself, a question waits for an answer, a comment does not.',
});

export const Comment = builder.prismaObject('Comment', {
  description: 'A note, a question or a comment at a measure.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    kind: t.expose('kind', { type: CommentKind, description: 'What it is.' }),
    author: t.field({
      type: Person,
      nullable: true,
      description: 'Who wrote it; null where you may not see the person.',
      select: { authorId: true },
      resolve: ({ authorId }, _, context) => onePerson(context).load(authorId),
    }),
    text: t.string({
      nullable: true,
      description: 'What it says; null once it was taken back.',
      select: { text: true, removedAt: true },
      resolve: ({ text, removedAt }) => (removedAt ? null : text),
    }),
    createdAt: t.expose('createdAt', { type: 'Instant', description: 'When it was written.' }),
    removedAt: t.expose('removedAt', { type: 'Instant', nullable: true, description: 'When it was taken back.' }),
    measure: t.relation('measure', { description: 'Where it was written.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'What it answers.' }),
    answers: t.relation('answers', {
      query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      description: 'Answers to it, the earliest first.',
    }),
    answered: t.boolean({
      description: 'Whether somebody else answered it.',
      select: { authorId: true, answers: { where: { removedAt: null }, select: { authorId: true } } },
      resolve: ({ authorId, answers }) => answers.some((answer) => answer.authorId !== authorId),
    }),
    mentions: t.field({
      type: [Person],
      description: 'Whom it mentions: those that you may see.',
      select: { mentions: { select: { personId: true } } },
      resolve: ({ mentions }, _, context) =>
        somePersons(
          context,
          mentions.map(({ personId }) => personId),
        ),
    }),
    mayRemove: t.boolean({
      extensions: { personal: true },
      description: 'Whether you may take it back.',
      select: { authorId: true, removedAt: true },
      resolve: (comment, _, { viewer }) => mayRemove(viewer, comment),
    }),
  }),
});

builder.prismaObjectFields(Measure, (t) => ({
  comments: t.relation('comments', {
    // Whoever sees the measure sees what is written at it.
    query: { where: { parentId: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    description: 'Notes, questions and comments, the earliest first; answers stand under what they answer.',
  }),
  commentCount: t.relationCount('comments', {
    where: { removedAt: null },
    description: 'How many notes, questions, comments and answers there are.',
  }),
}));
