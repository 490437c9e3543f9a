import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { tellDue } from '../assignment/due/telling.ts';
import { tellQuestionsOverdue } from '../consultation/telling.ts';
import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { type Day, dayNamed, daysBetween, midnightOf } from '../core/time.ts';
import type { Owed } from '../measure/control/rule.ts';
import { standings } from '../measure/control/standing.ts';
import { inviteSeated, releaseUnseated } from '../meeting/letter/command.ts';
import { tellReviewDue } from '../practice/due.ts';
import { coordinatorsOf, holdersIn, notify } from './command.ts';

/** How many days before a deadline those who owe a report are told. */
const dueSoon = 14;

const key = 'day';

/**
 * Turns the day by the hub's clock, once: tells of it, tells those who owe a report what is due soon or missed, and
 * leaves the sweeping to whichever node is free. Called again on the same day, on this node or another, it does nothing.
 * @returns whether the day was turned now
 */
export async function turnDay(context: Context): Promise<boolean> {
  const today = context.clock.today();
  const known = await context.db.setting.findUnique({ where: { key } });
  if (known && known.value >= today) return false;
  const owed = await owedByAll(context);
  let turned = false;
  await commit(context, { act: 'day.turn', input: { today } }, async (change) => {
    turned = await claimDay(change, today);
    if (!turned) return today;
    if (known) change.tell('day.turned', {});
    for (const group of grouped(owed, today)) await tell(change, group);
    await tellDue(change, known ? dayNamed(known.value) : null);
    await tellReviewDue(change, known ? dayNamed(known.value) : null);
    await tellQuestionsOverdue(change, known ? dayNamed(known.value) : null);
    if (known) await inviteSeated(context, change, beganBetween(dayNamed(known.value), today));
    if (known) await releaseUnseated(context, change, {});
    await change.later('day.sweep', {});
    return today;
  });
  return turned;
}

/** Whoever writes the day first turns it; another node finds it written. */
async function claimDay({ tx }: Change, today: Day): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO "Setting" ("key", "value") VALUES (${key}, ${today})
    ON CONFLICT ("key") DO UPDATE SET "value" = ${today} WHERE "Setting"."value" < ${today}`;
  return written === 1;
}

/** The seats that somebody came to sit on since the day was turned last, by an act or a letter of that day. */
function beganBetween(before: Day | null, today: Day): Prisma.SeatWhereInput {
  const since = { lte: midnightOf(today), ...(before === null ? {} : { gt: midnightOf(before) }) };
  return { OR: [{ since }, { holdings: { some: { since } } }] };
}

type Owing = Owed & { readonly measureId: string; readonly roadmapId: string };

async function owedByAll(context: Context): Promise<Owing[]> {
  const measures = await context.db.measure.findMany({
    where: { removedAt: null, state: { in: ['PLANNED', 'UNDER_WAY'] } },
    select: { id: true, roadmapId: true },
  });
  const all = await Promise.all(
    measures.map(async ({ id, roadmapId }) => {
      const standing = await standings(context).load(id);
      return (standing?.owing ?? []).map((one) => ({ ...one, measureId: id, roadmapId }));
    }),
  );
  return all.flat();
}

interface Group {
  readonly kind: 'CONTROL_POINT_DUE' | 'CONTROL_POINT_OVERDUE';
  readonly owing: readonly [Owing, ...Owing[]];
}

/** One notice for a roadmap's day, however many measures are due on it. */
function grouped(owed: readonly Owing[], today: Day): Group[] {
  const groups = new Map<string, { kind: Group['kind']; owing: [Owing, ...Owing[]] }>();
  for (const one of owed) {
    const late = one.state === 'OVERDUE';
    const soon = one.state === 'EXPECTED' || one.state === 'RETURNED';
    if (!late && !(soon && daysBetween(today, one.deadline) <= dueSoon)) continue;
    const kind = late ? 'CONTROL_POINT_OVERDUE' : 'CONTROL_POINT_DUE';
    const name = [kind, one.roadmapId, one.organisationId, one.day].join();
    const group = groups.get(name);
    if (group) group.owing.push(one);
    else groups.set(name, { kind, owing: [one] });
  }
  return [...groups.values()];
}

/** Those who owe are told; of what was missed the coordinators too. */
async function tell(change: Change, { kind, owing }: Group): Promise<void> {
  const [{ roadmapId, organisationId, measureId, day }] = owing;
  const { today } = change.viewer.rights;
  const holders = await holdersIn(
    change.tx,
    { organisations: [organisationId], roles: ['EXECUTOR', 'APPROVER'] },
    today,
  );
  const late = kind === 'CONTROL_POINT_OVERDUE' ? await coordinatorsOf(change.tx, roadmapId, today) : [];
  const about = { kind, roadmapId, dueDay: midnightOf(day), count: owing.length };
  const people = [...holders.map(({ personId }) => personId), ...late];
  await notify(change, people, owing.length === 1 ? { ...about, measureId } : about);
}
