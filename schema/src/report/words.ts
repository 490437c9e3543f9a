import type { Prisma, Report } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { written, writtenOrNull } from '../core/text.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { hangsNowhere } from '../file/policy.ts';
import { mayReportFor } from './policy.ts';
import type { Figure } from './rule.ts';

/** What a person writes in a report. It may be half-finished: only a prepared one must be whole. */
export interface Words {
  text: string;
  doneOn?: Day | null | undefined;
  completes?: boolean | null | undefined;
  figures?: readonly (Omit<Figure, 'unit'> & { unit?: string | null | undefined })[] | null | undefined;
  fileIds?: readonly string[] | null | undefined;
}

/** @throws Invalid where a text is too long, a figure is no figure, or what was done lies in the future */
export function columnsOf(words: Words, today: Day) {
  const figures = words.figures ?? [];
  require(figures.length <= 50, 'figures', 'TOO_MANY', { max: 50 });
  require(figures.every(({ value }) => Number.isFinite(value) && Math.abs(value) < 1e12), 'figures', 'BAD_TEXT');
  require(!words.doneOn || words.doneOn <= today, 'doneOn', 'BAD_DAY');
  return {
    text: writtenOrNull('text', words.text, 20_000) ?? '',
    doneOn: words.doneOn ? midnightOf(words.doneOn) : null,
    completes: words.completes ?? false,
    figures: figures.map(({ label, value, unit, bound }) => ({
      label: written('figures', label, 200),
      value,
      unit: writtenOrNull('figures', unit, 50),
      bound,
    })) satisfies Prisma.InputJsonArray,
  };
}

/** Whose report it is, and of which measure. */
type Place = Pick<Report, 'id' | 'measureId' | 'roadmapId' | 'organisationId'>;

/**
 * Exactly these files are the report's: the own uploads that hang nowhere yet, those that it has already, and those
 * that a report of this organisation on this measure has let go. Whoever may write the report puts back what a
 * colleague had hung on it, e.g. when a draft that was thrown away comes back.
 */
export async function attach(change: Change, report: Place, fileIds: readonly string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  require(ids.length <= 20, 'fileIds', 'TOO_MANY', { max: 20 });
  const { tx, viewer } = change;
  require(viewer.id !== null, 'fileIds', 'UNKNOWN');
  const before = await tx.file.findMany({ where: { reportId: report.id }, select: { id: true } });
  const has = before.map(({ id }) => id);
  const added = ids.filter((id) => !has.includes(id));
  const known = await tx.file.findMany({
    where: {
      AND: [
        { id: { in: added } },
        hangsNowhere,
        { OR: [{ uploaderId: viewer.id }, { id: { in: added.length > 0 ? await letGo(change, report) : [] } }] },
      ],
    },
    select: { id: true },
  });
  require(known.length === added.length, 'fileIds', 'UNKNOWN');
  const gone = has.filter((id) => !ids.includes(id));
  await tx.file.updateMany({ where: { id: { in: gone } }, data: { reportId: null } });
  await tx.file.updateMany({ where: { id: { in: added } }, data: { reportId: report.id } });
  if (gone.length > 0) await keepGone(change, report, gone);
}

/** These files besides those that the report has, one at least. Gives which it had, and which it has. */
export async function attachMore(change: Change, report: Place, fileIds: readonly string[]) {
  const files = await change.tx.file.findMany({ where: { reportId: report.id }, select: { id: true } });
  const was = files.map(({ id }) => id);
  const is = [...new Set([...was, ...fileIds])];
  require(is.length > was.length, 'fileIds', 'REQUIRED');
  await attach(change, report, is);
  return { was, is };
}

/** Keeps which files a report let go, and whose report it was. */
const keepGone = (change: Change, { id, organisationId, measureId, roadmapId }: Place, fileIds: readonly string[]) =>
  change.noted('report', id, { organisationId, fileIds }, { fileIds: [] }, { measureId, roadmapId });

const isKept = (before: unknown): before is { fileIds: string[] } =>
  typeof before === 'object' &&
  before !== null &&
  'fileIds' in before &&
  Array.isArray(before.fileIds) &&
  before.fileIds.every((id) => typeof id === 'string');

/** What the organisation's reports on the measure have let go, for those who may write them. */
async function letGo({ tx, viewer }: Change, { organisationId, measureId }: Place): Promise<string[]> {
  if (!mayReportFor(viewer, organisationId)) return [];
  const past = await tx.revision.findMany({
    where: { room: 'report', measureId, before: { path: ['organisationId'], equals: organisationId } },
    select: { before: true },
  });
  return past.flatMap(({ before }) => (isKept(before) ? before.fileIds : []));
}
