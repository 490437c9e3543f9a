import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { oneMeasure } from '../../measure/one.ts';
import { Measure } from '../../measure/type.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { onePerson } from '../../person/one.ts';
import { Person } from '../../person/type.ts';
import '../edition/type.ts';
import { Roadmap } from '../type.ts';
import { isPublic, isShown } from './policy.ts';

interface ChangedColumn {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

const days = ['termStart', 'termEnd', 'closedOn', 'day', 'since', 'until', 'dueDay', 'periodStart', 'periodEnd'];

/** A day is kept as an instant inside a revision; it goes out as a day. */
const shown = (column: string, value: unknown) =>
  days.includes(column) && typeof value === 'string' ? value.slice(0, 10) : (value ?? null);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function columnsOf(room: string, before: unknown, after: unknown): ChangedColumn[] {
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((column) => isShown(room, column))
    .map((column) => ({ column, before: shown(column, was[column]), after: shown(column, is[column]) }));
}

const idIn = ({ column }: ChangedColumn, wanted: string, value: unknown) =>
  column.toLowerCase().endsWith(wanted) && typeof value === 'string' ? value : null;

const organisationOf = (changed: ChangedColumn, value: unknown, context: Context) => {
  const id = idIn(changed, 'organisationid', value) ?? idIn(changed, 'consolidatorid', value);
  return id === null ? null : oneOrganisation(context, id);
};

const personOf = (changed: ChangedColumn, value: unknown, context: Context) => {
  const id = idIn(changed, 'personid', value);
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

const Revision = builder.prismaObject('Revision', {
  description: 'An act that changed something of a roadmap: who, when, why, and what it was before.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    act: t.exposeString('act', { description: 'By which act, e.g. measure.setState.' }),
    room: t.exposeString('room', { description: 'What sort of thing it changed, e.g. measure, controlPoint, report.' }),
    rowId: t.exposeID('rowId', { description: 'Id of the thing that it changed.' }),
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

for (const [type, column, what] of [
  [Measure, 'measureId', 'Who changed what of it, when and by which act; the latest first.'],
  [Roadmap, 'roadmapId', 'Who changed what of it and of its measures, when and by which act; the latest first.'],
] as const)
  builder.objectField(type, 'history', (t) =>
    t.prismaField({
      type: [Revision],
      description: what,
      args: {
        first: t.arg.int({ defaultValue: page.first, description: 'How many at most, up to 200.' }),
        after: t.arg.id({ description: 'The last entry of the page before.' }),
      },
      resolve: (query, { id }, { first, after }, { db }) =>
        db.revision.findMany({
          ...query,
          where: { AND: [{ [column]: id }, isPublic] },
          orderBy: [{ at: 'desc' }, { id: 'desc' }],
          take: Math.min(Math.max(first ?? page.first, 0), page.most),
          ...(after ? { cursor: { id: after }, skip: 1 } : {}),
        }),
    }),
  );
