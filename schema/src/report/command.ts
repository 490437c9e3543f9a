import type { Report } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit, type Keyed } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { allow, Forbidden, require, seen } from '../core/refusal.ts';
import { written, writtenOrNull } from '../core/text.ts';
import { addDays, type Day, dayOf, midnightOf } from '../core/time.ts';
import { touch } from '../measure/command.ts';
import { horizon, nextToAnswer, occurrences } from '../measure/control/rule.ts';
import { courseOf, courseSelect } from '../measure/control/standing.ts';
import { isExecutor } from '../measure/executor/command.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { mayReportFor, mayTake, visible } from './policy.ts';
import { isAllowed, isFromLetter, isPublic, isWritable, type ReportStep, steps } from './rule.ts';
import { tellOfStep } from './telling.ts';
import { attach, attachMore, columnsOf, type Words } from './words.ts';

export interface StartReport extends Keyed {
  measureId: string;
  organisationId: string;
  /** The day that it answers, as the control point names it; the earliest that has no report yet where it is left out. */
  dueDay?: Day | null | undefined;
  words: Words;
}

/** Begins a report of an organisation as a draft, which only that organisation sees. */
export const startReport = (context: Context, { key, ...input }: StartReport) =>
  commit(context, { act: 'report.start', input, key }, async (change) => {
    const measure = await measureOf(change, input.measureId);
    allow(mayReportFor(change.viewer, input.organisationId));
    const report = await created(change, measure, input, {});
    tellOfDraft(change, report);
    return report.id;
  });

async function measureOf(change: Change, id: string) {
  return seen(
    await change.tx.measure.findFirst({ where: { AND: [{ id, removedAt: null }, measureVisible(change.viewer)] } }),
  );
}

interface Entered {
  state?: 'APPROVED';
  approvedAt?: Date;
  enteredById?: string;
  letterNumber?: string;
  letterDate?: Date;
}

async function created(
  change: Change,
  measure: { id: string; roadmapId: string },
  input: StartReport,
  entered: Entered,
): Promise<Report> {
  const { tx, viewer } = change;
  if (viewer.id === null) throw new Forbidden();
  const { organisationId, words } = input;
  require(await isExecutor(change, measure.id, organisationId), 'organisationId', 'UNKNOWN');
  const answered = await dayToAnswer(change, measure.id, input);
  const [report] = await tx.report.createManyAndReturn({
    data: [
      {
        ...columnsOf(words, viewer.rights.today),
        ...answered,
        ...entered,
        measureId: measure.id,
        roadmapId: measure.roadmapId,
        organisationId,
        preparedById: viewer.id,
        preparedAt: change.at,
        createdAt: change.at,
        changedAt: change.at,
      },
    ],
    skipDuplicates: true,
  });
  // Another report of the organisation for that day stands already.
  require(report !== undefined, 'dueDay', 'TAKEN');
  await attach(change, report, words.fileIds ?? []);
  change.created(
    'report',
    report.id,
    { state: report.state, organisationId },
    { roadmapId: measure.roadmapId, measureId: measure.id },
  );
  return report;
}

async function dayToAnswer({ tx, viewer }: Change, measureId: string, { organisationId, dueDay }: StartReport) {
  const course = courseOf(await tx.measure.findUniqueOrThrow({ where: { id: measureId }, select: courseSelect }));
  const { today } = viewer.rights;
  if (dueDay) {
    const named = occurrences(course, addDays(today, horizon)).find((one) => one.day === dueDay);
    require(named !== undefined, 'dueDay', 'UNKNOWN');
    return { dueDay: midnightOf(named.day), controlPointId: named.pointId };
  }
  const before = await tx.report.findMany({ where: { measureId, organisationId }, select: { dueDay: true } });
  const taken = before.map((report) => (report.dueDay ? dayOf(report.dueDay) : null));
  const next = nextToAnswer(course, organisationId, taken, today);
  return next ? { dueDay: midnightOf(next.day), controlPointId: next.pointId } : {};
}

/** A draft is the own organisation's affair: its event goes to nobody else. */
const tellOfDraft = (change: Change, { roadmapId, measureId, id, organisationId }: Report) =>
  change.tell('report.drafted', { roadmapId, measureId, reportId: id, organisationId });

/** see, claim: a report that somebody is about to change. */
async function claimed(
  change: Change,
  { id, version }: { id: string; version: number },
  may: (report: Report) => boolean,
): Promise<Report> {
  const report = seen(await change.tx.report.findFirst({ where: { AND: [{ id }, visible(change.viewer)] } }));
  allow(may(report));
  await change.claim('report', report, version);
  return report;
}

const place = ({ roadmapId, measureId }: Report, reason: string | null = null) => ({ roadmapId, measureId, reason });

export interface SaveReport extends Keyed {
  id: string;
  version: number;
  words: Words;
}

/** Saves as one writes. One that was returned becomes a draft again, and keeps the remark. */
export const saveReport = (context: Context, { key, ...input }: SaveReport) =>
  commit(context, { act: 'report.save', input, key }, async (change) => {
    const report = await claimed(change, input, ({ organisationId }) => mayReportFor(change.viewer, organisationId));
    require(isWritable(report.state), 'state', 'NOT_ALLOWED_NOW');
    const data = {
      ...columnsOf(input.words, change.viewer.rights.today),
      state: 'DRAFT',
      changedAt: change.at,
    } as const;
    await change.revise('report', report, data, place(report));
    if (input.words.fileIds) await attach(change, report, input.words.fileIds);
    tellOfDraft(change, report);
    if (report.state === 'RETURNED') tellOfReport(change, report);
    return report.id;
  });

