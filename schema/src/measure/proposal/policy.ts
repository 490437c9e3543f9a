import type { MeasureState, Prisma } from '@vmeste/prisma/generated/client.ts';
import { isFor, type Viewer } from '../../core/viewer.ts';
import { decisionVisible } from '../../meeting/policy.ts';
import { mayDecide } from '../policy.ts';

/** A proposal is seen by whoever decides on the measure's state, and by whoever sees the decision that carries it. */
export const visible = (viewer: Viewer): Prisma.ProposalWhereInput => ({
  OR: [{ measure: { roadmapId: { in: [...viewer.rights.roles.COORDINATOR] } } }, { decision: decisionVisible(viewer) }],
});

/** Whoever decides on the state of a measure answers what minutes propose. */
export const mayAnswer = (viewer: Viewer, { roadmapId }: { roadmapId: string }) =>
  isFor(viewer, 'COORDINATOR', roadmapId);

interface Row {
  readonly outcome: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly measure: { readonly roadmapId: string; readonly removedAt: Date | null; readonly state: MeasureState };
}

/** While it is open, and the measure is still in the plan. */
export const mayAnswerNow = (viewer: Viewer, { outcome, measure }: Row) =>
  outcome === 'OPEN' && mayDecide(viewer, measure);
