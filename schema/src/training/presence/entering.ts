import type { Participation, PresenceManner, Specialist } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { newId } from '../../core/id.ts';

interface Entering {
  readonly trainingId: string;
  readonly manner: PresenceManner;
}

/** Where they work then is kept with the row: what they change later changes no count of the past. */
const workplaceOf = ({ organisationId, organisationAs, municipality, post }: Specialist) => ({
  organisationId,
  organisationAs,
  municipality,
  post,
});

/**
 * Enters people as present, each once: whoever stands there already stays as they are.
 * @returns how many were entered
 */
export async function enter(change: Change, people: readonly Specialist[], how: Entering): Promise<number> {
  const { tx, viewer, at } = change;
  const there = await tx.participation.findMany({
    where: { trainingId: how.trainingId, specialistId: { in: people.map(({ id }) => id) } },
    select: { specialistId: true },
  });
  const known = new Set(there.map(({ specialistId }) => specialistId));
  const fresh = [...new Map(people.map((one) => [one.id, one])).values()].filter(({ id }) => !known.has(id));
  const rows = fresh.map((specialist) => ({
    id: newId(at),
    ...how,
    ...workplaceOf(specialist),
    specialistId: specialist.id,
    enteredById: viewer.id,
    at,
  }));
  // Where somebody enters them at the same time, that row stays.
  await tx.participation.createMany({ data: rows, skipDuplicates: true });
  for (const { id, specialistId, manner } of rows)
    change.created('participation', id, { specialistId, manner }, { trainingId: how.trainingId });
  return rows.length;
}

/** What hangs on a participation, so that it is no slip of the hand any more. */
export const isBare = async ({ tx }: Change, { id: participationId, mark }: Participation): Promise<boolean> =>
  mark === null &&
  (await tx.certificate.count({ where: { participationId } })) === 0 &&
  (await tx.taskDone.count({ where: { participationId } })) === 0;
