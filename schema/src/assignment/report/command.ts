import type { Assignment, AssignmentReport, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { allow, Forbidden, require, seen } from '../../core/refusal.ts';
import { written, writtenOrNull } from '../../core/text.ts';
import type { Day } from '../../core/time.ts';
import { mayReportFor } from '../../report/policy.ts';
import { isPublic, isWritable } from '../../report/rule.ts';
import { lockedAssignment, place, seenAssignment, settleWhole } from '../command.ts';
import { isOpen, longest } from '../rule.ts';
import { tellOf } from '../telling.ts';
import { isFromLetter, mayEnter, mayTake, visible } from './policy.ts';
import { type AnswerStep, isAllowed, steps, unfinished } from './rule.ts';
import { tellOfAnswer } from './telling.ts';
import { attach, type Outgoing, outgoingOf, textOf, type Words } from './words.ts';

interface Claim extends Keyed {
  readonly id: string;
  readonly version: number;
}

export interface StartAnswer extends Keyed {
  readonly assignmentId: string;
  readonly organisationId: string;
  readonly words: Words;
}

/** Begins a report of an organisation on an assignment as a draft, which only that organisation sees. */
export const startAnswer = (context: Context, { key, ...input }: StartAnswer) =>
  commit(context, { act: 'answer.start', input, key }, async (change) => {
    const row = await seenAssignment(change, input.assignmentId);
    allow(mayReportFor(change.viewer, input.organisationId));
    const report = await created(change, row, input, {});
    tellOfDraft(change, report);
    return report.id;
  });

type Entered = Pick<
  Prisma.AssignmentReportUncheckedCreateInput,
  'state' | 'approvedAt' | 'enteredById' | 'outgoingNumber' | 'outgoingDate'
>;

/** A report is possible for an executor of one that is open, where the organisation has no other under way. */
async function created(
  change: Change,
  row: Assignment,
  { organisationId, words }: StartAnswer,
  entered: Entered,
): Promise<AssignmentReport> {
  const { tx, viewer, at } = change;
  if (viewer.id === null) throw new Forbidden();
  const carried = { assignmentId: row.id, organisationId };
  require((await tx.assignmentExecutor.count({ where: carried })) > 0, 'organisationId', 'UNKNOWN');
  require(isOpen(row.state), 'assignmentId', 'NOT_ALLOWED_NOW');
  // Two who begin at once come one after the other.
  await tx.$executeRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${row.id}::uuid FOR NO KEY UPDATE`;
  const standing = await tx.assignmentReport.count({ where: { ...carried, state: { in: [...unfinished] } } });
  require(standing === 0, 'organisationId', 'TAKEN');
  const report = await tx.assignmentReport.create({
    data: {
      ...carried,
      ...textOf(words),
      ...entered,
      preparedById: viewer.id,
      preparedAt: at,
      createdAt: at,
      changedAt: at,
    },
  });
  await attach(change, report, words.fileIds ?? []);
  change.created('assignmentReport', report.id, { state: report.state, organisationId }, place(row));
  return report;
}

/** A draft is the own organisation's affair: its event goes to nobody else. */
const tellOfDraft = (change: Change, { assignmentId, organisationId }: AssignmentReport) =>
  change.tell('answer.drafted', { assignmentId, organisationId });

/** see, claim: a report that somebody is about to change. */
async function claimed(
  change: Change,
  { id, version }: Claim,
  may: (report: AssignmentReport) => boolean,
): Promise<AssignmentReport> {
  const report = seen(await change.tx.assignmentReport.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));
  allow(may(report));
  await change.claim('assignmentReport', report, version);
  return report;
}

const ownOf =
  ({ viewer }: Change) =>
  ({ organisationId }: AssignmentReport) =>
    mayReportFor(viewer, organisationId);

const placeOf = ({ assignmentId }: AssignmentReport, reason: string | null = null) => ({ assignmentId, reason });

/** Saves as one writes. One that was returned becomes a draft again, and keeps the remark. */
export const saveAnswer = (context: Context, { key, ...input }: Claim & { words: Words }) =>
  commit(context, { act: 'answer.save', input, key }, async (change) => {
    const report = await claimed(change, input, ownOf(change));
    require(isWritable(report.state), 'state', 'NOT_ALLOWED_NOW');
    const data = { ...textOf(input.words), state: 'DRAFT', changedAt: change.at } as const;
    await change.revise('assignmentReport', report, data, placeOf(report));
    if (input.words.fileIds) await attach(change, report, input.words.fileIds);
    tellOfDraft(change, report);
    if (report.state === 'RETURNED') tellOf(change, { id: report.assignmentId });
    return report.id;
  });

/** Throws a draft away that never left its organisation. */
export const discardAnswer = (context: Context, { key, ...input }: Claim) =>
  commit(context, { act: 'answer.discard', input, key }, async (change) => {
    const report = await claimed(change, input, ownOf(change));
    require(report.state === 'DRAFT' && report.approvedAt === null, 'state', 'NOT_ALLOWED_NOW');
    await attach(change, report, []);
    await change.tx.assignmentReport.delete({ where: { id: report.id } });
    const was = { state: report.state, organisationId: report.organisationId };
    change.noted('assignmentReport', report.id, was, { state: null }, placeOf(report));
    tellOfDraft(change, report);
    return report.assignmentId;
  });

export interface TakeAnswerStep extends Claim, Outgoing {
  readonly step: AnswerStep;
  readonly remark?: string | null | undefined;
}

/**
 * Takes a report a step on its way: prepare, withdraw, approve. Approved by the head of the lead it makes the assignment
 * reported; that of a co-executor is then there for the lead.
 */
export const takeAnswerStep = (context: Context, { key, ...input }: TakeAnswerStep) =>
  commit(context, { act: `answer.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const { viewer, at } = change;
    const { by, to } = steps[input.step];
    const report = await claimed(change, input, (row) => mayTake(viewer, by, row));
    require(isAllowed(input.step, report.state), 'step', 'NOT_ALLOWED_NOW');
    const row = await lockedAssignment(change, report.assignmentId);
    require(isOpen(row.state) || input.step === 'WITHDRAW', 'assignmentId', 'NOT_ALLOWED_NOW');
    if (input.step === 'PREPARE') written('text', report.text, longest.report);
    const remark = writtenOrNull('remark', input.remark, longest.reason);
    const columns = {
      PREPARE: { preparedById: viewer.id, preparedAt: at, remark: null },
      WITHDRAW: { remark },
      APPROVE: { approvedById: viewer.id, approvedAt: at, ...outgoingOf(input, viewer.rights.today) },
    } as const satisfies Record<AnswerStep, object>;
    const data = { state: to, changedAt: at, ...columns[input.step] };
    await change.revise('assignmentReport', report, data, placeOf(report, remark));
    if (input.step === 'APPROVE') await given(change, row, report);
    else tellOfDraft(change, report);
    await tellOfAnswer(change, row, { report, step: input.step });
    return report.id;
  });

