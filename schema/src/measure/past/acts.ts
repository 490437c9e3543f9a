import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '../../core/context.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { rewound, type Undone } from './rule.ts';
import { type Columns, written } from './value.ts';

/** What was done to a row after the end of a day. */
export interface Later extends Undone {
  readonly room: string;
  readonly rowId: string;
}

/** What was done after the end of a day, in the hub's zone, the latest first. */
export async function actsAfter(
  day: Day,
  of: Prisma.RevisionWhereInput,
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<Later[]> {
  const revisions = await db.revision.findMany({
    // A day ends nowhere before its midnight in UTC.
    where: { AND: [of, { at: { gte: midnightOf(day) } }] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { room: true, rowId: true, at: true, before: true },
  });
  return revisions.filter(({ at }) => clock.dayAt(at) > day);
}

/** A row before those acts; null where it came to be by one of them. */
export const rowBefore = (room: string, row: { readonly id: string }, later: readonly Later[]): Columns | null =>
  rewound(
    written(row),
    later.filter((act) => act.room === room && act.rowId === row.id),
  );

/** Rows before those acts, without those that came to be by one of them. */
export const rowsBefore = (
  room: string,
  rows: readonly { readonly id: string }[],
  later: readonly Later[],
): Columns[] => rows.map((row) => rowBefore(room, row, later)).filter((row) => row !== null);
