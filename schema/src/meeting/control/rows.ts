import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { isOpen, isOverdue, openStates } from '../../assignment/rule.ts';
import type { Tx } from '../../core/database.ts';
import { type Day, dayOf } from '../../core/time.ts';
import type { ControlledText } from '../minutes/text.ts';

/** An assignment under control, with the row that it was said of. */
export interface Controlled extends ControlledText {
  readonly id: string;
}

const named = {
  class: { select: { fullName: true } },
  executors: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { role: true, organisation: { select: { fullName: true } } },
  },
  parts: { select: { state: true, binding: true, dueOn: true } },
} as const satisfies Prisma.AssignmentInclude;

type Row = Prisma.AssignmentGetPayload<{ include: typeof named }>;

/**
 * What a meeting has to control: whatever its group issued before and is still open. One that was addressed to a class
 * stands here once, with how far its parts are. Those that are late come first, then by their day (decision 32).
 *
 * @param about which are meant besides; left out, all of the group
 */
export const underControl = (groupId: string, about: Prisma.AssignmentWhereInput = {}) =>
  ({
    AND: [{ groupId, parentId: null, state: { in: [...openStates] } }, about],
  }) satisfies Prisma.AssignmentWhereInput;

/** The same as the minutes list it on a day. */
export async function controlledOn(
  tx: Pick<Tx, 'assignment'>,
  where: Prisma.AssignmentWhereInput,
  today: Day,
): Promise<Controlled[]> {
  const rows = await tx.assignment.findMany({
    where,
    include: named,
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }, { id: 'asc' }],
    take: mostControlled,
  });
  const lines = rows.map((row) => lineOf(row, today));
  return [...lines.filter(({ overdue }) => overdue), ...lines.filter(({ overdue }) => !overdue)];
}

/** How many lines a meeting can hear of. */
const mostControlled = 300;

function lineOf(row: Row, today: Day): Controlled {
  const isLate = (one: Pick<Row, 'state' | 'binding' | 'dueOn'>) =>
    isOverdue({ ...one, dueOn: one.dueOn && dayOf(one.dueOn) }, today);
  const { parts } = row;
  return {
    id: row.id,
    number: row.number,
    text: row.text,
    executors: row.class ? [row.class.fullName] : row.executors.map(({ organisation }) => organisation.fullName),
    term: row.termRaw === '' ? null : row.termRaw,
    dueOn: row.dueOn && dayOf(row.dueOn),
    state: row.state,
    binding: row.binding,
    overdue: row.class ? parts.some(isLate) : isLate(row),
    parts: row.class
      ? {
          all: parts.length,
          done: parts.filter(({ state }) => !isOpen(state)).length,
          overdue: parts.filter(isLate).length,
        }
      : null,
  };
}

/** As the column keeps it and gives it back: words alone, so nothing is lost on the way. */
export const keptControl = (rows: readonly Controlled[]): Prisma.InputJsonArray => JSON.parse(JSON.stringify(rows));
export const controlIn = (column: Prisma.JsonValue): Controlled[] | null => JSON.parse(JSON.stringify(column));

/** In words alone, as the minutes have it. */
export const worded = (rows: readonly Controlled[]): ControlledText[] => rows.map(({ id: _, ...words }) => words);
