import { builder } from '../../core/builder.ts';
import { dayNamed } from '../../core/time.ts';
import { visible as fileVisible } from '../../file/policy.ts';
import { File } from '../../file/type.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { Measure, TermKind } from '../../measure/type.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { termKinds } from '../../roadmap/command.ts';
import { ReadName, Severity } from '../../roadmap/import/type.ts';
import { asOne } from '../board/filter.ts';
import { Assignment } from '../type.ts';
import { oneResolution } from './one.ts';
import type { PlannedRow } from './plan.ts';
import { visible } from './policy.ts';
import type { Preview } from './preview.ts';
import { type List, type RowProblem, severityOf } from './row.ts';

/** Most assignments that a resolution gives, those of a class as one. */
const most = 200;

/** 3.10 after 3.9. */
const byNumber = new Intl.Collator('ru', { numeric: true });

export const Resolution = builder.prismaObject('Resolution', {
  description: 'A document of an organisation that gave assignments, e.g. the resolution of a conference.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number; null where it has none.' }),
    date: t.expose('date', { type: 'Day', description: 'Its day, from which its terms run.' }),
    issuer: t.field({
      type: Organisation,
      nullable: true,
      description: 'In whose name it was issued.',
      select: { issuerId: true },
      resolve: ({ issuerId }, _, context) => oneOrganisation(context, issuerId),
    }),
    document: t.field({
      type: File,
      nullable: true,
      description: 'The document itself.',
      select: { fileId: true },
      resolve: ({ fileId }, _, { db, viewer }) =>
        fileId === null ? null : db.file.findFirst({ where: { AND: [{ id: fileId }, fileVisible(viewer)] } }),
    }),
    assignments: t.prismaField({
      type: [Assignment],
      description: 'What it gave, as far as you may see it, in its order; what went to a class as one.',
      select: { id: true },
      resolve: async (query, { id }, _, { db, viewer }) => {
        const where = await asOne(db, viewer, { resolutionId: id });
        const rows = await db.assignment.findMany({ ...query, where, orderBy: { id: 'asc' }, take: most });
        return rows.toSorted((left, right) => byNumber.compare(left.number, right.number));
      },
    }),
  }),
});

builder.objectField(Assignment, 'resolution', (t) =>
  t.field({
    type: Resolution,
    nullable: true,
    description: 'The resolution in which it stands, where one gave it.',
    resolve: ({ resolutionId }, _, context) =>
      resolutionId === null ? null : oneResolution(context).load(resolutionId),
  }),
);
builder.prismaObjectField(Assignment, 'list', (t) =>
  t.exposeString('list', {
    nullable: true,
    description: 'The item of the resolution in whose list it stands: those of one list are items × addressees.',
  }),
);

const ResolutionProblem = builder.objectRef<RowProblem>('ResolutionProblem').implement({
  description: 'Something in a resolution that wants a look.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What it is, e.g. termBeforeDate.' }),
    severity: t.field({ type: Severity, description: 'How much it matters.', resolve: severityOf }),
    value: t.exposeString('value', { nullable: true, description: 'What stands there.' }),
    expected: t.exposeString('expected', { nullable: true, description: 'What was expected instead.' }),
  }),
});

const ResolutionList = builder.objectRef<List>('ResolutionList').implement({
  description: 'A list under one phrase. Its items are issued each by itself, items × addressees, or as one.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number of the item that it stands under.' }),
    lead: t.exposeString('lead', { description: 'The phrase that its items go on from.' }),
    items: t.exposeInt('items', { description: 'How many items it has.' }),
    joined: t.exposeBoolean('joined', { description: 'Whether they are issued as one.' }),
  }),
});

const ResolutionRow = builder.objectRef<PlannedRow>('ResolutionRow').implement({
  description: 'An assignment as it would be issued.',
  fields: (t) => ({
    paragraph: t.exposeInt('paragraph', { description: 'The paragraph that it begins with, from 0: its key.' }),
    number: t.exposeString('number', { description: 'As the document counts it.' }),
    text: t.exposeString('text', { description: 'The whole duty, with the phrases that it goes on from.' }),
    addressees: t.exposeStringList('addressees', { description: 'To whom, as they stand in the document.' }),
    coExecutors: t.exposeStringList('coExecutors', { description: 'Together with whom, as they stand.' }),
    binding: t.boolean({
      nullable: true,
      description: 'False: a recommendation; null: by the rule, for each organisation.',
      resolve: ({ binding }) => binding,
    }),
    termKind: t.field({
      type: TermKind,
      description: 'Precision of its term.',
      resolve: ({ term }) => termKinds[term.kind],
    }),
    termEnd: t.field({
      type: 'Day',
      nullable: true,
      description: 'Last day of its term.',
      resolve: ({ term }) => dayNamed(term.end),
    }),
    termRaw: t.string({
      description: 'The words of its term; empty where it has none.',
      resolve: ({ term }) => term.raw,
    }),
    list: t.exposeString('list', { nullable: true, description: 'The item in whose list it stands.' }),
    measures: t.prismaField({
      type: [Measure],
      description: 'The measures that it would be about, those that you may see.',
      resolve: (query, { measureIds }, _, { db, viewer }) =>
        measureIds.length === 0
          ? []
          : db.measure.findMany({
              ...query,
              where: { AND: [{ id: { in: [...measureIds] }, removedAt: null }, measureVisible(viewer)] },
              orderBy: [{ roadmapId: 'asc' }, { position: 'asc' }],
            }),
    }),
    leftOut: t.exposeBoolean('leftOut', { description: 'It is not issued.' }),
    count: t.int({
      description: 'How many organisations it is issued to, each by itself; 0 where it is not.',
      resolve: ({ becomes }) => becomes?.count ?? 0,
    }),
    bindingCount: t.int({
      description: 'For how many of them it binds; to the others it is recommended.',
      resolve: ({ becomes }) => becomes?.binding ?? 0,
    }),
    dueOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'The day on which it would be due first.',
      resolve: ({ becomes }) => becomes?.dueOn ?? null,
    }),
    problems: t.field({
      type: [ResolutionProblem],
      description: 'What wants a look.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

export const ResolutionPreview = builder.objectRef<Preview>('ResolutionPreview').implement({
  description: 'What was understood of a resolution. Nothing of it is written anywhere.',
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true, description: 'Its title.' }),
    date: t.expose('date', { type: 'Day', nullable: true, description: 'Its day.' }),
    names: t.field({
      type: [ReadName],
      description: 'The names in what would be issued, and whom they mean.',
      resolve: ({ names }) => [...names],
    }),
    lists: t.field({ type: [ResolutionList], description: 'Its lists.', resolve: ({ lists }) => [...lists] }),
    rows: t.field({
      type: [ResolutionRow],
      description: 'Its assignments, in order.',
      resolve: ({ rows }) => [...rows],
    }),
    problems: t.field({
      type: [ResolutionProblem],
      description: 'What wants a look in the document as a whole.',
      resolve: ({ problems }) => [...problems],
    }),
    sameAs: t.prismaField({
      type: [Resolution],
      description: 'Resolutions that were taken in from the very same document, where you may see them.',
      resolve: (query, { sourceHash }, _, { db, viewer }) =>
        db.resolution.findMany({ ...query, where: { AND: [{ sourceHash }, visible(viewer)] } }),
    }),
  }),
});