/** A report has left its organisation: the lead's makes the assignment reported. */
async function given(change: Change, row: Assignment, report: AssignmentReport): Promise<void> {
  if (report.organisationId === row.leadId && row.state !== 'REPORTED') {
    await change.claim('assignment', row, row.version);
    await change.revise('assignment', row, { state: 'REPORTED', stateReason: null, changedAt: change.at }, place(row));
    if (row.parentId !== null) await settleWhole(change, row.parentId);
  }
  tellOf(change, row);
}

export interface EnterAnswer extends StartAnswer {
  readonly outgoingNumber: string;
  readonly outgoingDate: Day;
  /** The letter's scan is not at hand, and whoever enters it has said so. */
  readonly withoutScan?: boolean | null | undefined;
}

/** Enters what an organisation answered by letter; its head signed the letter, so it counts as approved. */
export const enterAnswer = (context: Context, { key, ...input }: EnterAnswer) =>
  commit(context, { act: 'answer.enter', input, key }, async (change) => {
    const { viewer, at } = change;
    const row = await lockedAssignment(change, input.assignmentId);
    allow(viewer.id !== null && mayEnter(viewer, row));
    written('text', input.words.text, longest.report);
    written('outgoingNumber', input.outgoingNumber, 100);
    require(input.withoutScan === true || (input.words.fileIds ?? []).length > 0, 'fileIds', 'REQUIRED');
    const outgoing = outgoingOf(input, viewer.rights.today);
    const entered = { state: 'APPROVED' as const, approvedAt: at, enteredById: viewer.id, ...outgoing };
    const report = await created(change, row, input, entered);
    await given(change, row, report);
    return report.id;
  });

/** Adds the scan of its letter, which has come meanwhile, to a report that was entered from one. */
export const attachAnswerScan = (context: Context, { key, ...input }: Claim & { fileIds: readonly string[] }) =>
  commit(context, { act: 'answer.attachScan', input, key }, async (change) => {
    const { tx, viewer } = change;
    const found = seen(
      await tx.assignmentReport.findFirst({
        where: { AND: [{ id: input.id }, visible(viewer)] },
        include: { assignment: true },
      }),
    );
    const { assignment, ...report } = found;
    allow(mayEnter(viewer, assignment));
    await change.claim('assignmentReport', report, input.version);
    require(isFromLetter(report), 'id', 'UNKNOWN');
    require(isPublic(report.state), 'state', 'NOT_ALLOWED_NOW');
    const before = await tx.file.findMany({ where: { answerId: report.id }, select: { id: true } });
    const all = [...new Set([...before.map(({ id }) => id), ...input.fileIds])];
    require(all.length > before.length, 'fileIds', 'REQUIRED');
    const { was, is } = await attach(change, report, all);
    change.noted('assignmentReport', report.id, { fileIds: was }, { fileIds: is }, placeOf(report));
    tellOf(change, assignment);
    return report.id;
  });
