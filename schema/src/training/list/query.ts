import { key } from '../../core/argument.ts';
import { builder } from '../../core/builder.ts';
import { Forbidden, Invalid, NotFound } from '../../core/refusal.ts';
import { refusals } from '../../core/refusals.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { visible } from '../policy.ts';
import { Training } from '../ref.ts';
import { oneSpecialist } from '../specialist/one.ts';
import { Specialist } from '../specialist/ref.ts';
import { importAttendance } from './command.ts';
import type { Somebody } from './known.ts';
import { outcomes } from './match.ts';
import { type Preview as Previewed, type PreviewRow, preview } from './preview.ts';

const RowOutcome = builder.enumType('ListRowOutcome', {
  description: 'What will become of a row: somebody known, the same as an earlier row, somebody new, or it is unclear.',
  values: outcomes,
});

const Candidate = builder.objectRef<Somebody>('ListCandidate').implement({
  description: 'Somebody whom a row may mean.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the hub, or an earlier list, names them.' }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'A person of the hub.',
      resolve: ({ personId }, _, context) => (personId ? onePerson(context).load(personId) : null),
    }),
    specialist: t.field({
      type: Specialist,
      nullable: true,
      description: 'Somebody who was trained before.',
      resolve: ({ specialistId }, _, context) => (specialistId ? oneSpecialist(context).load(specialistId) : null),
    }),
  }),
});

const ListRow = builder.objectRef<PreviewRow>('ListRow').implement({
  description: 'A row of an attendance list, and what will become of it.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which, from 1; the head of the table counts.' }),
    name: t.exposeString('name', { description: 'The name as it stands.' }),
    organisation: t.exposeString('organisation', { description: 'The organisation as it stands.' }),
    organisationMeant: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation of the hub that you chose, or that is meant for certain.',
      resolve: ({ organisationId }, _, context) => (organisationId ? oneOrganisation(context, organisationId) : null),
    }),
    post: t.exposeString('post', { description: 'The post as it stands.' }),
    municipality: t.exposeString('municipality', { description: 'The municipality as it stands.' }),
    outcome: t.field({ type: RowOutcome, description: 'What will become of it.', resolve: ({ outcome }) => outcome }),
    candidates: t.field({
      type: [Candidate],
      description: 'Who it is for certain, or whom it may mean.',
      resolve: ({ candidates }) => [...candidates],
    }),
    rows: t.intList({ description: 'The rows that it repeats, or may repeat.', resolve: ({ rows }) => [...rows] }),
  }),
});

const UnreadRow = builder.objectRef<Previewed['unread'][number]>('UnreadRow').implement({
  description: 'A row that says something, but names nobody.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Which, from 1.' }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
});

const ListPreview = builder.objectRef<Previewed>('ListPreview').implement({
  description: 'What was understood of an attendance list. Nothing of it is written anywhere.',
  fields: (t) => ({
    rows: t.field({ type: [ListRow], description: 'Its people.', resolve: ({ rows }) => [...rows] }),
    unread: t.field({ type: [UnreadRow], description: 'What names nobody.', resolve: ({ unread }) => [...unread] }),
  }),
});

const ListSource = builder.inputType('ListSourceInput', {
  description: 'An attendance list: a file that you uploaded, or pasted text.',
  fields: (t) => ({
    fileId: t.id({ description: 'The uploaded file: XLSX, DOCX, or text.' }),
    text: t.string({ description: 'The pasted text, where there is no file.' }),
  }),
});

const ListWorkplace = builder.inputType('ListWorkplaceInput', {
  description: 'Where the person of a row works, as you say.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'Which row.' }),
    organisationId: t.id({ description: 'Which organisation of the hub; null: none of them, it is as it stands.' }),
  }),
});

const ListWorkplaces = builder.inputType('ListWorkplacesInput', {
  description: 'Where people of a list work, as you say: it holds before what the hub understood.',
  fields: (t) => ({
    rows: t.field({ type: [ListWorkplace], description: 'Of single rows.' }),
    otherwise: t.id({ description: 'Of everybody whose row names no organisation.' }),
  }),
});

const ListChoice = builder.inputType('ListChoiceInput', {
  description: 'What you decided about a row: exactly one of these.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'Which row.' }),
    personId: t.id({ description: 'It is this person of the hub.' }),
    specialistId: t.id({ description: 'It is this specialist, who was trained before.' }),
    sameAsRow: t.int({ description: 'It repeats this row.' }),
    isNew: t.boolean({ description: 'It is somebody new.' }),
    isLeftOut: t.boolean({ description: 'They were not there, or it is nobody.' }),
  }),
});

const workplaces = 'Where its people work, where you say otherwise than the list.';

builder.queryField('previewAttendance', (t) =>
  t.field({
    type: ListPreview,
    description: 'As a host: reads an attendance list and shows what would become of each row. Writes nothing.',
    extensions: { personal: true },
    errors: { types: [Unreadable, NotFound, Forbidden, Invalid] },
    args: {
      trainingId: t.arg.id({ required: true, description: 'Of which training.' }),
      source: t.arg({ type: ListSource, required: true, description: 'The list.' }),
      workplaces: t.arg({ type: ListWorkplaces, description: workplaces }),
    },
    resolve: (_, args, context) => {
      if (!isSignedIn(context.viewer)) throw new NotFound();
      return preview(context, args);
    },
  }),
);

builder.mutationField('importAttendance', (t) =>
  t.prismaField({
    type: Training,
    errors: refusals,
    description: 'As a host: takes an attendance list in, all or nothing, as you decided about its rows.',
    args: {
      trainingId: t.arg.id({ required: true, description: 'Of which training.' }),
      source: t.arg({ type: ListSource, required: true, description: 'The list.' }),
      workplaces: t.arg({ type: ListWorkplaces, description: workplaces }),
      choices: t.arg({
        type: [ListChoice],
        defaultValue: [],
        description: 'What you decided about rows; the rest becomes what the preview says, unless that is unclear.',
      }),
      key: t.arg.id(key),
    },
    resolve: async (query, _, { choices, ...args }, context) => {
      const id = await importAttendance(context, { ...args, choices: choices ?? [] });
      return context.db.training.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(context.viewer)] } });
    },
  }),
);
