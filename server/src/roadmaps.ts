import type { Prisma, PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { type Day, dayOf } from '@vmeste/schema/core/time.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { standing } from '@vmeste/schema/measure/control/rule.ts';
import { answersOf, courseOf, courseSelect } from '@vmeste/schema/measure/control/standing.ts';
import { latest } from '@vmeste/schema/report/policy.ts';
import { visible } from '@vmeste/schema/roadmap/policy.ts';
import { withAgreement } from '@vmeste/schema/roadmap/reading/name.ts';
import { type ExportMeasure, type ExportRoadmap, writtenDay } from './documents/layout.ts';
import { stateLine } from './documents/state.ts';
import { attachmentDoor, type Give } from './http/attachment.ts';
import type { Node } from './node.ts';

const formats = {
  docx: {
    write: async (roadmap: ExportRoadmap) => (await import('./documents/docx-out.ts')).writeDocx(roadmap),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    write: async (roadmap: ExportRoadmap) => (await import('./documents/xlsx-out.ts')).writeXlsx(roadmap),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

const pattern = /^\/api\/roadmaps\/([0-9a-f-]{36})\.(docx|xlsx)$/;
const isFormat = (text: string | undefined): text is keyof typeof formats => text === 'docx' || text === 'xlsx';

const give: Give = async ({ db }, viewer, { pathname }) => {
  const [, id, format] = pattern.exec(pathname) ?? [];
  const roadmap = id ? await exportOf(db, viewer, id) : null;
  if (!roadmap || !isFormat(format)) return null;
  const { write, type } = formats[format];
  const name = `Дорожная карта на ${writtenDay(roadmap.asOf)}.${format}`;
  return { bytes: await write(roadmap), type, plain: `roadmap.${format}`, name };
};

/** The door of roadmaps: GET /api/roadmaps/<id>.docx or .xlsx gives one, in the ministry's layout, to whoever sees it. */
export const openRoadmaps = (node: Node) => attachmentDoor(node, give);

/** Since when each measure of a roadmap is late; what is not late is null. */
async function lateOf(db: PrismaClient, roadmapId: string, today: Day): Promise<Map<string, Day | null>> {
  const rows = await db.measure.findMany({ where: { roadmapId, removedAt: null }, select: courseSelect });
  return new Map(rows.map((row) => [row.id, standing(courseOf(row), answersOf(row), today).overdueSince]));
}

/** What an export is made of, with the reports that the viewer may see. */
const selected = (viewer: Viewer) =>
  ({
    act: true,
    abbreviations: true,
    sections: { where: { removedAt: null }, orderBy: { position: 'asc' } },
    measures: {
      where: { removedAt: null },
      orderBy: { position: 'asc' },
      include: {
        executors: { orderBy: { position: 'asc' } },
        reports: latest(viewer),
      },
    },
  }) as const satisfies Prisma.RoadmapInclude;

type Roadmap = Prisma.RoadmapGetPayload<{ include: ReturnType<typeof selected> }>;
type Row = Roadmap['measures'][number];

const namesOf = (row: Row, wanted: Row['executors'][number]['role']): string[] =>
  row.executors.filter(({ role }) => role === wanted).map(({ name, byAgreement }) => withAgreement(name, byAgreement));

const reportOf = ([report]: Row['reports']): string | null =>
  report ? `${writtenDay(dayOf(report.approvedAt ?? report.changedAt))}: ${report.text}` : null;

const measureOf = (row: Row, overdueSince: Day | null): ExportMeasure => ({
  number: row.number,
  title: row.title,
  expectedResult: row.expectedResult,
  term: { raw: row.termRaw, start: row.termStart && dayOf(row.termStart), end: row.termEnd && dayOf(row.termEnd) },
  leads: namesOf(row, 'LEAD'),
  coExecutors: namesOf(row, 'CO_EXECUTOR'),
  state: stateLine({ state: row.state, overdueSince, closedOn: row.closedOn && dayOf(row.closedOn) }),
  report: reportOf(row.reports),
});

/** The act that approved it; what is blank in the document is blank here. */
const actOf = ({ act }: Roadmap): string | null => {
  if (act === null) return null;
  const day = act.date ? writtenDay(dayOf(act.date)) : '«____» ____________ г.';
  return `УТВЕРЖДЕНО: ${act.kind} от ${day} № ${act.number ?? '_____'}`.replace(/\s+/gu, ' ');
};

/** A roadmap as it stands today; null where there is none for this viewer. */
async function exportOf(db: PrismaClient, viewer: Viewer, id: string): Promise<ExportRoadmap | null> {
  const { today } = viewer.rights;
  const roadmap = await db.roadmap.findFirst({
    where: { AND: [{ id }, visible(viewer)] },
    include: selected(viewer),
  });
  if (!roadmap) return null;
  const late = await lateOf(db, id, today);
  const under = (sectionId: string | null) =>
    roadmap.measures
      .filter((row) => row.sectionId === sectionId)
      .map((row) => measureOf(row, late.get(row.id) ?? null));
  return {
    title: roadmap.title,
    period: {
      start: roadmap.periodStart && dayOf(roadmap.periodStart),
      end: roadmap.periodEnd && dayOf(roadmap.periodEnd),
    },
    act: actOf(roadmap),
    asOf: today,
    goals: roadmap.goals,
    targetGroups: roadmap.targetGroups,
    sections: [
      { heading: null, measures: under(null) },
      ...roadmap.sections.map(({ id: sectionId, number, title }) => ({
        heading: { number, title },
        measures: under(sectionId),
      })),
    ],
    abbreviations: roadmap.abbreviations.map(({ short, full }) => ({ short, full })),
  };
}
