import { builder } from '../../core/builder.ts';
import { dayNamed } from '../../core/time.ts';
import { TermKind } from '../../measure/type.ts';
import { oneClass, oneOrganisation } from '../../organisation/one.ts';
import { Organisation, OrganisationClass } from '../../organisation/type.ts';
import { termKinds } from '../command.ts';
import { visible } from '../policy.ts';
import { columnKinds } from '../reading/column.ts';
import { type Problem, severities } from '../reading/problem.ts';
import type { Choice, ReadMeasure, ReadSection } from '../reading/read.ts';
import type { Candidate, Resolution } from '../reading/resolve.ts';
import { Roadmap } from '../type.ts';
import { type Preview as Understanding, Unreadable } from './preview.ts';

export const ColumnKind = builder.enumType('ColumnKind', {
  description: 'What a column of a document’s table holds.',
  values: columnKinds,
});
export const Severity = builder.enumType('Severity', {
  description: 'How much a problem matters: an error must be put right before the document is taken in.',
  values: ['error', 'warning', 'note'] as const,
});

const ReadProblem = builder.objectRef<Problem>('ReadProblem').implement({
  description: 'Something in the document that wants a look.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What it is, e.g. termNotUnderstood.' }),
    severity: t.field({ type: Severity, description: 'How much it matters.', resolve: ({ code }) => severities[code] }),
    row: t.exposeInt('row', { nullable: true, description: 'Row of the table from 0, header rows included.' }),
    column: t.field({
      type: ColumnKind,
      nullable: true,
      description: 'Which column.',
      resolve: ({ column }) => column,
    }),
    value: t.exposeString('value', { nullable: true, description: 'What stands there.' }),
    expected: t.exposeString('expected', { nullable: true, description: 'What was expected instead.' }),
  }),
});

const ReadPart = builder.objectRef<ReadSection>('ReadSection').implement({
  description: 'A section that was understood.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number.' }),
    title: t.exposeString('title', { description: 'Its heading.' }),
    row: t.exposeInt('row', { description: 'Row of the table from 0.' }),
  }),
});

export const Understood = builder.objectRef<ReadMeasure>('ReadMeasure').implement({
  description: 'A measure that was understood.',
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'Row of the table from 0.' }),
    number: t.exposeString('number', { description: 'Its number.' }),
    section: t.exposeString('section', { nullable: true, description: 'Number of its section.' }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    expectedResult: t.exposeString('expectedResult', { nullable: true, description: 'The result expected.' }),
    termKind: t.field({
      type: TermKind,
      description: 'Precision of its term.',
      resolve: ({ term }) => termKinds[term.kind],
    }),
    termStart: t.field({
      type: 'Day',
      nullable: true,
      description: 'First day.',
      resolve: ({ term }) => dayNamed(term.start),
    }),
    termEnd: t.field({
      type: 'Day',
      nullable: true,
      description: 'Last day.',
      resolve: ({ term }) => dayNamed(term.end),
    }),
    termRaw: t.string({ description: 'The words of the term.', resolve: ({ term }) => term.raw }),
    leads: t.exposeStringList('leads', { description: 'Names of the leads, as they stand.' }),
    coExecutors: t.exposeStringList('coExecutors', { description: 'Names of the co-executors, as they stand.' }),
    problems: t.field({
      type: [ReadProblem],
      description: 'What wants a look.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const NameCandidate = builder.objectRef<Candidate>('NameCandidate').implement({
  description: 'Whom a name may mean.',
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'An organisation, or null where it is a class.',
      resolve: ({ kind, id }, _, context) => (kind === 'organisation' ? oneOrganisation(context, id) : null),
    }),
    class: t.field({
      type: OrganisationClass,
      nullable: true,
      description: 'A class, or null where it is an organisation.',
      resolve: ({ kind, id }, _, context) => (kind === 'class' ? oneClass(context, id) : null),
    }),
    name: t.exposeString('name', { description: 'The name of theirs that is alike.' }),
    score: t.exposeFloat('score', { description: 'How alike, from 0 to 1.' }),
  }),
});

const NameOutcome = builder.enumType('NameOutcome', {
  description: 'Whether it is certain whom a name means.',
  values: ['found', 'ambiguous', 'unknown'] as const,
});

export const ReadName = builder.objectRef<Resolution>('ReadName').implement({
  description: 'A name of the document, and whom it means.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it stands in the cell.' }),
    byAgreement: t.exposeBoolean('byAgreement', { description: '«По согласованию».' }),
    outcome: t.field({ type: NameOutcome, description: 'Whether it is certain.', resolve: ({ outcome }) => outcome }),
    candidates: t.field({
      type: [NameCandidate],
      description: 'The one that was found; otherwise those that it may be, the most alike first.',
      resolve: (name) => {
        if (name.outcome === 'found') return [name.match];
        return [...(name.outcome === 'ambiguous' ? name.candidates : name.near)];
      },
    }),
  }),
});

