import type { Prisma, Training } from '@vmeste/prisma/generated/client.ts';
import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import type { Tx } from '../../core/database.ts';
import { type Clock, midnightOf } from '../../core/time.ts';
import { type About, notify } from '../../notice/command.ts';
import { occasionOf } from '../../notice/rule.ts';
import { lockedTraining, peopleOf } from './queue.ts';
import { reminderOf } from './rule.ts';

/** Longer than from any moment to the end of the day after it, in milliseconds. */
const ahead = 3 * 86_400_000;

type Begins = Pick<Training, 'id' | 'state' | 'startsAt'>;

/**
 * Reminds those who hold a place the day before a training begins. Every node looks, by the hub's clock; the row of the
 * training lets one of them do it, and an occasion is told a person once. So what was moved is reminded of on its new
 * day, and what fell due while no node ran is made up for until it begins.
 */
export async function remindPlaced(context: Context): Promise<void> {
  const now = context.clock.now();
  const soon = await context.db.training.findMany({
    where: { state: 'ANNOUNCED', startsAt: { gt: now, lt: new Date(now.getTime() + ahead) } },
    select: { id: true, state: true, startsAt: true },
    orderBy: { id: 'asc' },
  });
  for (const training of soon) {
    if ((await unreminded(context.db, training, context.clock)) === null) continue;
    const { id: trainingId } = training;
    await commit(context, { act: 'training.remind', input: { trainingId } }, async (change) => {
      const { tx } = change;
      // As it stands now: it may have been moved or called off since it was looked at.
      const due = await unreminded(tx, await lockedTraining(tx, trainingId), context.clock);
      if (due !== null) await notify(change, await peopleOf(tx, due.placed), due.about);
      return trainingId;
    });
  }
}

/** Who is to be reminded of a training now, and how they are told; null where nobody is. */
async function unreminded(db: Tx | Context['db'], { id: trainingId, state, startsAt }: Begins, clock: Clock) {
  const reminder = state === 'ANNOUNCED' && startsAt ? reminderOf(startsAt, clock) : null;
  if (reminder === null) return null;
  const about = { kind: 'TRAINING_SOON', trainingId, dueDay: midnightOf(reminder.of) } as const satisfies About;
  const placed = await db.registration.findMany({
    where: { trainingId, state: 'PLACED', specialist: { person: notTold(occasionOf(about, '')) } },
    select: { specialistId: true, changedAt: true },
  });
  // Whoever took the place on that very day has only just read when it is.
  const before = placed.filter(({ changedAt }) => clock.dayAt(changedAt) < reminder.on);
  return before.length === 0 ? null : { about, placed: before };
}

const notTold = (occasion: string): Prisma.PersonWhereInput => ({
  disabledAt: null,
  notices: { none: { occasion } },
});
