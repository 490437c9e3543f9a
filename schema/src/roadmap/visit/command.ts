import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { Forbidden, seen } from '../../core/refusal.ts';
import { visible } from '../policy.ts';

/** Coming back within this many milliseconds is the same visit: what "since" means stays while one works. */
const sameVisit = 30 * 60_000;

/** Notes that the viewer looks at a roadmap now. */
export const markVisited = (context: Context, { id }: { id: string }) =>
  commit(context, { act: 'roadmap.visit', input: { id } }, async ({ tx, viewer, at }) => {
    const roadmap = seen(
      await tx.roadmap.findFirst({ where: { AND: [{ id }, visible(viewer)] }, select: { id: true } }),
    );
    if (viewer.id === null) throw new Forbidden();
    const key = { personId: viewer.id, roadmapId: roadmap.id };
    const last = await tx.visit.findUnique({ where: { personId_roadmapId: key } });
    const previous = last && at.getTime() - last.at.getTime() < sameVisit ? last.previous : (last?.at ?? null);
    await tx.visit.upsert({
      where: { personId_roadmapId: key },
      create: { ...key, at, previous },
      update: { at, previous },
    });
    return roadmap.id;
  });