interface Slot {
  readonly text: string;
  readonly lines: readonly string[];
  readonly own: boolean;
  readonly width: number;
}
const ReadCell = builder.objectRef<Slot>('ReadCell').implement({
  description: 'A cell of the document’s table.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What stands in it, as one would read it aloud.' }),
    lines: t.exposeStringList('lines', { description: 'The same line by line, as it is put right.' }),
    own: t.exposeBoolean('own', { description: 'False where a merged cell beside or above reaches over it.' }),
    width: t.exposeInt('width', { description: 'How many columns it covers.' }),
  }),
});

const ReadRow = builder.objectRef<{ readonly cells: readonly Slot[] }>('ReadRow').implement({
  description: 'A row of the document’s table.',
  fields: (t) => ({
    cells: t.field({ type: [ReadCell], description: 'Its cells.', resolve: ({ cells }) => [...cells] }),
  }),
});

const ReadTable = builder.objectRef<Choice>('ReadTable').implement({
  description: 'A table of the document, to choose among.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'Its first words.' }),
    rows: t.exposeInt('rows', { description: 'How many rows it has.' }),
    columns: t.exposeInt('columns', { description: 'How many columns it has.' }),
  }),
});

export const Preview = builder.objectRef<Understanding>('Preview').implement({
  description: 'What was understood of a document. Nothing of it is written anywhere.',
  fields: (t) => ({
    title: t.string({ nullable: true, description: 'Title of the plan.', resolve: ({ reading }) => reading.title }),
    periodStart: t.field({
      type: 'Day',
      nullable: true,
      description: 'First day of its period.',
      resolve: ({ reading }) => dayNamed(reading.period?.start),
    }),
    periodEnd: t.field({
      type: 'Day',
      nullable: true,
      description: 'Last day of its period.',
      resolve: ({ reading }) => dayNamed(reading.period?.end),
    }),
    actKind: t.string({
      nullable: true,
      description: 'What the approving act is, e.g. «приказ».',
      resolve: ({ reading }) => reading.act?.kind ?? null,
    }),
    actNumber: t.string({
      nullable: true,
      description: 'Number of the approving act; blanks stay blank.',
      resolve: ({ reading }) => reading.act?.number ?? null,
    }),
    actDate: t.string({
      nullable: true,
      description: 'Date of the approving act; blanks stay blank.',
      resolve: ({ reading }) => reading.act?.date ?? null,
    }),
    goals: t.stringList({ description: 'Goals.', resolve: ({ reading }) => [...reading.goals] }),
    targetGroups: t.stringList({ description: 'Target groups.', resolve: ({ reading }) => [...reading.targetGroups] }),
    sections: t.field({
      type: [ReadPart],
      description: 'Sections, in order.',
      resolve: ({ reading }) => [...reading.sections],
    }),
    measures: t.field({
      type: [Understood],
      description: 'Measures, in order.',
      resolve: ({ reading }) => [...reading.measures],
    }),
    problems: t.field({
      type: [ReadProblem],
      description: 'What wants a look in the document as a whole.',
      resolve: ({ reading }) => [...reading.problems],
    }),
    tables: t.field({
      type: [ReadTable],
      description: 'All tables of the document, in its order.',
      resolve: ({ reading }) => [...reading.tables],
    }),
    table: t.int({ description: 'Which of them was read, from 0.', resolve: ({ reading }) => reading.chosen }),
    columns: t.field({
      type: [ColumnKind],
      description: 'What each column of the table was taken for.',
      resolve: ({ reading }) => reading.table.columns.map(({ kind }) => kind),
    }),
    rows: t.field({
      type: [ReadRow],
      description: 'The document’s table as it stands.',
      resolve: ({ reading }) => reading.table.rows.map((cells) => ({ cells })),
    }),
    names: t.field({
      type: [ReadName],
      description: 'The names in it, and whom they mean.',
      resolve: ({ names }) => [...names],
    }),
    sameAs: t.prismaField({
      type: [Roadmap],
      description: 'Roadmaps of yours that were taken in from the very same file.',
      resolve: (query, { sourceHash }, _, { db, viewer }) =>
        db.roadmap.findMany({ ...query, where: { AND: [{ editions: { some: { sourceHash } } }, visible(viewer)] } }),
    }),
  }),
});

builder.objectType(Unreadable, {
  name: 'Unreadable',
  description: 'There is nothing to read in the document.',
  fields: (t) => ({ code: t.exposeString('code', { description: 'Why, e.g. encrypted, noTable, tooManyRows.' }) }),
});
