import type { Assignment, Extension } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { written, writtenOrNull } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { notify } from '../../notice/command.ts';
import { lockedAssignment, place } from '../command.ts';
import { dayOrNull } from '../due/term.ts';
import { visible as assignmentVisible, mayControl, maySpeak, mayTake } from '../policy.ts';
import { isOpen, longest, mayExtend } from '../rule.ts';
import { controllersOf, executorsOf, speakersOf, tellOf } from '../telling.ts';

interface Claim extends Keyed {
  readonly id: string;
  readonly version: number;
}

/** Asks for more time, with a reason, before the term has passed. */
export const askExtension = (
  context: Context,
  { key, ...input }: Keyed & { assignmentId: string; to: Day; reason: string },
) =>
  commit(context, { act: 'extension.ask', input, key }, async (change) => {
    const { tx, viewer, at } = change;
    const row = await lockedAssignment(change, input.assignmentId);
    allow(mayTake(viewer, 'executor', row));
    if (viewer.id === null || row.leadId === null) throw new Forbidden();
    const dueOn = dayOrNull(row.dueOn);
    require(dueOn !== null && mayExtend({ state: row.state, dueOn }, viewer.rights.today), 'assignmentId', 'EXPIRED');
    require(input.to > dueOn && input.to <= '2200-12-31', 'to', 'BAD_DAY');
    const asked = await tx.extension.count({ where: { assignmentId: row.id, state: 'ASKED' } });
    require(asked === 0, 'assignmentId', 'TAKEN');
    const made = await tx.extension.create({
      data: {
        assignmentId: row.id,
        organisationId: row.leadId,
        askedById: viewer.id,
        askedAt: at,
        from: midnightOf(dueOn),
        to: midnightOf(input.to),
        reason: written('reason', input.reason, longest.reason),
      },
    });
    change.created('extension', made.id, { state: made.state, to: made.to }, place(row, made.reason));
    const people = [...(await controllersOf(change, row)), ...(await speakersOf(change, row))];
    await notify(change, people, { kind: 'EXTENSION_ASKED', assignmentId: row.id, groupId: row.groupId });
    tellOf(change, row);
    return made.id;
  });

/** see, claim: a request for more time that is not decided yet. */
async function claimed(
  change: Change,
  { id, version }: Claim,
  may: (row: Assignment) => boolean,
): Promise<{ row: Assignment; extension: Extension }> {
  const { tx, viewer } = change;
  const extension = seen(await tx.extension.findFirst({ where: { id, assignment: assignmentVisible(viewer) } }));
  const row = await lockedAssignment(change, extension.assignmentId);
  allow(may(row));
  await change.claim('extension', extension, version);
  require(extension.state === 'ASKED' && isOpen(row.state), 'state', 'NOT_ALLOWED_NOW');
  return { row, extension };
}

/** Whoever controls it says what they think of it. */
export const opineOnExtension = (
  context: Context,
  { key, ...input }: Claim & { supported: boolean; opinion?: string | null | undefined },
) =>
  commit(context, { act: 'extension.opine', input, key }, async (change) => {
    const { row, extension } = await claimed(change, input, (one) => mayControl(change.viewer, one));
    const opinion = writtenOrNull('opinion', input.opinion, longest.opinion);
    const data = { supported: input.supported, opinion, opinionById: change.viewer.id };
    await change.revise('extension', extension, data, place(row, opinion));
    tellOf(change, row);
    return extension.id;
  });

/** The issuer decides: granted, the day moves; what stood before stays in the history of its terms. */
export const decideExtension = (
  context: Context,
  { key, ...input }: Claim & { granted: boolean; remark?: string | null | undefined },
) =>
  commit(context, { act: 'extension.decide', input, key }, async (change) => {
    const { viewer, at } = change;
    const { row, extension } = await claimed(change, input, (one) => maySpeak(viewer, one));
    const remark = writtenOrNull('remark', input.remark, longest.reason);
    require(input.granted || remark !== null, 'remark', 'NEEDS_REASON');
    const state = input.granted ? ('GRANTED' as const) : ('REFUSED' as const);
    const data = { state, remark, decidedById: viewer.id, decidedAt: at };
    await change.revise('extension', extension, data, place(row, remark));
    if (input.granted) {
      await change.claim('assignment', row, row.version);
      await change.revise('assignment', row, { dueOn: extension.to, changedAt: at }, place(row, extension.reason));
    }
    const people = await executorsOf(change, [row.id]);
    await notify(change, people, { kind: 'EXTENSION_DECIDED', assignmentId: row.id, groupId: row.groupId });
    tellOf(change, row);
    return extension.id;
  });
