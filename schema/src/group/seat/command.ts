import type { HoldingManner } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { checkSpan, lastDay, overlap, type Span, spanOf } from '../../core/span.ts';
import { line } from '../../core/text.ts';
import { type Day, dayOf, midnightOf } from '../../core/time.ts';
import { followSeats } from '../../meeting/letter/command.ts';
import { visible as personVisible } from '../../person/policy.ts';
import { day, seenGroup, tellOf } from '../act/command.ts';
import { mayKeep, visible } from '../policy.ts';
import { longest } from '../rule.ts';

export interface FillSeat extends Keyed {
  readonly seatId: string;
  readonly personId: string;
  readonly manner: HoldingManner;
  /** The organisation's letter that nominates, or the order by which somebody acts. */
  readonly basisNumber: string;
  readonly basisDate: Day;
  readonly since?: Day | null | undefined;
  readonly until?: Day | null | undefined;
}

/**
 * Puts a person on a seat by letter or order. An organisation that nominates anew replaces whom it had nominated, from
 * that day on.
 */
export const fillSeat = (context: Context, { key, ...input }: FillSeat) =>
  commit(context, { act: 'group.fillSeat', input, key }, async (change) => {
    const { tx, viewer } = change;
    const seat = await seenSeat(change, input.seatId);
    allow(mayKeep(viewer, { id: seat.groupId }));
    const person = await tx.person.findFirst({ where: { AND: [{ id: input.personId }, personVisible(viewer)] } });
    require(person !== null, 'personId', 'UNKNOWN');
    // A person's own seat passes to another by an act alone.
    const isOrganisations = seat.organisationId !== null && seat.personId === null;
    require(input.manner === 'ACTING' || isOrganisations, 'manner', 'NOT_ALLOWED_NOW');
    const span = { since: input.since ?? viewer.rights.today, until: input.until ?? null };
    checkSpan(span);
    require(seat.until === null || span.since <= dayOf(seat.until), 'seatId', 'NOT_ALLOWED_NOW');
    require(day('basisDate', input.basisDate) <= viewer.rights.today, 'basisDate', 'BAD_DAY');
    if (input.manner === 'NOMINATED') await replace(change, seat, span);
    const others = await tx.holding.findMany({ where: { seatId: seat.id, manner: input.manner } });
    require(!others.some((other) => overlap(spanOf(other), span)), 'since', 'TAKEN');
    const data = {
      seatId: seat.id,
      personId: person.id,
      manner: input.manner,
      basisNumber: line('basisNumber', input.basisNumber, longest.basis),
      basisDate: midnightOf(input.basisDate),
      since: midnightOf(span.since),
      until: span.until && midnightOf(span.until),
    };
    const made = await tx.holding.create({ data });
    change.created('holding', made.id, data, { groupId: seat.groupId });
    await tellOf(change, { id: seat.groupId }, { id: seat.id });
    await followSeats(context, change, { id: seat.id });
    return made.id;
  });

/** Whoever was nominated before sits there until the day before. */
async function replace(change: Change, seat: { id: string; groupId: string }, { since }: Span): Promise<void> {
  const from = midnightOf(since);
  const before = await change.tx.holding.findMany({
    where: {
      seatId: seat.id,
      manner: 'NOMINATED',
      since: { lte: from },
      OR: [{ until: null }, { until: { gte: from } }],
    },
  });
  for (const holding of before) {
    await change.claim('holding', holding, holding.version);
    const until = lastDay(dayOf(holding.since), null, since);
    await change.revise('holding', holding, { until: midnightOf(until) }, { groupId: seat.groupId });
  }
}

/** Ends a nomination, or the time in which somebody acts; left out, at once. */
export const endHolding = (
  context: Context,
  { key, ...input }: Keyed & { id: string; version: number; until?: Day | null | undefined },
) =>
  commit(context, { act: 'group.endHolding', input, key }, async (change) => {
    const { tx, viewer } = change;
    const holding = seen(
      await tx.holding.findFirst({
        where: { id: input.id, seat: { group: visible(viewer) } },
        include: { seat: { select: { groupId: true } } },
      }),
    );
    const { seat, ...row } = holding;
    allow(mayKeep(viewer, { id: seat.groupId }));
    await change.claim('holding', row, input.version);
    const until = lastDay(dayOf(row.since), input.until, viewer.rights.today);
    await change.revise('holding', row, { until: midnightOf(until) }, seat);
    await tellOf(change, { id: seat.groupId }, { id: row.seatId });
    await followSeats(context, change, { id: row.seatId });
    return row.id;
  });

async function seenSeat(change: Change, id: string) {
  const seat = seen(await change.tx.seat.findFirst({ where: { id } }));
  await seenGroup(change, seat.groupId);
  return seat;
}
