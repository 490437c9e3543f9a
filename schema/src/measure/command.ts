import type { MeasureState } from '@vmeste/prisma/generated/client.ts';
import { commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { mayDecide, visible } from './policy.ts';
import { mayMove, needsReason } from './rule.ts';

export interface SetState {
  id: string;
  version: number;
  state: MeasureState;
  reason?: string | null | undefined;
  closedOn?: Day | null | undefined;
  key?: string | null | undefined;
}

/** Moves a measure to another state. Steps that stop or reopen it need a reason. */
export const setState = (context: Context, { key, ...input }: SetState) =>
  commit(context, { act: 'measure.setState', input, key }, async (change) => {
    const measure = seen(
      await change.tx.measure.findFirst({ where: { AND: [{ id: input.id }, visible(change.viewer)] } }),
    );
    allow(mayDecide(change.viewer, measure));
    await change.claim('measure', measure, input.version);
    require(mayMove(measure.state, input.state), 'state', 'NOT_ALLOWED_NOW');
    const reason = input.reason?.trim() || null;
    require(reason !== null || !needsReason(measure.state, input.state), 'reason', 'NEEDS_REASON');
    const closed = input.state === 'DONE' || input.state === 'DROPPED';
    const closedOn = closed ? midnightOf(input.closedOn ?? change.viewer.rights.today) : null;
    const data = { state: input.state, stateReason: reason, closedOn, changedAt: change.at };
    await change.revise('measure', measure, data, { roadmapId: measure.roadmapId, measureId: measure.id, reason });
    change.tell('measure.changed', { roadmapId: measure.roadmapId, measureId: measure.id });
    return measure.id;
  });
