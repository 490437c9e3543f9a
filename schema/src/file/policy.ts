import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { visible as assignmentVisible } from '../assignment/policy.ts';
import { visible as answerVisible } from '../assignment/report/policy.ts';
import { editionVisible } from '../collection/policy.ts';
import { visible as consultationVisible } from '../consultation/policy.ts';
import type { Viewer } from '../core/viewer.ts';
import { visible as groupVisible } from '../group/policy.ts';
import { versionVisible } from '../material/policy.ts';
import { visible as meetingVisible, motionVisible } from '../meeting/policy.ts';
import { templateKept } from '../organisation/policy.ts';
import { visible as passportVisible } from '../practice/policy.ts';
import { visible as reportVisible } from '../report/policy.ts';
import { visible as roadmapVisible } from '../roadmap/policy.ts';
import { materialsVisible } from '../training/policy.ts';

/** A file that was attached to nothing. Whatever files can hang on has its line here. */
export const hangsNowhere = {
  reportId: null,
  itemId: null,
  answerId: null,
  edition: { is: null },
  act: { is: null },
  regulates: { is: null },
  scanOf: { is: null },
  sheetOf: { is: null },
  resolution: { is: null },
  template: { is: null },
  passports: { none: {} },
  materials: { none: {} },
  docxOf: { is: null },
  pdfOf: { is: null },
  formsOf: { is: null },
  consultations: { none: {} },
  trainings: { none: {} },
} as const satisfies Prisma.FileWhereInput;

/** The viewer's own upload, before it is attached to anything: whoever attaches a file attaches one of these. */
export const ownUpload = (viewer: Viewer): Prisma.FileWhereInput =>
  viewer.id === null ? { id: { in: [] } } : { ...hangsNowhere, uploaderId: viewer.id };

/** What is proposed for an agenda, or was declined, is seen by the group's people; by others what stands on it. */
const itemVisible = (viewer: Viewer): Prisma.AgendaItemWhereInput => ({
  meeting: meetingVisible(viewer),
  OR: [
    { state: { in: ['ACCEPTED', 'MOVED'] } },
    { groupId: { in: [...viewer.rights.groups] } },
    { meetingId: { in: [...viewer.rights.substitutes] } },
  ],
});

/** A file is visible through what it is attached to, before that to its uploader. */
export const visible = (viewer: Viewer): Prisma.FileWhereInput => ({
  OR: [
    { report: reportVisible(viewer) },
    { edition: { roadmap: roadmapVisible(viewer) } },
    // An empty filter of a relation lets through also what has none.
    { act: { isNot: null }, AND: [{ act: { groupId: { not: null }, group: groupVisible(viewer) } }] },
    { regulates: { isNot: null }, AND: [{ regulates: groupVisible(viewer) }] },
    { item: itemVisible(viewer) },
    { scanOf: meetingVisible(viewer) },
    { sheetOf: motionVisible(viewer) },
    { answer: answerVisible(viewer) },
    { resolution: { assignments: { some: assignmentVisible(viewer) } } },
    { template: { isNot: null }, AND: [{ template: templateKept(viewer) }] },
    { passports: { some: { passport: passportVisible(viewer) } } },
    { materials: { some: { of: versionVisible(viewer) } } },
    { docxOf: { isNot: null }, AND: [{ docxOf: editionVisible(viewer) }] },
    { pdfOf: { isNot: null }, AND: [{ pdfOf: editionVisible(viewer) }] },
    { formsOf: { isNot: null }, AND: [{ formsOf: editionVisible(viewer) }] },
    { consultations: { some: { turn: { consultation: consultationVisible(viewer) } } } },
    { trainings: { some: { training: materialsVisible(viewer) } } },
    ownUpload(viewer),
  ],
});
