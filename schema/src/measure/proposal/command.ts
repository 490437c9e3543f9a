import type { Proposal } from '@vmeste/prisma/generated/client.ts';
import { speakersOf } from '../../assignment/telling.ts';
import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, require, seen } from '../../core/refusal.ts';
import { writtenOrNull } from '../../core/text.ts';
import type { Day } from '../../core/time.ts';
import { coordinatorsOf, notify } from '../../notice/command.ts';
import { alter, moveTo } from '../command.ts';
import { mayAnswer, visible } from './policy.ts';
import { fitOf } from './rule.ts';

interface Registered {
  readonly id: string;
  readonly groupId: string;
}

/**
 * Makes, within the registration of minutes, what their decisions propose for measures: kept beside the measure until
 * who decides on it says yes or no (decision 33). Who decides is told.
 */
export async function proposeStates(change: Change, { id: meetingId, groupId }: Registered): Promise<void> {
  const { tx, viewer, at } = change;
  const decisions = await tx.decision.findMany({
    where: { meetingId, measureId: { not: null }, proposedState: { not: null }, item: { state: 'ACCEPTED' } },
    include: { measure: { select: { id: true, roadmapId: true, state: true, removedAt: true } } },
    orderBy: { id: 'asc' },
  });
  for (const { id: decisionId, measure, proposedState } of decisions) {
    if (measure === null || proposedState === null) continue;
    const { id: measureId, roadmapId, state: from } = measure;
    const said = { measureId, meetingId, decisionId, state: proposedState, from };
    const made = await tx.proposal.create({ data: { ...said, proposedAt: at } });
    change.created('proposal', made.id, said, { measureId, roadmapId, meetingId, groupId });
    await alter(change, [measure]);
    if (measure.removedAt !== null) continue;
    const about = { kind: 'STATE_PROPOSED', roadmapId, measureId, meetingId, groupId } as const;
    await notify(change, await coordinatorsOf(tx, roadmapId, viewer.rights.today), about);
  }
}

export interface AnswerProposal {
  readonly id: string;
  readonly version: number;
  /** The version of the measure that the person saw. */
  readonly measureVersion: number;
  readonly accept: boolean;
  readonly reason?: string | null | undefined;
  readonly closedOn?: Day | null | undefined;
  readonly key?: string | null | undefined;
}

/**
 * Takes what minutes propose, or declines it with a reason. Taken, the measure moves by its own rules; where it stands
 * there already, nothing moves. Whoever keeps the group that proposed it is told.
 */
export const answerProposal = (context: Context, { key, ...input }: AnswerProposal) =>
  commit(context, { act: input.accept ? 'proposal.accept' : 'proposal.decline', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const { measure, ...proposal } = seen(
      await tx.proposal.findFirst({
        where: { AND: [{ id: input.id }, visible(viewer)] },
        include: { measure: true },
      }),
    );
    allow(mayAnswer(viewer, measure));
    await change.claim('proposal', proposal, input.version);
    const fit = fitOf(proposal.state, measure);
    require(proposal.outcome === 'OPEN' && fit !== 'LEFT_OUT', 'id', 'NOT_ALLOWED_NOW');
    const reason = writtenOrNull('reason', input.reason, 1000);
    require(input.accept || reason !== null, 'reason', 'NEEDS_REASON');
    if (input.accept && fit !== 'REACHED') {
      const { measureVersion, closedOn } = input;
      await change.claim('measure', measure, measureVersion);
      await moveTo(change, measure, { state: proposal.state, reason, closedOn });
    } else await alter(change, [measure]);
    const outcome = input.accept ? 'ACCEPTED' : 'DECLINED';
    const place = { measureId: measure.id, roadmapId: measure.roadmapId, meetingId: proposal.meetingId, reason };
    await change.revise('proposal', proposal, { outcome, reason, decidedById: viewer.id, decidedAt: at }, place);
    await tellAnswered(change, proposal, { roadmapId: measure.roadmapId, accepted: input.accept });
    return proposal.id;
  });

/** Those who keep the group learn what became of it, and the page of its meeting shows it. */
async function tellAnswered(
  change: Change,
  { meetingId, measureId }: Proposal,
  { roadmapId, accepted }: { roadmapId: string; accepted: boolean },
): Promise<void> {
  const { groupId, group } = await change.tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { groupId: true, group: { select: { founderId: true } } },
  });
  change.tell('meeting.changed', { groupId, meetingId });
  const kind = accepted ? 'PROPOSAL_ACCEPTED' : 'PROPOSAL_DECLINED';
  const keepers = await speakersOf(change, { groupId, issuerId: group.founderId });
  await notify(change, keepers, { kind, roadmapId, measureId, meetingId, groupId });
}
