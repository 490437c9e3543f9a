import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { TermKind as Kinds, MeasureState as States } from '@vmeste/prisma/generated/enums.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import type { Day } from '../../core/time.ts';
import { oneOrganisation } from '../../organisation/one.ts';
import { Organisation } from '../../organisation/type.ts';
import { Measure, MeasureState, Term } from '../type.ts';
import { actsAfter } from './acts.ts';
import { wasOverdue } from './overdue.ts';
import { rewound } from './rule.ts';
import { type Columns, dayIn, oneOf, textIn, textsIn, written } from './value.ts';

/** A measure at the end of a day. */
interface Then {
  readonly id: string;
  readonly day: Day;
  readonly row: Columns;
}

export const PastMeasure = builder.objectRef<Then>('PastMeasure').implement({
  description: 'What a measure was at the end of a day, from its history.',
  fields: (t) => ({
    number: t.string({ description: 'Its number.', resolve: ({ row: { number } }) => textIn(number) ?? '' }),
    title: t.string({ description: 'What was to be done.', resolve: ({ row: { title } }) => textIn(title) ?? '' }),
    expectedResult: t.string({
      nullable: true,
      description: 'The result that was expected.',
      resolve: ({ row: { expectedResult } }) => textIn(expectedResult),
    }),
    term: t.field({
      type: Term,
      description: 'When it was due.',
      resolve: ({ row: { termKind, termStart, termEnd, termRecurring = null, termRaw } }) => ({
        termKind: oneOf(Kinds, termKind) ?? 'OPEN',
        termStart: dayIn(termStart),
        termEnd: dayIn(termEnd),
        termRecurring,
        termRaw: textIn(termRaw) ?? '',
      }),
    }),
    state: t.field({
      type: MeasureState,
      description: 'Where it stood.',
      resolve: ({ row: { state } }) => oneOf(States, state) ?? 'PLANNED',
    }),
    overdue: t.boolean({
      nullable: true,
      description:
        'Whether a report that was due before that day was missing at its end: by the state, term, leads, control points, reports and rule for days off as they were, and the calendar of days off that the hub knows now. Null where its history does not tell who owed a report.',
      resolve: ({ id, day }, _, context) => wasOverdue(id, day, context),
    }),
    stateReason: t.string({
      nullable: true,
      description: 'Why it had been suspended, dropped or reopened, or what done rested on.',
      resolve: ({ row: { stateReason } }) => textIn(stateReason),
    }),
    closedOn: t.field({
      type: 'Day',
      nullable: true,
      description: 'When it had been done or dropped.',
      resolve: ({ row: { closedOn } }) => dayIn(closedOn),
    }),
    leads: t.stringList({
      description: 'Who led it, as the document wrote it.',
      resolve: ({ row: { leads } }) => textsIn(leads),
    }),
    coExecutors: t.stringList({
      description: 'Who acted with them, as the document wrote it.',
      resolve: ({ row: { coExecutors } }) => textsIn(coExecutors),
    }),
    consolidator: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation that consolidated the reports of all.',
      resolve: ({ row: { consolidatorId } }, _, context) => {
        const id = textIn(consolidatorId);
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

async function pastOf(now: Now, day: Day, context: Context): Promise<Then | null> {
  const { executors: _, roadmap, ...own } = now;
  if (context.clock.dayAt(roadmap.createdAt) > day) return null;
  const later = await actsAfter(day, { rowId: now.id, room: { in: ['measure', 'executor'] } }, context);
  const names = { leads: named(now, 'LEAD'), coExecutors: named(now, 'CO_EXECUTOR') };
  const row = rewound({ ...written(own), ...names }, later);
  return row && { id: now.id, day, row };
}

builder.prismaObjectField(Measure, 'asOf', (t) =>
  t.field({
    type: PastMeasure,
    nullable: true,
    description:
      'What it was at the end of a day, what it is now for a day to come; null where its plan did not hold it yet.',
    args: { day: t.arg({ type: 'Day', required: true, description: 'The day.' }) },
    select: columns,
    resolve: (measure, { day }, context) => {
      const today = context.clock.today();
      const isToCome = day > today;
      return pastOf(measure, isToCome ? today : day, context);
    },
  }),
);
