import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { type Day, dayOf } from '@vmeste/schema/core/time.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { standing } from '@vmeste/schema/measure/control/rule.ts';
import { answersOf, courseOf, courseSelect } from '@vmeste/schema/measure/control/standing.ts';
import { visible as reportVisible } from '@vmeste/schema/report/policy.ts';
import { visible } from '@vmeste/schema/roadmap/policy.ts';
import { writeDocx } from './documents/docx-out.ts';
import { type ExportMeasure, type ExportRoadmap, writtenDay } from './documents/layout.ts';
import { stateLine } from './documents/state.ts';
import { writeXlsx } from './documents/xlsx-out.ts';
import { answerError } from './http/body.ts';
import type { Node } from './node.ts';

const formats = {
  docx: { write: writeDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { write: writeXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

const pattern = /^\/api\/roadmaps\/([0-9a-f-]{36})\.(docx|xlsx)$/;
const isFormat = (text: string | undefined): text is keyof typeof formats => text === 'docx' || text === 'xlsx';

/** The door of exports: GET /api/roadmaps/<id>.docx or .xlsx gives a roadmap, in the ministry's layout, to whoever sees it. */
export function openExports(node: Node) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, id, format] = pattern.exec(new URL(request.url ?? '/', 'http://hub').pathname) ?? [];
    if (request.method !== 'GET') return answerError(response, 405, { message: 'Not so.', code: 'METHOD' });
    await node.feed.now();
    const { viewer } = await node.viewers.signedIn(request.headers);
    const roadmap = id ? await exportOf(node.db, viewer, id) : null;
    if (!roadmap || !isFormat(format)) {
      return answerError(response, 404, { message: 'There is nothing here.', code: 'NOT_FOUND' });
    }
    const { write, type } = formats[format];
    const bytes = await write(roadmap);
    const name = encodeURIComponent(`Дорожная карта на ${writtenDay(roadmap.asOf)}.${format}`);
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'content-disposition': `attachment; filename="roadmap.${format}"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    response.end(bytes);
  };
}

/** Since when each measure of a roadmap is late; what is not late is null. */
async function lateOf(db: PrismaClient, roadmapId: string, today: Day): Promise<Map<string, Day | null>> {
  const rows = await db.measure.findMany({ where: { roadmapId, removedAt: null }, select: courseSelect });
  return new Map(rows.map((row) => [row.id, standing(courseOf(row), answersOf(row), today).overdueSince]));
}

/** A roadmap as it stands today, with the reports that the viewer may see; null where there is none for this viewer. */
async function exportOf(db: PrismaClient, viewer: Viewer, id: string): Promise<ExportRoadmap | null> {
  const roadmap = await db.roadmap.findFirst({
    where: { AND: [{ id }, visible(viewer)] },
    include: {
      act: true,
      abbreviations: true,
      sections: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      measures: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        include: {
          executors: { orderBy: { position: 'asc' } },
          reports: {
            where: { AND: [reportVisible(viewer), { state: { in: ['APPROVED', 'ACCEPTED'] } }] },
            orderBy: { changedAt: 'desc' },
            take: 1,
          },
        },
      },
    },
  });
  if (!roadmap) return null;
  const late = await lateOf(db, id, viewer.rights.today);
  type Row = (typeof roadmap.measures)[number];
  const measureOf = (row: Row): ExportMeasure => ({
    number: row.number,
    title: row.title,
    expectedResult: row.expectedResult,
    term: {
      raw: row.termRaw,
      start: row.termStart && dayOf(row.termStart),
      end: row.termEnd && dayOf(row.termEnd),
    },
    leads: row.executors.filter(({ role }) => role === 'LEAD').map(({ name }) => name),
    coExecutors: row.executors.filter(({ role }) => role === 'CO_EXECUTOR').map(({ name }) => name),
    state: stateLine({
      state: row.state,
      overdueSince: late.get(row.id) ?? null,
      closedOn: row.closedOn && dayOf(row.closedOn),
    }),
    report: row.reports[0] ? `${writtenDay(dayOf(row.reports[0].changedAt))}: ${row.reports[0].text}` : null,
  });
  const under = (sectionId: string | null) =>
    roadmap.measures.filter((row) => row.sectionId === sectionId).map(measureOf);
  return {
    title: roadmap.title,
    act:
      roadmap.act?.number && roadmap.act.date
        ? `от ${writtenDay(dayOf(roadmap.act.date))} № ${roadmap.act.number}`
        : null,
    asOf: viewer.rights.today,
    sections: [
      { heading: null, measures: under(null) },
      ...roadmap.sections.map((section) => ({
        heading: { number: section.number, title: section.title },
        measures: under(section.id),
      })),
    ],
    abbreviations: roadmap.abbreviations.map(({ short, full }) => ({ short, full })),
  };
}
