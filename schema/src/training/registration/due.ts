import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { notify } from '../../notice/command.ts';
import { tellOfTraining } from '../telling.ts';
import { lockedTraining, moveUp, peopleOf, turn } from './queue.ts';

/**
 * Places that nobody confirmed in time are offered to the next who wait. Every node looks, by the hub's clock; the row
 * of the training lets one of them do it, and what fell due while no node ran is done when one runs again.
 */
export async function lapseOffers(context: Context): Promise<void> {
  const due = { state: 'OFFERED', confirmBy: { lte: context.clock.now() } } as const;
  const rows = await context.db.registration.findMany({
    where: { ...due, training: { state: 'ANNOUNCED' } },
    distinct: ['trainingId'],
    select: { trainingId: true },
    orderBy: { trainingId: 'asc' },
  });
  for (const { trainingId } of rows)
    await commit(context, { act: 'training.lapse', input: { trainingId } }, async (change) => {
      const { tx } = change;
      const training = await lockedTraining(tx, trainingId);
      const late = await tx.registration.findMany({ where: { ...due, trainingId }, orderBy: { number: 'asc' } });
      if (late.length === 0) return trainingId;
      for (const registration of late) await turn(change, registration, { state: 'LAPSED', confirmBy: null });
      await notify(change, await peopleOf(tx, late), { kind: 'PLACE_LAPSED', trainingId });
      await moveUp(change, training);
      tellOfTraining(change, training);
      return trainingId;
    });
}

const key = 'training.looked';

/**
 * Tells of trainings whose registration opened or closed since somebody looked last: what a page offers changes then,
 * and no act makes it.
 */
export async function tellAdmissions(context: Context): Promise<void> {
  const now = context.clock.now();
  const known = await context.db.setting.findUnique({ where: { key } });
  const since = new Date(known?.value ?? now);
  const between = { gt: since, lte: now };
  const trainings = await context.db.training.findMany({
    where: {
      state: 'ANNOUNCED',
      OR: [{ opensAt: between }, { closesAt: between }, { closesAt: null, startsAt: between }],
    },
    select: { id: true, organisationId: true, state: true },
  });
  if (known && trainings.length === 0) return;
  await commit(context, { act: 'training.look', input: { now } }, async (change) => {
    const value = now.toISOString();
    await change.tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    for (const training of trainings) tellOfTraining(change, training);
    return value;
  });
}
