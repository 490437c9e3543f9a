import type { DayOffRule } from '@vmeste/prisma/generated/client.ts';
import { commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, seen } from '../../core/refusal.ts';
import { mayCoordinate, visible } from '../policy.ts';

export interface SetDayOffRule {
  id: string;
  version: number;
  rule: DayOffRule;
  key?: string | null | undefined;
}

/** Decides how a term on a day off moves in a roadmap; what is overdue is judged by it from now on. */
export const setDayOffRule = (context: Context, { key, ...input }: SetDayOffRule) =>
  commit(context, { act: 'roadmap.setDayOffRule', input, key }, async (change) => {
    const roadmap = seen(
      await change.tx.roadmap.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] } }),
    );
    allow(mayCoordinate(change.viewer, roadmap));
    await change.claim('roadmap', roadmap, input.version);
    await change.revise(
      'roadmap',
      roadmap,
      { dayOffRule: input.rule, changedAt: change.at },
      { roadmapId: roadmap.id },
    );
    change.tell('roadmap.changed', { roadmapId: roadmap.id });
    return roadmap.id;
  });
