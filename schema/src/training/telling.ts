import type { Training } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';

type Told = Pick<Training, 'id' | 'organisationId' | 'state'>;

/**
 * A draft was thrown away: told to each organisation that prepared it, since no row says any more whose it was.
 * @param hosts the organisations that would have held it too
 */
export function tellOfDiscarded(
  change: Change,
  { id: trainingId, organisationId }: Told,
  hosts: readonly string[],
): void {
  for (const one of [organisationId, ...hosts]) change.tell('training.drafted', { trainingId, organisationId: one });
}

/** A draft is the affair of those who prepare it: its event goes to nobody else. */
export const tellOfTraining = (change: Change, { id: trainingId, organisationId, state }: Told) =>
  state === 'DRAFT'
    ? change.tell('training.drafted', { trainingId, organisationId })
    : change.tell('training.changed', { trainingId });
