import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Viewer } from '../../core/viewer.ts';
import { participationVisible } from '../specialist/policy.ts';

/** A certificate is seen by the person, by those who hold the training, and by the centre; others confirm it by its code. */
export const certificateVisible = (viewer: Viewer): Prisma.CertificateWhereInput => ({
  participation: participationVisible(viewer),
});
