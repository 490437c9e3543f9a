import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, isSignedIn, type Viewer } from '../../core/viewer.ts';
import { heldBy, registrationVisible } from '../policy.ts';

/** A filter that nothing passes. */
const nobody = (): { id: { in: string[] } } => ({ id: { in: [] } });

/** The viewer's own row, and those that were merged into it. */
export const isOwnSpecialist = ({ id }: Viewer): Prisma.SpecialistWhereInput =>
  id === null ? nobody() : { OR: [{ personId: id }, { countsAs: { personId: id } }] };

/** Whose trainings these are: of those who hold them, and of whoever looks after the interns. */
const led = (viewer: Viewer): Prisma.TrainingWhereInput => ({
  OR: [heldBy(viewer), viewer.id === null ? nobody() : { supervisorId: viewer.id }],
});

/** Who was there is told to those who hold the training, to the centre, and to the person. */
export const participationVisible = (viewer: Viewer): Prisma.ParticipationWhereInput => {
  if (!isSignedIn(viewer)) return nobody();
  if (is(viewer, 'METHODOLOGIST')) return {};
  return { OR: [{ training: led(viewer) }, { specialist: isOwnSpecialist(viewer) }] };
};

/** A person of the ledger is seen by whoever sees one of their registrations or participations, and by the centre. */
export const specialistVisible = (viewer: Viewer): Prisma.SpecialistWhereInput => {
  if (!isSignedIn(viewer)) return nobody();
  if (is(viewer, 'METHODOLOGIST')) return {};
  return {
    OR: [
      isOwnSpecialist(viewer),
      { participations: { some: { training: led(viewer) } } },
      { registrations: { some: registrationVisible(viewer) } },
    ],
  };
};

/** The ledger is the centre's: its targets, what reports state, and who is one person. */
export const mayKeepLedger = (viewer: Viewer): boolean => is(viewer, 'METHODOLOGIST');

/** Who was said to be one person is the centre's affair. */
export const mergeVisible = (viewer: Viewer): Prisma.SpecialistMergeWhereInput =>
  mayKeepLedger(viewer) ? {} : nobody();
