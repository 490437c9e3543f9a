import type { Language, Notice, NoticeKind, Training } from '@vmeste/prisma/generated/client.ts';
import { oneAssignment } from '../../assignment/one.ts';
import { visible as assignmentVisible } from '../../assignment/policy.ts';
import { oneConsultation } from '../../consultation/one.ts';
import type { Context } from '../../core/context.ts';
import { type Day, dayOf } from '../../core/time.ts';
import { oneGroup } from '../../group/one.ts';
import { oneComment } from '../../measure/comment/one.ts';
import { oneMeasure } from '../../measure/one.ts';
import { oneMeeting } from '../../meeting/one.ts';
import { visible as passportVisible } from '../../practice/policy.ts';
import { oneReport } from '../../report/one.ts';
import { oneRoadmap } from '../../roadmap/one.ts';
import { certificateVisible } from '../../training/certificate/policy.ts';
import { numberOf } from '../../training/certificate/rule.ts';
import { oneTraining } from '../../training/one.ts';
import { ownRegistration } from '../../training/policy.ts';
import { visible } from '../policy.ts';
import { wishesOf } from './command.ts';
import { isWanted } from './rule.ts';

/** One notice as a letter tells of it. */
export interface LetterLine {
  readonly kind: NoticeKind;
  readonly dueDay: Day | null;
  /** How many measures, or assignments, it is about. */
  readonly count: number;
  /** What it is about, in its own words. */
  readonly about: string;
  /** The path of its page in the hub. */
  readonly path: string;
}

export interface LetterReading {
  readonly person: { readonly name: string; readonly email: string; readonly language: Language };
  readonly lines: readonly [LetterLine, ...LetterLine[]];
}

/**
 * What a letter says, as its reader may know it at this moment: what was meanwhile hidden from the person, taken back, read
 * in the hub or not wanted any more is left out.
 * @param context the reader's own
 * @returns null where nothing is left, or where there is no address to send it to
 */
