import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, type Viewer } from '../core/viewer.ts';
import type { Hand } from './rule.ts';

/** A question is between whoever asked and the methodological centre: colleagues do not see it. */
export function visible(viewer: Viewer): Prisma.ConsultationWhereInput {
  if (is(viewer, 'METHODOLOGIST')) return {};
  return viewer.id === null ? { id: { in: [] } } : { askedById: viewer.id };
}

/** What was published without names is everybody’s, also of those who have not signed in: its public words alone. */
export const published = { publishedAt: { not: null } } as const satisfies Prisma.ConsultationWhereInput;

/** Whoever belongs to an organisation asks from there. */
export const mayAskFrom = (viewer: Viewer, organisationId: string) =>
  viewer.rights.organisations.includes(organisationId);

/** The count of people consulted, and the list behind it, are the centre’s. */
export const mayCount = (viewer: Viewer) => is(viewer, 'METHODOLOGIST');

const hands: Readonly<Record<Hand, (viewer: Viewer, askedById: string) => boolean>> = {
  asker: ({ id }, askedById) => id === askedById,
  // Nobody answers, or counts by answering, what they asked themselves.
  centre: (viewer, askedById) => is(viewer, 'METHODOLOGIST') && viewer.id !== askedById,
};

/** Whether the viewer is the hand that a step needs. */
export const mayStep = (viewer: Viewer, hand: Hand, { askedById }: { askedById: string }) =>
  hands[hand](viewer, askedById);
