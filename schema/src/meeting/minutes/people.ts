import type { SeatKind } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../../core/database.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { holderOf } from '../../group/rule.ts';
import { standingOn } from '../../group/standing.ts';
import { current } from '../../person/rights.ts';

/** A seat as the minutes name it: who sat there, for whom, and whether anybody was there. */
export interface SeatRow {
  readonly id: string;
  readonly kind: SeatKind;
  readonly votes: boolean;
  /** Whether somebody was present on it at any time. */
  readonly was: boolean;
  readonly byLink: boolean;
  readonly organisation: string | null;
  readonly title: string | null;
  readonly name: string | null;
  readonly post: string | null;
  readonly inPlaceOf: string | null;
}

/** The seats of a group on the day of its meeting. */
export async function seatsAt(
  tx: Db | Tx,
  meeting: { readonly id: string; readonly groupId: string; readonly group: { readonly voters: readonly SeatKind[] } },
  day: Day,
): Promise<SeatRow[]> {
  const rows = await tx.seat.findMany({
    where: { groupId: meeting.groupId, ...standingOn(day) },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    include: {
      organisation: { select: { fullName: true } },
      holdings: { where: current(day) },
      substitutes: { where: { meetingId: meeting.id } },
      attendances: { where: { meetingId: meeting.id }, orderBy: { arrivedAt: 'desc' } },
    },
  });
  const people = await peopleOf(
    tx,
    rows.flatMap((row) => holderOf(row) ?? []),
    day,
  );
  return rows.map((row) => {
    const holder = people.get(holderOf(row) ?? '') ?? null;
    const [substitute] = row.substitutes;
    const sits = substitute ? { name: substitute.name, post: substitute.post } : holder;
    return {
      id: row.id,
      kind: row.kind,
      votes: meeting.group.voters.includes(row.kind),
      was: row.attendances.length > 0,
      byLink: row.attendances[0]?.manner === 'LINK',
      organisation: row.organisation?.fullName ?? holder?.organisation ?? null,
      title: row.title,
      name: sits?.name ?? null,
      post: sits?.post ?? null,
      inPlaceOf: substitute
        ? `замещает: ${holder?.name ?? row.title ?? row.organisation?.fullName ?? ''}, письмо от ${dateOf(substitute.letterDate)} № ${substitute.letterNumber}`
        : null,
    };
  });
}

const dateOf = (date: Date): string => dayOf(date).split('-').reverse().join('.');

async function peopleOf(tx: Db | Tx, ids: string[], day: Day) {
  const rows = await tx.person.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      memberships: {
        where: current(day),
        orderBy: [{ since: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { post: true, organisation: { select: { fullName: true } } },
      },
    },
  });
  return new Map(
    rows.map(({ id, name, memberships: [first] }) => [
      id,
      { name, post: first?.post ?? null, organisation: first?.organisation.fullName ?? null },
    ]),
  );
}
