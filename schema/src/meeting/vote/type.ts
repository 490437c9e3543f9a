import { Choice as Chosen, MotionOutcome as Outcome } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { File } from '../../file/type.ts';
import { AgendaItem } from '../agenda/type.ts';
import { dissentVisible, motionVisible } from '../policy.ts';

export const Choice = builder.enumType(Chosen, { name: 'Choice', description: 'For, against, or neither.' });
export const MotionOutcome = builder.enumType(Outcome, { name: 'MotionOutcome', description: 'Carried or not.' });

export const Vote = builder.prismaObject('Vote', {
  description: 'An open vote, by name.',
  fields: (t) => ({
    seat: t.relation('seat', { description: 'The seat that voted.' }),
    choice: t.expose('choice', { type: Choice, description: 'How.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    entered: t.boolean({
      description: 'Whether somebody else entered it: from the room, or from a signed sheet.',
      select: { enteredById: true },
      resolve: ({ enteredById }) => enteredById !== null,
    }),
  }),
});

export const Motion = builder.prismaObject('Motion', {
  description: 'A question put to the vote.',
  interfaces: [Versioned],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Its words, as they were put.' }),
    decision: t.relation('decision', { nullable: true, description: 'The decision that is put to the vote.' }),
    deadline: t.expose('deadline', {
      type: 'Instant',
      nullable: true,
      description: 'For an absentee poll: until when votes are taken.',
    }),
    openedAt: t.expose('openedAt', { type: 'Instant', description: 'When it was put.' }),
    closedAt: t.expose('closedAt', { type: 'Instant', nullable: true, description: 'When it was counted.' }),
    outcome: t.expose('outcome', { type: MotionOutcome, nullable: true, description: 'Whether it was carried.' }),
    seats: t.exposeInt('seats', { nullable: true, description: 'Seats that could vote when it was counted.' }),
    present: t.exposeInt('present', { nullable: true, description: 'Those of them that were present.' }),
    votes: t.relation('votes', { query: { orderBy: { at: 'asc' } }, description: 'The votes, as they came.' }),
    sheet: t.field({
      type: File,
      nullable: true,
      description: 'The signed sheet from which votes were entered.',
      select: { sheet: true },
      resolve: ({ sheet }) => sheet,
    }),
  }),
});

export const Dissent = builder.prismaObject('Dissent', {
  description: '«Особое мнение»: what somebody who disagrees asks to have in the minutes.',
  interfaces: [Versioned],
  fields: (t) => ({
    seat: t.relation('seat', { description: 'Whose seat.' }),
    text: t.exposeString('text', { description: 'What they say.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was written last.' }),
  }),
});

builder.prismaObjectFields(AgendaItem, (t) => ({
  motions: t.relation('motions', {
    query: (_, { viewer }) => ({ where: motionVisible(viewer), orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] }),
    description: 'What was put to the vote, in order.',
  }),
  dissents: t.relation('dissents', {
    query: (_, { viewer }) => ({ where: dissentVisible(viewer), orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    description: 'Dissenting opinions.',
  }),
}));

readsAgain('motion', async ({ db, viewer }, id) => {
  const row = await db.motion.findFirst({ where: { AND: [{ id }, motionVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Motion' });
});
readsAgain('dissent', async ({ db, viewer }, id) => {
  const row = await db.dissent.findFirst({ where: { AND: [{ id }, dissentVisible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Dissent' });
});
