import type { Training } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { require } from '../../core/refusal.ts';
import { notify } from '../../notice/command.ts';
import { moveUp, peopleOf, standingOf, turn } from './queue.ts';
import { standing } from './rule.ts';

type Was = Pick<Training, 'startsAt' | 'endsAt' | 'place' | 'link' | 'municipality'>;

const tellsWhere = ['startsAt', 'endsAt', 'place', 'link', 'municipality'] as const;

const differs = (was: Was, is: Was) =>
  tellsWhere.some((column) => JSON.stringify(was[column]) !== JSON.stringify(is[column]));

/** Nobody loses a place because there are fewer. @throws Invalid BELOW_PLACED */
export async function requireRoom({ tx }: Change, { id, capacity }: Pick<Training, 'id' | 'capacity'>): Promise<void> {
  if (capacity === null) return;
  const { placed, offered } = await standingOf(tx, id);
  require(placed + offered <= capacity, 'capacity', 'BELOW_PLACED', { taken: placed + offered });
}

/**
 * What a change of a training means for those who registered: whoever waits moves up into new places, an offer ends with
 * the beginning, and everybody hears of another time, place or link. Called by whoever holds the row of the training.
 */
export async function followChange(change: Change, was: Training, is: Omit<Training, 'about'>): Promise<void> {
  if (is.state !== 'ANNOUNCED') return;
  if (is.startsAt !== null && was.startsAt?.getTime() !== is.startsAt.getTime()) await endOffers(change, is);
  await moveUp(change, is);
  if (differs(was, is)) await tellRegistered(change, is, 'TRAINING_CHANGED');
}

async function endOffers(
  change: Change,
  { id: trainingId, startsAt }: Pick<Training, 'id' | 'startsAt'>,
): Promise<void> {
  const beyond = await change.tx.registration.findMany({
    where: { trainingId, state: 'OFFERED', confirmBy: { gt: startsAt ?? change.at } },
  });
  for (const registration of beyond) await turn(change, registration, { confirmBy: startsAt });
}

/** Everybody who has a place or waits for one is told. */
export async function tellRegistered(
  change: Change,
  { id: trainingId }: Pick<Training, 'id'>,
  kind: 'TRAINING_CHANGED' | 'TRAINING_CANCELLED',
): Promise<void> {
  const registered = await change.tx.registration.findMany({
    where: { trainingId, state: { in: [...standing] } },
    select: { specialistId: true },
  });
  await notify(change, await peopleOf(change.tx, registered), { kind, trainingId });
}