const tellOfReport = (change: Change, { roadmapId, measureId, id, organisationId }: Report) =>
  change.tell('report.changed', { roadmapId, measureId, reportId: id, organisationId });

/** Throws a draft away that never left its organisation. */
export const discardReport = (context: Context, { key, ...input }: { id: string; version: number } & Keyed) =>
  commit(context, { act: 'report.discard', input, key }, async (change) => {
    const report = await claimed(change, input, ({ organisationId }) => mayReportFor(change.viewer, organisationId));
    require(report.state === 'DRAFT' && report.approvedAt === null, 'state', 'NOT_ALLOWED_NOW');
    await attach(change, report, []);
    await change.tx.notice.deleteMany({ where: { reportId: report.id } });
    await change.tx.report.delete({ where: { id: report.id } });
    change.noted(
      'report',
      report.id,
      { state: report.state, organisationId: report.organisationId },
      { state: null },
      place(report),
    );
    tellOfDraft(change, report);
    return report.measureId;
  });

export interface TakeStep extends Keyed {
  id: string;
  version: number;
  step: ReportStep;
  remark?: string | null | undefined;
}

/** Takes a report a step on its way: prepare, withdraw, approve, accept, return. Who may is a table in the rules. */
export const takeStep = (context: Context, { key, ...input }: TakeStep) =>
  commit(context, { act: `report.${input.step.toLowerCase()}`, input, key }, async (change) => {
    const { by, to, remark: needed } = steps[input.step];
    const report = await claimed(change, input, (row) => mayTake(change.viewer, by, row));
    require(isAllowed(input.step, report.state), 'step', 'NOT_ALLOWED_NOW');
    const remark = writtenOrNull('remark', input.remark, 5000);
    require(!needed || remark !== null, 'remark', 'NEEDS_REASON');
    if (input.step === 'PREPARE') written('text', report.text, 20_000);
    if (input.step === 'RETURN') await requireNotDone(change, report);
    const data = {
      state: to,
      changedAt: change.at,
      ...handColumns(change, input.step),
      ...(input.step === 'APPROVE' ? {} : { remark }),
    };
    await change.revise('report', report, data, place(report, remark));
    await tellOfStep(change, report, input.step);
    const left = to !== 'DRAFT' && to !== 'PREPARED';
    if (left) await touch(change, [{ id: report.measureId }]);
    if (left) tellOfReport(change, report);
    else tellOfDraft(change, report);
    return report.id;
  });

/** Which columns say whose hand it was. */
function handColumns({ viewer, at }: Change, step: ReportStep) {
  const columns = {
    PREPARE: { preparedById: viewer.id, preparedAt: at },
    WITHDRAW: {},
    APPROVE: { approvedById: viewer.id, approvedAt: at },
    ACCEPT: { decidedById: viewer.id, decidedAt: at },
    RETURN: { decidedById: viewer.id, decidedAt: at },
  } as const satisfies Record<ReportStep, object>;
  return columns[step];
}

/** A measure rests on the reports that were accepted for it: first it is reopened. */
async function requireNotDone({ tx }: Change, report: Report): Promise<void> {
  const measure = await tx.measure.findUniqueOrThrow({ where: { id: report.measureId }, select: { state: true } });
  require(measure.state !== 'DONE', 'step', 'NOT_ALLOWED_NOW');
}

export interface EnterReport extends StartReport {
  letterNumber: string;
  letterDate: Day;
  /** The letter's scan is not at hand, and whoever enters it has said so. */
  withoutScan?: boolean | null | undefined;
}

/** Enters what an organisation answered by letter: «внесено за …, письмо от … № …». The head signed the letter. */
export const enterReport = (context: Context, { key, ...input }: EnterReport) =>
  commit(context, { act: 'report.enter', input, key }, async (change) => {
    const { viewer } = change;
    const measure = await measureOf(change, input.measureId);
    allow(viewer.id !== null && mayTake(viewer, 'coordinator', { ...measure, organisationId: input.organisationId }));
    written('text', input.words.text, 20_000);
    require(input.letterDate <= viewer.rights.today, 'letterDate', 'BAD_DAY');
    require(input.withoutScan === true || (input.words.fileIds ?? []).length > 0, 'fileIds', 'REQUIRED');
    const report = await created(change, measure, input, {
      state: 'APPROVED',
      approvedAt: change.at,
      enteredById: viewer.id,
      letterNumber: written('letterNumber', input.letterNumber, 100),
      letterDate: midnightOf(input.letterDate),
    });
    await touch(change, [measure]);
    tellOfReport(change, report);
    return report.id;
  });

export interface AttachScan extends Keyed {
  id: string;
  version: number;
  fileIds: readonly string[];
}

/** Adds the scan of its letter, which has come meanwhile, to a report that was entered from one. */
export const attachScan = (context: Context, { key, ...input }: AttachScan) =>
  commit(context, { act: 'report.attachScan', input, key }, async (change) => {
    const report = await claimed(change, input, (row) => mayTake(change.viewer, 'coordinator', row));
    require(isFromLetter(report), 'id', 'UNKNOWN');
    require(isPublic(report.state), 'state', 'NOT_ALLOWED_NOW');
    const { was, is } = await attachMore(change, report, input.fileIds);
    await change.tx.report.update({ where: { id: report.id }, data: { changedAt: change.at } });
    change.noted('report', report.id, { fileIds: was }, { fileIds: is }, place(report));
    await touch(change, [{ id: report.measureId }]);
    tellOfReport(change, report);
    return report.id;
  });
