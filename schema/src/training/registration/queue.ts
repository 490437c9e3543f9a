import type { Registration, Training } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import type { Tx } from '../../core/database.ts';
import { seen } from '../../core/refusal.ts';
import { notify } from '../../notice/command.ts';
import { type Counts, freePlaces, keptUntil } from './rule.ts';

/** Whoever changes who stands in the queue of a training holds its row: one after another. The row as it is then. */
export async function lockedTraining(tx: Tx, id: string): Promise<Training> {
  // One statement where two would do: everybody else of the queue waits meanwhile.
  const [training] = await tx.$queryRaw<Training[]>`SELECT * FROM "Training" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return seen(training);
}

interface Queue extends Counts {
  /** The last number that was given. */
  readonly last: number;
  /** The registration of whoever comes, if they have come before. */
  readonly own: string | null;
}

/** How many stand in the queue. @param specialistId who comes */
export async function standingOf(tx: Tx, trainingId: string, specialistId: string | null = null): Promise<Queue> {
  const [standing] = await tx.$queryRaw<Queue[]>`
    SELECT count(*) FILTER (WHERE "state" = 'PLACED')::int AS "placed",
      count(*) FILTER (WHERE "state" = 'OFFERED')::int AS "offered",
      count(*) FILTER (WHERE "state" = 'WAITING')::int AS "waiting",
      coalesce(max("number"), 0) AS "last",
      max("id"::text) FILTER (WHERE "specialistId" = ${specialistId}::uuid) AS "own"
    FROM "Registration" WHERE "trainingId" = ${trainingId}::uuid`;
  return seen(standing);
}

/** Takes a registration to another state, and keeps what it was. */
export const turn = (
  change: Change,
  registration: Registration,
  data: Partial<Pick<Registration, 'state' | 'number' | 'confirmBy' | 'enteredById' | 'at'>>,
) =>
  change.revise(
    'registration',
    registration,
    { ...data, changedAt: change.at, version: registration.version + 1 },
    { trainingId: registration.trainingId },
  );

/** The people of the hub behind registrations. */
export const peopleOf = async (tx: Tx, registrations: readonly Pick<Registration, 'specialistId'>[]) =>
  (
    await tx.specialist.findMany({
      where: { id: { in: registrations.map(({ specialistId }) => specialistId) }, person: { disabledAt: null } },
      select: { personId: true },
    })
  ).flatMap(({ personId }) => personId ?? []);

/**
 * Places that are free are offered to those who wait, the first of them first; each is asked to confirm. Called by
 * whoever holds the row of the training.
 */
export async function moveUp(change: Change, training: Omit<Training, 'about'>): Promise<void> {
  const { tx, at } = change;
  const confirmBy = keptUntil(training, at);
  if (training.state !== 'ANNOUNCED' || confirmBy === null) return;
  const counts = await standingOf(tx, training.id);
  const free = Math.min(counts.waiting, freePlaces(training.capacity, counts));
  if (free === 0) return;
  const next = await tx.registration.findMany({
    where: { trainingId: training.id, state: 'WAITING' },
    orderBy: { number: 'asc' },
    take: free,
  });
  for (const registration of next) await turn(change, registration, { state: 'OFFERED', confirmBy });
  await notify(change, await peopleOf(tx, next), { kind: 'PLACE_OFFERED', trainingId: training.id });
}
