import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { Assignment } from '../assignment/type.ts';
import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { Db } from '../core/database.ts';
import { partAfter } from '../core/page.ts';
import { readAgain, Versioned } from '../core/refusals.ts';
import { visibleOne } from '../core/visible.ts';
import { Group } from '../group/ref.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { oneOrganisation } from '../organisation/one.ts';
import { Organisation, OrganisationClass } from '../organisation/type.ts';
import { onePerson } from '../person/one.ts';
import { standing } from '../person/policy.ts';
import { Person } from '../person/type.ts';
import '../roadmap/edition/type.ts';
import { Roadmap } from '../roadmap/type.ts';
import { isPublic, pastInDirectory, pastOfAssignment, pastOfGroup, pastOfPerson, shownOf } from './policy.ts';

interface ChangedColumn {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

const days = [
  'termStart',
  'termEnd',
  'closedOn',
  'day',
  'since',
  'until',
  'dueDay',
  'periodStart',
  'periodEnd',
  'date',
  'basisDate',
  'powersUntil',
  'dueOn',
  'to',
];

/** A day is kept as an instant inside a revision; it goes out as a day. */
const shown = (column: string, value: unknown) =>
  days.includes(column) && typeof value === 'string' ? value.slice(0, 10) : (value ?? null);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnsOf(room: string, before: unknown, after: unknown): ChangedColumn[] {
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return shownOf(room, [...new Set([...Object.keys(was), ...Object.keys(is)])]).map((column) => ({
    column,
    before: shown(column, was[column]),
    after: shown(column, is[column]),
  }));
}

/** Columns that name an organisation. */
const organisationIds = ['organisationid', 'consolidatorid', 'founderid', 'successorid'];

const idIn = ({ column }: ChangedColumn, wanted: readonly string[], value: unknown) =>
  wanted.some((ending) => column.toLowerCase().endsWith(ending)) && typeof value === 'string' ? value : null;

const organisationOf = (changed: ChangedColumn, value: unknown, context: Context) => {
  const id = idIn(changed, organisationIds, value);
  return id === null ? null : oneOrganisation(context, id);
};

const personOf = (changed: ChangedColumn, value: unknown, context: Context) => {
  const id = idIn(changed, ['personid'], value);
  return id === null ? null : onePerson(context).load(id);
};

const Changed = builder.objectRef<ChangedColumn>('ChangedColumn').implement({
  description: 'One thing that changed, before and after.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'What it is, e.g. state, title, termEnd.' }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it was: a text, a number, a day, a list.',
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: 'JSON', nullable: true, description: 'What it became.', resolve: ({ after }) => after }),
    organisationBefore: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that it named, where it names one.',
      resolve: (changed, _, context) => organisationOf(changed, changed.before, context),
    }),
    organisationAfter: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that it names now, where it names one.',
      resolve: (changed, _, context) => organisationOf(changed, changed.after, context),
    }),
    personBefore: t.field({
      type: Person,
      nullable: true,
      description: 'The person that it named, where it names one that you may see.',
      resolve: (changed, _, context) => personOf(changed, changed.before, context),
    }),
    personAfter: t.field({
      type: Person,
      nullable: true,
      description: 'The person that it names now, where it names one that you may see.',
      resolve: (changed, _, context) => personOf(changed, changed.after, context),
    }),
  }),
});

/** The rows of a room as they are now. Many an act changed the same row: it is read once. */
const rowsAgain = (context: Context, room: string) =>
  visibleOne(context, `again ${room}`, async (ids) => {
    const rows = await Promise.all(ids.map((id) => readAgain(context, room, id)));
    return rows.filter((row) => row !== null);
  });

const Revision = builder.prismaObject('Revision', {
  description: 'An act that changed something: who, when, why, and what it was before.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    act: t.exposeString('act', { description: 'By which act, e.g. measure.setState.' }),
    row: t.field({
      type: Versioned,
      nullable: true,
      description: 'What it changed, as it is now; null where that is gone, or where you may not see it.',
      select: { room: true, rowId: true },
      resolve: ({ room, rowId }, _, context) => rowsAgain(context, room).load(rowId),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'The reason given.' }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who did it; null where nobody did, or where you may not see the person.',
      select: { personId: true },
      resolve: ({ personId }, _, context) => (personId ? onePerson(context).load(personId) : null),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure that it belongs to, where it does.',
      select: { measureId: true },
      resolve: ({ measureId }, _, context) => (measureId ? oneMeasure(context).load(measureId) : null),
    }),
    edition: t.relation('edition', {
      nullable: true,
      description: 'The edition whose acceptance changed it, where it was one.',
    }),
    changes: t.field({
      type: [Changed],
      description: 'What changed.',
      select: { room: true, before: true, after: true },
      resolve: ({ room, before, after }) => columnsOf(room, before, after),
    }),
  }),
});

const page = { first: 50, most: 200 } as const;

const historyArgs = builder.args((t) => ({
  first: t.int({ required: true, defaultValue: page.first, description: `How many at most, up to ${page.most}.` }),
  after: t.id({ description: 'The last entry of the page before.' }),
}));

interface Asked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of a past, the latest first. */
async function pageOf(db: Db, query: object, where: Prisma.RevisionWhereInput, { first, after }: Asked) {
  const from = await partAfter(after, (id) =>
    db.revision.findFirst({ where: { AND: [{ id }, where] }, select: { id: true } }),
  );
  if (from === null) return [];
  return db.revision.findMany({
    ...query,
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.min(Math.max(first, 0), page.most),
    ...from,
  });
}

type PastOf = (id: string, context: Context) => Prisma.RevisionWhereInput | Promise<Prisma.RevisionWhereInput>;

/** Whose past everyone sees who sees the thing. To give another type a history, add a row. */
const histories: readonly (readonly [
  typeof Measure | typeof Roadmap | typeof Organisation | typeof OrganisationClass | typeof Group | typeof Assignment,
  string,
  PastOf,
])[] = [
  [
    Measure,
    'Who changed what of it, when and by which act; the latest first.',
    (measureId) => ({ AND: [{ measureId }, isPublic] }),
  ],
  [
    Roadmap,
    'Who changed what of it and of its measures, when and by which act; the latest first.',
    (roadmapId) => ({ AND: [{ roadmapId }, isPublic] }),
  ],
  [
    Organisation,
    'Who changed its names and its place among others, and its classes; the latest first.',
    (organisationId, { db, viewer }) => pastInDirectory(db, viewer, { organisationId }),
  ],
  [
    OrganisationClass,
    'Who changed its names, and its members; the latest first.',
    (classId, { db, viewer }) => pastInDirectory(db, viewer, { classId }),
  ],
  [Assignment, 'Who moved it, when and why, and how its day was moved; the latest first.', pastOfAssignment],
  [Group, 'Who changed its acts, its composition and its rules; the latest first.', pastOfGroup],
];

for (const [type, description, past] of histories)
  builder.objectField(type, 'history', (t) =>
    t.prismaField({
      type: [Revision],
      description,
      args: historyArgs,
      resolve: async (query, { id }, asked, context) => pageOf(context.db, query, await past(id, context), asked),
    }),
  );

builder.prismaObjectField(Person, 'history', (t) =>
  t.prismaField({
    type: [Revision],
    description:
      'What was kept of the person, where the person belonged and what the person might do; the latest first. None where you do not manage the account.',
    args: historyArgs,
    select: standing,
    resolve: async (query, person, asked, { db, viewer }) =>
      pageOf(db, query, await pastOfPerson(db, viewer, person), asked),
  }),
);
