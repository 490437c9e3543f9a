import type { Assignment } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, require, seen } from '../core/refusal.ts';
import { writtenOrNull } from '../core/text.ts';
import { midnightOf } from '../core/time.ts';
import { nextDue } from './issue/known.ts';
import { mayTake, visible } from './policy.ts';
import { type AssignmentStep, isAllowed, isOpen, longest, needsReason, steps, wholeOf } from './rule.ts';
import { tellOf, tellOfStep } from './telling.ts';

interface Claim {
  readonly id: string;
  readonly version: number;
  readonly key?: string | null | undefined;
}

/** see: an assignment that somebody is about to change. */
export const seenAssignment = async ({ tx, viewer }: Change, id: string): Promise<Assignment> =>
  seen(await tx.assignment.findFirst({ where: { AND: [{ id }, visible(viewer)] } }));

/** Where the history of an assignment is found from. */
export const place = ({ id, groupId, meetingId }: Assignment, reason: string | null = null) => ({
  assignmentId: id,
  groupId,
  meetingId,
  reason,
});

/**
 * see, claim: what hangs on an assignment moves it. Whoever comes at the same time waits, and whoever looks at it as it
 * was is refused as stale.
 */
export async function lockedAssignment(change: Change, id: string): Promise<Assignment> {
  await seenAssignment(change, id);
  await change.tx.$executeRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return seenAssignment(change, id);
}

export interface TakeStep extends Claim {
  readonly step: AssignmentStep;
  readonly reason?: string | null | undefined;
}

/** Takes an assignment a step on its way: take, close, return, withdraw, reopen. Who may is a table in the rules. */
export const takeStep = (context: Context, { key, ...input }: TakeStep) =>
  commit(context, { act: `assignment.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const { step } = input;
    const row = await seenAssignment(change, input.id);
    allow(mayTake(change.viewer, steps[step].by, row));
    await change.claim('assignment', row, input.version);
    // One that stands for a class goes as its parts go; only its issuer ends them all at once.
    require(isAllowed(step, row.state) && (row.classId === null || step === 'WITHDRAW'), 'step', 'NOT_ALLOWED_NOW');
    const reason = writtenOrNull('reason', input.reason, longest.reason);
    require(reason !== null || !needsReason(step, row.state), 'reason', 'NEEDS_REASON');
    const parts = row.classId === null ? [] : await openPartsOf(change, row);
    for (const part of parts) await change.claim('assignment', part, part.version);
    for (const one of [row, ...parts]) await move(change, one, { step, reason });
    if (row.parentId !== null) await settleWhole(change, row.parentId);
    return row.id;
  });

const openPartsOf = async ({ tx }: Change, { id }: Assignment) =>
  (await tx.assignment.findMany({ where: { parentId: id } })).filter(({ state }) => isOpen(state));

async function move(
  change: Change,
  row: Assignment,
  { step, reason }: { step: AssignmentStep; reason: string | null },
): Promise<void> {
  await change.revise(
    'assignment',
    row,
    { ...(await columnsAfter(change, row, step)), stateReason: reason, changedAt: change.at },
    place(row, reason),
  );
  await decide(change, row, { step, remark: reason });
  tellOf(change, row);
  await tellOfStep(change, row, step);
}

/** One that returns goes on to its next day when it is closed after a report, until there is none. */
async function columnsAfter(change: Change, row: Assignment, step: AssignmentStep) {
  const { to } = steps[step];
  const today = midnightOf(change.viewer.rights.today);
  if (step !== 'CLOSE') return { state: to, closedOn: to === 'WITHDRAWN' ? today : null };
  const next = row.state === 'REPORTED' ? await nextDue(change, row) : null;
  return next === null ? { state: to, closedOn: today } : { state: 'TAKEN' as const, dueOn: midnightOf(next) };
}

/** What is said of an assignment is said of the reports that were given to it. */
async function decide(
  { tx, viewer, at }: Change,
  row: Assignment,
  { step, remark }: { step: AssignmentStep; remark: string | null },
): Promise<void> {
  if (step !== 'CLOSE' && step !== 'RETURN') return;
  const given = { assignmentId: row.id, state: 'APPROVED' } as const;
  const those = step === 'RETURN' && row.leadId !== null ? { ...given, organisationId: row.leadId } : given;
  await tx.assignmentReport.updateMany({
    where: those,
    data: {
      state: step === 'CLOSE' ? 'ACCEPTED' : 'RETURNED',
      decidedById: viewer.id,
      decidedAt: at,
      remark,
      changedAt: at,
      version: { increment: 1 },
    },
  });
}

/** One that was addressed to a class has come as far as its parts have; it ends with the last of them. */
export async function settleWhole(change: Change, id: string): Promise<void> {
  const { tx } = change;
  await tx.$executeRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const whole = await tx.assignment.findUniqueOrThrow({ where: { id } });
  const parts = await tx.assignment.findMany({ where: { parentId: id }, select: { state: true } });
  const state = wholeOf(parts.map((part) => part.state));
  if (state === whole.state) return;
  await change.claim('assignment', whole, whole.version);
  const closedOn = isOpen(state) ? null : midnightOf(change.viewer.rights.today);
  await change.revise('assignment', whole, { state, closedOn, changedAt: change.at }, place(whole));
  tellOf(change, whole);
}
