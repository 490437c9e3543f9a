import type { Training } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';

type Told = Pick<Training, 'id' | 'organisationId' | 'state'>;

/** A draft is the affair of those who prepare it: its event goes to nobody else. */
export const tellOfTraining = (change: Change, { id: trainingId, organisationId, state }: Told) =>
  state === 'DRAFT'
    ? change.tell('training.drafted', { trainingId, organisationId })
    : change.tell('training.changed', { trainingId });