export async function readLetter(context: Context, id: string): Promise<LetterReading | null> {
  const { db, viewer } = context;
  if (viewer.id === null) return null;
  const person = await db.person.findUnique({
    where: { id: viewer.id, disabledAt: null },
    select: { name: true, email: true, language: true, mailSetting: true },
  });
  if (!person?.email) return null;
  const { email, name, language } = person;
  const notices = await db.notice.findMany({
    where: { AND: [{ letterId: id, readAt: null }, visible(viewer)] },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const wanted = notices.filter(({ kind }) => isWanted(wishesOf(person.mailSetting), kind));
  const lines = (await Promise.all(wanted.map((notice) => lineOf(context, notice)))).filter((line) => line !== null);
  const [first, ...more] = lines;
  return first ? { person: { name, email, language }, lines: [first, ...more] } : null;
}

interface Subject {
  readonly about: string;
  readonly path: string;
}

/** How each thing that a notice may be about is read; the first that a notice names decides. */
const subjects: readonly ((context: Context, notice: Notice) => Promise<Subject | null> | undefined)[] = [
  (context, { assignmentId: id }) => (id ? assignmentOf(context, id) : undefined),
  (context, notice) => (notice.kind === 'ASSIGNMENT_ISSUED' ? assignmentsOf(context, notice) : undefined),
  (context, { practiceId: id }) => (id ? practiceOf(context, id) : undefined),
  (context, { consultationId: id }) => (id ? consultationOf(context, id) : undefined),
  (context, { certificateId: id }) => (id ? certificateOf(context, id) : undefined),
  (context, { trainingId: id, ...notice }) => (id ? trainingOf(context, { ...notice, trainingId: id }) : undefined),
  (context, { meetingId: id }) => (id ? meetingOf(context, id) : undefined),
  (context, { measureId: id, ...notice }) => (id ? measureOf(context, { ...notice, measureId: id }) : undefined),
  (context, { roadmapId: id }) => (id ? roadmapOf(context, id) : undefined),
];

async function lineOf(context: Context, notice: Notice): Promise<LetterLine | null> {
  const { kind, dueDay, count } = notice;
  const read = subjects.map((one) => one(context, notice)).find((reading) => reading !== undefined);
  const subject = await read;
  return subject ? { kind, count, dueDay: dueDay && dayOf(dueDay), ...subject } : null;
}

async function assignmentOf(context: Context, id: string): Promise<Subject | null> {
  const row = await oneAssignment(context).load(id);
  return row && { about: `${row.number} ${row.text}`, path: `/assignments/${id}` };
}

async function consultationOf(context: Context, id: string): Promise<Subject | null> {
  const row = await oneConsultation(context).load(id);
  return row && { about: row.subject, path: `/questions/${id}` };
}

/** By the name of its latest version that the person may see. */
async function practiceOf(context: Context, practiceId: string): Promise<Subject | null> {
  const row = await context.db.passport.findFirst({
    where: { AND: [{ practiceId }, passportVisible(context.viewer)] },
    orderBy: { number: 'desc' },
    select: { name: true },
  });
  return row && { about: row.name, path: `/practices/${practiceId}` };
}

async function trainingOf(context: Context, notice: Notice & { trainingId: string }): Promise<Subject | null> {
  const { trainingId: id, kind, dueDay } = notice;
  const row = await oneTraining(context).load(id);
  if (row && kind === 'TRAINING_SOON' && !(await isStillComing(context, row, dueDay))) return null;
  return row && { about: row.title, path: `/training/${id}` };
}

/** Nobody is reminded by mail of what was moved or called off meanwhile, or of a place that was given back. */
async function isStillComing({ db, viewer, clock }: Context, row: Training, on: Date | null): Promise<boolean> {
  const { id: trainingId, state, startsAt } = row;
  if (state !== 'ANNOUNCED' || !startsAt || !on || clock.dayAt(startsAt) !== dayOf(on)) return false;
  const own = { AND: [{ trainingId, state: 'PLACED' as const }, ownRegistration(viewer)] };
  return (await db.registration.count({ where: own })) > 0;
}

/** Whoever has no account finds it at its public address; a licensed body’s document has none. */
async function certificateOf({ db, viewer }: Context, id: string): Promise<Subject | null> {
  const where = { AND: [{ id }, certificateVisible(viewer)] };
  const row = await db.certificate.findFirst({ where });
  if (row === null) return null;
  const account = { id: viewer.id ?? '', loginId: { not: null } };
  const isPublic = row.kind === 'PARTICIPATION' && (await db.person.count({ where: account })) === 0;
  const path = isPublic ? `/certificate/${row.code}` : `/account#certificate-${id}`;
  return { about: `${row.foreignNumber ?? numberOf(row)}, ${row.title}`, path };
}

/** Several at once: of them at least one is still for the person to see. */
async function assignmentsOf(context: Context, { groupId, meetingId }: Notice): Promise<Subject | null> {
  const from = { ...(groupId && { groupId }), ...(meetingId && { meetingId }) };
  const row = await context.db.assignment.findFirst({
    where: { AND: [from, assignmentVisible(context.viewer)] },
    select: { id: true },
  });
  const group = groupId ? await oneGroup(context).load(groupId) : null;
  return row && { about: group?.name ?? '', path: '/assignments/mine' };
}

async function meetingOf(context: Context, id: string): Promise<Subject | null> {
  const row = await oneMeeting(context).load(id);
  const group = row && (await oneGroup(context).load(row.groupId));
  const number = row?.number ? `№ ${row.number}` : '';
  return row && { about: [group?.name, number].filter(Boolean).join(', '), path: `/meetings/${id}` };
}

/** A report or a comment that the person may not see any more takes the measure with it. */
async function measureOf(context: Context, notice: Notice & { measureId: string }): Promise<Subject | null> {
  const { measureId, reportId, commentId } = notice;
  const [measure, report, comment] = await Promise.all([
    oneMeasure(context).load(measureId),
    reportId ? oneReport(context).load(reportId) : true,
    commentId ? oneComment(context).load(commentId) : true,
  ]);
  if (!measure || !report || !comment) return null;
  return { about: `${measure.number} ${measure.title}`, path: `/measures/${measureId}` };
}

async function roadmapOf(context: Context, id: string): Promise<Subject | null> {
  const row = await oneRoadmap(context).load(id);
  return row && { about: row.title, path: `/roadmaps/${id}` };
}
