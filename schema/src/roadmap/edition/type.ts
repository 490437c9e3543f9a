import { builder } from '../../core/builder.ts';
import { visible as fileVisible } from '../../file/policy.ts';
import { File } from '../../file/type.ts';
import { Measure } from '../../measure/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import { confirmedOf } from '../import/command.ts';
import { Preview, Understood } from '../import/type.ts';
import { editionFields, type Pair } from '../reading/edition.ts';
import type { ReadMeasure } from '../reading/read.ts';
import { Roadmap } from '../type.ts';
import { type Compared, compare, headFields, type Standing, type StandingMeasure } from './standing.ts';

const Edition = builder.prismaObject('Edition', {
  description: 'The document of a roadmap as it was accepted at one time.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    number: t.exposeInt('number', { description: 'Which edition it is, from 1.' }),
    acceptedAt: t.expose('acceptedAt', { type: 'Instant', description: 'When it was accepted.' }),
    acceptedBy: t.field({
      type: Person,
      nullable: true,
      description: 'Who accepted it; null where you may not see the person.',
      select: { acceptedById: true },
      resolve: ({ acceptedById }, _, context) => (acceptedById ? onePerson(context).load(acceptedById) : null),
    }),
    basis: t.exposeString('basis', { nullable: true, description: 'What it stands on, e.g. which order.' }),
    added: t.exposeInt('added', { description: 'How many measures it brought.' }),
    returned: t.exposeInt('returned', {
      description: 'How many measures it brought back that an earlier one had left out.',
    }),
    changed: t.exposeInt('changed', { description: 'How many measures it words otherwise, or gives to others.' }),
    removed: t.exposeInt('removed', { description: 'How many measures it no longer holds.' }),
    file: t.prismaField({
      type: File,
      nullable: true,
      description: 'The document itself, or the rows that were pasted; null where none was kept.',
      select: { fileId: true },
      resolve: (query, { fileId }, _, { db, viewer }) =>
        fileId === null ? null : db.file.findFirst({ ...query, where: { AND: [{ id: fileId }, fileVisible(viewer)] } }),
    }),
  }),
});

builder.prismaObjectField(Roadmap, 'editions', (t) =>
  t.relation('editions', {
    type: Edition,
    query: { orderBy: { number: 'desc' } },
    description: 'The documents that it was taken from, the latest first.',
  }),
);

builder.prismaObjectField(Roadmap, 'removedMeasures', (t) =>
  t.relation('measures', {
    query: { where: { removedAt: { not: null } }, orderBy: [{ removedAt: 'desc' }, { position: 'asc' }] },
    description: 'Measures that later editions left out; their reports and history stay.',
  }),
);

const EditionField = builder.enumType('EditionField', {
  description: 'What an edition may word otherwise: of a measure, or of the plan as a whole.',
  values: [...editionFields, ...headFields] as const,
});

interface Reworded {
  readonly field: (typeof editionFields)[number] | (typeof headFields)[number];
  readonly before: string;
  readonly after: string;
}

const Rewording = builder.objectRef<Reworded>('Rewording').implement({
  description: 'What stands, and what the document says instead.',
  fields: (t) => ({
    field: t.field({ type: EditionField, description: 'What it is.', resolve: ({ field }) => field }),
    before: t.exposeString('before', { description: 'The words, or the day, that stand; empty where there are none.' }),
    after: t.exposeString('after', { description: 'The words, or the day, of the document; empty where it has none.' }),
  }),
});

interface Changed {
  readonly pair: Pair<StandingMeasure, number>;
  readonly read: ReadMeasure;
}

const readWith = (read: readonly ReadMeasure[], pairs: readonly Pair<StandingMeasure, number>[]): Changed[] =>
  pairs.flatMap((pair) => {
    const measure = read[pair.after.ref];
    return measure ? [{ pair, read: measure }] : [];
  });

const ChangedMeasure = builder.objectRef<Changed>('ChangedMeasure').implement({
  description: 'A measure that the hub knows, and what the document words otherwise.',
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      description: 'The measure as it stands.',
      resolve: ({ pair }) => pair.before.ref,
    }),
    row: t.int({ description: 'Row of the document’s table from 0.', resolve: ({ read }) => read.row }),
    fields: t.field({ type: [Rewording], description: 'What changes.', resolve: ({ pair }) => [...pair.fields] }),
  }),
});

interface Comparing {
  readonly standing: Standing;
  readonly compared: Compared;
  readonly read: readonly ReadMeasure[];
}

const Comparison = builder.objectRef<Comparing>('EditionComparison').implement({
  description: 'What a document would change in the roadmap that stands. Nothing is written before it is accepted.',
  fields: (t) => ({
    roadmap: t.field({ type: Roadmap, description: 'What it is compared with.', resolve: ({ standing }) => standing }),
    same: t.boolean({ description: 'Nothing would change.', resolve: ({ compared }) => compared.same }),
    against: t.string({
      description: 'Names what stood when it was compared: given back when it is accepted.',
      resolve: ({ compared }) => compared.against,
    }),
    head: t.field({
      type: [Rewording],
      description: 'What changes in the plan as a whole.',
      resolve: ({ compared }) => [...compared.head],
    }),
    added: t.field({
      type: [Understood],
      description: 'Measures that the document brings.',
      resolve: ({ compared, read }) => compared.measures.added.flatMap(({ ref }) => read[ref] ?? []),
    }),
    returned: t.field({
      type: [ChangedMeasure],
      description: 'Measures that an earlier edition left out: the same again, with their reports and history.',
      resolve: ({ compared, read }) => readWith(read, compared.measures.returned),
    }),
    changed: t.field({
      type: [ChangedMeasure],
      description: 'Measures that it words otherwise, in its order.',
      resolve: ({ compared, read }) => readWith(read, compared.measures.changed),
    }),
    removed: t.field({
      type: [Measure],
      description: 'Measures that it no longer holds.',
      resolve: ({ compared }) => compared.measures.removed.map(({ ref }) => ref),
    }),
    unchanged: t.int({
      description: 'How many measures stay as they are.',
      resolve: ({ compared }) => compared.measures.unchanged.length,
    }),
  }),
});

builder.objectField(Preview, 'comparison', (t) =>
  t.field({
    type: Comparison,
    nullable: true,
    description: 'What it would change, where it is read as a later edition.',
    resolve: (previewed) => {
      const { standing, reading } = previewed;
      if (standing === null) return null;
      const compared = compare(standing, confirmedOf(previewed, reading.title ?? ''));
      return { standing, compared, read: reading.measures };
    },
  }),
);
