import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { TermKind as Kinds, MeasureState as States } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { type Day, dayNamed, midnightOf } from '../../core/time.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { Measure, MeasureState, Term } from '../type.ts';
import { type Columns, rewound } from './rule.ts';

type Value = Columns[string];

const text = (value: Value): string | null => (typeof value === 'string' ? value : null);
const texts = (value: Value): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
/** A revision keeps a day as an instant. */
const day = (value: Value): Date | null => {
  const named = dayNamed(text(value)?.slice(0, 10));
  return named && midnightOf(named);
};
const oneOf = <Word extends string>(words: Readonly<Record<Word, Word>>, value: Value): Word | undefined =>
  Object.values<Word>(words).find((word) => word === value);

const Past = builder.objectRef<Columns>('PastMeasure').implement({
  description: 'What a measure was at the end of a day, from its history.',
  fields: (t) => ({
    number: t.string({ description: 'Its number.', resolve: ({ number }) => text(number) ?? '' }),
    title: t.string({ description: 'What was to be done.', resolve: ({ title }) => text(title) ?? '' }),
    expectedResult: t.string({
      nullable: true,
      description: 'The result that was expected.',
      resolve: ({ expectedResult }) => text(expectedResult),
    }),
    term: t.field({
      type: Term,
      description: 'When it was due.',
      resolve: ({ termKind, termStart, termEnd, termRecurring = null, termRaw }) => ({
        termKind: oneOf(Kinds, termKind) ?? 'OPEN',
        termStart: day(termStart),
        termEnd: day(termEnd),
        termRecurring,
        termRaw: text(termRaw) ?? '',
      }),
    }),
    state: t.field({
      type: MeasureState,
      description: 'Where it stood. Whether it was overdue is not told.',
      resolve: ({ state }) => oneOf(States, state) ?? 'PLANNED',
    }),
    stateReason: t.string({
      nullable: true,
      description: 'Why it had been suspended, dropped or reopened.',
      resolve: ({ stateReason }) => text(stateReason),
    }),
    closedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'When it had been done or dropped.',
      resolve: ({ closedOn }) => day(closedOn),
    }),
    leads: t.stringList({ description: 'Who led it, as the document wrote it.', resolve: ({ leads }) => texts(leads) }),
    coExecutors: t.stringList({
      description: 'Who acted with them, as the document wrote it.',
      resolve: ({ coExecutors }) => texts(coExecutors),
    }),
    consolidator: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that consolidated the reports of all.',
      resolve: ({ consolidatorId }, _, context) => {
        const id = text(consolidatorId);
        return id === null ? null : oneOrganisation(context, id);
      },
    }),
  }),
});

/** What follows from revisions of a measure and of its executors, whose names are kept under its id. */
const columns = {
  id: true,
  number: true,
  title: true,
  expectedResult: true,
  termKind: true,
  termStart: true,
  termEnd: true,
  termRecurring: true,
  termRaw: true,
  state: true,
  stateReason: true,
  closedOn: true,
  consolidatorId: true,
  executors: { select: { role: true, name: true }, orderBy: { position: 'asc' } },
  roadmap: { select: { createdAt: true } },
} as const satisfies Prisma.MeasureSelect;
type Now = Prisma.MeasureGetPayload<{ select: typeof columns }>;

const named = ({ executors }: Now, wanted: 'LEAD' | 'CO_EXECUTOR'): string[] =>
  executors.filter(({ role }) => role === wanted).map(({ name }) => name);

/** The row as revisions write it. */
const written = ({ executors: _, roadmap: __, ...now }: Now): Columns => ({
  ...now,
  termStart: now.termStart?.toISOString() ?? null,
  termEnd: now.termEnd?.toISOString() ?? null,
  closedOn: now.closedOn?.toISOString() ?? null,
});

async function pastOf(now: Now, wanted: Day, { db, clock }: Context): Promise<Columns | null> {
  const isLater = (at: Date): boolean => clock.dayAt(at) > wanted;
  if (isLater(now.roadmap.createdAt)) return null;
  const revisions = await db.revision.findMany({
    where: { rowId: now.id, room: { in: ['measure', 'executor'] }, at: { gte: midnightOf(wanted) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, before: true },
  });
  const row = { ...written(now), leads: named(now, 'LEAD'), coExecutors: named(now, 'CO_EXECUTOR') };
  return rewound(
    row,
    revisions.filter(({ at }) => isLater(at)),
  );
}

builder.prismaObjectField(Measure, 'asOf', (t) =>
  t.field({
    type: Past,
    nullable: true,
    description: 'What it was at the end of a day; null where its plan did not hold it yet.',
    args: { day: t.arg({ type: 'Day', required: true, description: 'The day.' }) },
    select: columns,
    resolve: (measure, args, context) => pastOf(measure, args.day, context),
  }),
);
