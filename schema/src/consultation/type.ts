import { ConsultationSide as Side, ConsultationState as State } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../core/builder.ts';
import { paragraphsOf } from '../core/paragraph.ts';
import { readsAgain, Versioned } from '../core/refusals.ts';
import { dayOf } from '../core/time.ts';
import { File } from '../file/type.ts';
import { oneMaterial } from '../material/one.ts';
import { Material } from '../material/ref.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { onePractice } from '../practice/one.ts';
import { Practice } from '../practice/ref.ts';
import { Paragraph } from '../practice/text.ts';
import { mayStep, visible } from './policy.ts';
import { publicColumns } from './publication/search.ts';
import { PublishedQuestion } from './publication/type.ts';
import { consultationSteps, isAllowed, isOverdue, type moves, steps } from './rule.ts';

export const ConsultationState = builder.enumType(State, {
  name: 'ConsultationState',
  description: 'How far a question is: it waits for the centre, it was answered, or it is over without an answer.',
});

const said = {
  TAKE: { description: 'Somebody of the centre takes it upon themselves.' },
  EXTEND: { description: 'The centre takes longer, and says why.' },
  ANSWER: { description: 'The centre answers, or adds to its answer.' },
  CLOSE: { description: 'It is no question for the centre, which says why.' },
  ASK_FURTHER: { description: 'Whoever asked asks on: it is open again.' },
  WITHDRAW: { description: 'Whoever asked takes it back.' },
  PUBLISH: { description: 'It is published with its answer, without names.' },
  HIDE: { description: 'It is published no longer.' },
} satisfies Record<(typeof consultationSteps)[number], object>;

const ConsultationStep = builder.enumType('ConsultationStep', {
  description: 'A step on a question’s way.',
  values: said,
});

const { TAKE, EXTEND, CLOSE, WITHDRAW, HIDE } = said;
export const ConsultationMove = builder.enumType('ConsultationMove', {
  description: 'A step that brings no text.',
  values: { TAKE, EXTEND, CLOSE, WITHDRAW, HIDE } satisfies Record<(typeof moves)[number], object>,
});

const ConsultationSide = builder.enumType(Side, {
  name: 'ConsultationSide',
  description: 'Whether something was asked or answered.',
});

builder.prismaObject('ConsultationTurn', {
  description: 'What was asked or answered in one turn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    side: t.expose('side', { type: ConsultationSide, description: 'Whether it was asked or answered.' }),
    author: t.string({
      description: 'The name of whoever said it: the two sides of a question know each other.',
      select: { author: { select: { name: true } } },
      resolve: ({ author }) => author.name,
    }),
    text: t.field({
      type: [Paragraph],
      description: 'The words.',
      select: { text: true },
      resolve: ({ text }) => paragraphsOf(text),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    files: t.field({
      type: [File],
      description: 'The files that go with it.',
      // Whoever sees the question sees its files.
      select: (_args, _context, nested) => ({
        papers: { orderBy: [{ position: 'asc' }], select: { file: nested() } },
      }),
      resolve: ({ papers }) => papers.map(({ file }) => file),
    }),
  }),
});

export const Consultation = builder.prismaObject('Consultation', {
  description: 'A question of a specialist to the methodological centre, seen by whoever asked it and by the centre.',
  interfaces: [Versioned],
  fields: (t) => ({
    state: t.expose('state', { type: ConsultationState, description: 'How far it is.' }),
    subject: t.exposeString('subject', { description: 'What it is about, in a line.' }),
    askedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who asked.',
      select: { askedById: true },
      resolve: ({ askedById }, _, context) => onePerson(context).load(askedById),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Where they worked when they asked.',
      select: { organisationId: true },
      resolve: ({ organisationId }, _, context) => oneOrganisation(context, organisationId),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure that it is about, where you may see it.',
      select: { measureId: true },
      resolve: ({ measureId }, _, context) => (measureId ? oneMeasure(context).load(measureId) : null),
    }),
    practice: t.field({
      type: Practice,
      nullable: true,
      description: 'The practice that it is about, where you may see it.',
      select: { practiceId: true },
      resolve: ({ practiceId }, _, context) => (practiceId ? onePractice(context).load(practiceId) : null),
    }),
    material: t.field({
      type: Material,
      nullable: true,
      description: 'The form, or another material, that it is about, where you may see it.',
      select: { materialId: true },
      resolve: ({ materialId }, _, context) => (materialId ? oneMaterial(context).load(materialId) : null),
    }),
    answerer: t.string({
      nullable: true,
      description: 'The name of whoever of the centre answers; null while nobody has taken it.',
      select: { answerer: { select: { name: true } } },
      resolve: ({ answerer }) => answerer?.name ?? null,
    }),
    isAnswerer: t.boolean({
      extensions: { personal: true },
      description: 'Whether you have taken it.',
      select: { answererId: true },
      resolve: ({ answererId }, _, { viewer }) => answererId !== null && answererId === viewer.id,
    }),
    isAsker: t.boolean({
      extensions: { personal: true },
      description: 'Whether you asked it.',
      select: { askedById: true },
      resolve: ({ askedById }, _, { viewer }) => askedById === viewer.id,
    }),
    dueOn: t.expose('dueOn', { type: 'Day', description: 'Until when the centre answers what was asked last.' }),
    overdue: t.boolean({
      description: 'Whether it has waited longer.',
      select: { state: true, dueOn: true },
      resolve: ({ state, dueOn }, _, { clock }) => isOverdue({ state, dueOn: dayOf(dueOn) }, clock.today()),
    }),
    termReason: t.exposeString('termReason', { nullable: true, description: 'Why the centre takes longer.' }),
    closeReason: t.exposeString('closeReason', {
      nullable: true,
      description: 'Why the centre closed it; null where whoever asked took it back.',
    }),
    askedAt: t.expose('askedAt', { type: 'Instant', description: 'When it was asked.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'Instant',
      nullable: true,
      description: 'When it was answered for the first time.',
    }),
    changedAt: t.expose('changedAt', { type: 'Instant', description: 'When it changed last.' }),
    turns: t.relation('turns', {
      // Whoever sees the question sees what was said in it.
      query: { orderBy: [{ number: 'asc' }] },
      description: 'What was asked and answered, in this order.',
    }),
    publication: t.field({
      type: PublishedQuestion,
      nullable: true,
      description: 'As everybody may read it; null where it is not published.',
      select: publicColumns,
      resolve: (row) => (row.publishedAt === null ? null : row),
    }),
    nextSteps: t.field({
      type: [ConsultationStep],
      extensions: { personal: true },
      description: 'The steps that you may take now.',
      select: { askedById: true, state: true, publishedAt: true },
      resolve: (row, _, { viewer }) =>
        consultationSteps.filter((step) => isAllowed(step, row) && mayStep(viewer, steps[step].by, row)),
    }),
  }),
});

readsAgain('consultation', async ({ db, viewer }, id) => {
  const row = await db.consultation.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
  return row && Object.assign(row, { __typename: 'Consultation' });
});
