import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '../../core/context.ts';
import { remembered } from '../../core/remembered.ts';
import { counted, countedOf } from './count.ts';
import { about, byTerm, chosen, chosenAmong, type Filter } from './filter.ts';

/** Of so few, the rows themselves are read, and all else is taken from them. */
const few = 200;

/** What a filter chooses from, whatever the state, lead or term; and the key under which that is remembered. */
function source({ states, organisationIds, overdue, dueWithin, waiting, ...filter }: Filter) {
  return { filter, key: JSON.stringify(Object.entries(filter).toSorted()) };
}

/**
 * What holds the words that are looked for, where it is little; null where it is much, or no words are given. Looking
 * for words costs the database more than all else, and the board would ask it for them once for each sum.
 */
async function held(context: Context, wanted: Filter) {
  const { filter, key } = source(wanted);
  if (!filter.text?.trim()) return null;
  const { db, viewer } = context;
  return remembered(context, `assignments that hold ${key}`, async () => {
    const rows = await db.assignment.findMany({
      where: about(viewer, filter),
      orderBy: [...byTerm],
      take: few + 1,
    });
    return rows.length > few ? null : rows;
  });
}

/** The sums of what a filter chooses from: they stay as they are while somebody turns pages and picks states. */
export async function sums(context: Context, wanted: Filter) {
  const { db, viewer } = context;
  const rows = await held(context, wanted);
  if (rows) return countedOf(rows, viewer.rights.today);
  const { filter, key } = source(wanted);
  return remembered(context, `assignments ${key}`, () => counted({ db, viewer }, about(viewer, filter)));
}

/**
 * All that a filter asks for, by term, where its words are held by little; null where the database has to say: what
 * waits for somebody, and what is in other tables.
 * @param columns those that are needed
 */
export async function found(context: Context, filter: Filter, columns: Prisma.AssignmentSelect = {}) {
  const rows = filter.waiting ? null : await held(context, filter);
  const [first] = rows ?? [];
  if (first && Object.entries(columns).some(([column, wanted]) => wanted && !(column in first))) return null;
  return rows && chosenAmong(rows, filter, context.viewer.rights.today);
}

/** All that a filter asks for, by ids where its words are held by little. */
export async function asked(context: Context, filter: Filter): Promise<Prisma.AssignmentWhereInput> {
  const rows = await held(context, filter);
  return chosen(context.viewer, rows ? { ...filter, among: rows.map(({ id }) => id) } : filter);
}
