import type { Context } from '../core/context.ts';
import { decisionVisible, dissentVisible, itemVisible, motionVisible, visible } from './policy.ts';

/** How a mutation reads its answer: through the room's own filter, as everyone else would. */
export const answer = {
  meeting: (query: object, id: string, { db, viewer }: Context) =>
    db.meeting.findFirstOrThrow({ ...query, where: { AND: [{ id }, visible(viewer)] } }),
  item: (query: object, id: string, { db, viewer }: Context) =>
    db.agendaItem.findFirstOrThrow({ ...query, where: { AND: [{ id }, itemVisible(viewer)] } }),
  decision: (query: object, id: string, { db, viewer }: Context) =>
    db.decision.findFirstOrThrow({ ...query, where: { AND: [{ id }, decisionVisible(viewer)] } }),
  motion: (query: object, id: string, { db, viewer }: Context) =>
    db.motion.findFirstOrThrow({ ...query, where: { AND: [{ id }, motionVisible(viewer)] } }),
  dissent: (query: object, id: string, { db, viewer }: Context) =>
    db.dissent.findFirstOrThrow({ ...query, where: { AND: [{ id }, dissentVisible(viewer)] } }),
} as const;
