import { builder } from '../../core/builder.ts';
import { paragraphsOf } from '../../core/paragraph.ts';
import { readsAgain, Versioned } from '../../core/refusals.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { insideVisible, mayWriteFor } from '../policy.ts';
import { isReviewed, passportFields } from '../rule.ts';
import { Paragraph } from '../text.ts';
import { Passport, PassportField } from '../type.ts';

const Remark = builder.prismaObject('Remark', {
  description: 'A remark at a field of a passport, and how the author answered it.',
  interfaces: [Versioned],
  fields: (t) => ({
    field: t.field({
      type: PassportField,
      nullable: true,
      description: 'At which field.',
      select: { field: true },
      resolve: ({ field }) => passportFields.find((one) => one === field) ?? null,
    }),
    text: t.exposeString('text', { description: 'What it says.' }),
    author: t.field({
      type: Person,
      nullable: true,
      description: 'Whose it is.',
      select: { authorId: true },
      resolve: ({ authorId }, _, context) => onePerson(context).load(authorId),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When it was made.' }),
    answer: t.exposeString('answer', { nullable: true, description: 'How it was answered.' }),
    answeredBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who answered.',
      select: { answeredById: true },
      resolve: ({ answeredById }, _, context) => (answeredById ? onePerson(context).load(answeredById) : null),
    }),
    answeredAt: t.expose('answeredAt', { type: 'Instant', nullable: true, description: 'When it was answered.' }),
    wording: t.field({
      type: [Paragraph],
      nullable: true,
      description: 'How the field should read, where the remark proposes it.',
      select: { wording: true },
      resolve: ({ wording }) => (wording === null ? null : paragraphsOf(wording)),
    }),
    before: t.field({
      type: [Paragraph],
      nullable: true,
      description: 'How the field read when the wording was proposed.',
      select: { before: true },
      resolve: ({ before }) => (before === null ? null : paragraphsOf(before)),
    }),
    agreed: t.exposeBoolean('agreed', {
      nullable: true,
      description: 'Whether the author agreed to the wording; null while nothing is decided.',
    }),
    mayDecide: t.boolean({
      description: 'Whether you may agree to its wording now, or decline it.',
      select: {
        wording: true,
        agreed: true,
        passport: { select: { state: true, practice: { select: { organisationId: true } } } },
      },
      resolve: ({ wording, agreed, passport: { state, practice } }, _, { viewer }) =>
        wording !== null && agreed === null && isReviewed(state) && mayWriteFor(viewer, practice.organisationId),
    }),
    mayAnswer: t.boolean({
      description: 'Whether you may answer it now.',
      select: { passport: { select: { state: true, practice: { select: { organisationId: true } } } } },
      resolve: ({ passport: { state, practice } }, _, { viewer }) =>
        (isReviewed(state) || state === 'RETURNED') && mayWriteFor(viewer, practice.organisationId),
    }),
  }),
});

builder.prismaObjectFields(Passport, (t) => ({
  remarks: t.relation('remarks', {
    query: (_, { viewer }) => ({ where: { passport: insideVisible(viewer) }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    description: 'Remarks on it, for those who work on it.',
  }),
}));

readsAgain('remark', async ({ db, viewer }, id) => {
  const row = await db.remark.findFirst({ where: { AND: [{ id }, { passport: insideVisible(viewer) }] } });
  return row && Object.assign(row, { __typename: 'Remark' });
});

export { Remark };
