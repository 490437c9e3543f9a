import type { Prisma } from '@vmeste/prisma/generated/client.ts';

/** What belongs to a plan itself. What people wrote at it is read where it stands, and can be taken back there. */
const rooms = ['roadmap', 'edition', 'section', 'measure', 'executor', 'controlPoint', 'responsible'];

/** Steps by which a report left its organisation, or was decided on. What went before is that organisation's affair. */
const reportActs = ['report.approve', 'report.accept', 'report.return', 'report.enter'];

/** The part of the history that whoever sees the roadmap may see; the caller has seen the roadmap or the measure. */
export const isPublic: Prisma.RevisionWhereInput = {
  OR: [{ room: { in: rooms } }, { room: 'report', act: { in: reportActs } }],
};

/** Of a report only its way is history; its words are read in the report. */
export const isShown = (room: string, column: string) =>
  room === 'report' ? column === 'state' : !['changedAt', 'version'].includes(column);
