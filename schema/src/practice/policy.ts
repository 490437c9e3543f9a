import type { PassportState, Prisma } from '@vmeste/prisma/generated/client.ts';
import { is, type Viewer } from '../core/viewer.ts';
import type { Hand } from './rule.ts';

/** Once it was submitted, the centre and the reviewers whom it appointed see it too. */
const submitted: Prisma.PassportWhereInput = { state: { not: 'DRAFT' } };

const own = ({ rights }: Viewer): Prisma.PracticeWhereInput => ({ organisationId: { in: [...rights.organisations] } });

/** Whose review it is: the methodological centre's, and that of the appointed reviewers. */
const inReview = (viewer: Viewer): Prisma.PracticeWhereInput =>
  is(viewer, 'METHODOLOGIST') ? {} : { id: { in: [...viewer.rights.reviews] } };

/** Who sees what is between author and reviewers: drafts the author's organisation alone, the rest the centre too. */
export const insideVisible = (viewer: Viewer): Prisma.PassportWhereInput => ({
  OR: [{ practice: own(viewer) }, { AND: [submitted, { practice: inReview(viewer) }] }],
});

/** What was published is everybody's, also of those who have not signed in; so is what it has replaced. */
export const published = { publishedAt: { not: null } } as const satisfies Prisma.PassportWhereInput;

export const visible = (viewer: Viewer): Prisma.PassportWhereInput => ({ OR: [published, insideVisible(viewer)] });

/** What is told of a practice beside its words, e.g. who judges it. */
export const practiceInside = (viewer: Viewer): Prisma.PracticeWhereInput => ({
  OR: [own(viewer), { AND: [inReview(viewer), { passports: { some: submitted } }] }],
});

/** A practice is seen by whoever sees one of its versions. */
export const practiceVisible = (viewer: Viewer): Prisma.PracticeWhereInput => ({
  OR: [{ publishedId: { not: null } }, practiceInside(viewer)],
});

interface Row {
  readonly id: string;
  readonly organisationId: string;
}

/** Whoever belongs to the author's organisation writes for it. */
export const mayWriteFor = (viewer: Viewer, organisationId: string) =>
  viewer.rights.organisations.includes(organisationId);

const hands: Readonly<Record<Hand, (viewer: Viewer, practice: Row) => boolean>> = {
  author: (viewer, { organisationId }) => mayWriteFor(viewer, organisationId),
  centre: (viewer) => is(viewer, 'METHODOLOGIST'),
};

/** Whether the viewer is the hand that a step needs. */
export const mayTake = (viewer: Viewer, hand: Hand, practice: Row) => hands[hand](viewer, practice);

/** Whoever was appointed judges, unless the practice has become one of their own organisation. */
export const mayJudge = (viewer: Viewer, { id, organisationId }: Row) =>
  viewer.rights.reviews.includes(id) && !mayWriteFor(viewer, organisationId);

/** Remarks are the reviewers' and the centre's. */
export const mayRemark = (viewer: Viewer, practice: Row) =>
  mayJudge(viewer, practice) || (is(viewer, 'METHODOLOGIST') && !mayWriteFor(viewer, practice.organisationId));

/** Whether somebody sees what is between author and reviewers. */
export const isInside = (viewer: Viewer, { id, organisationId }: Row, state: PassportState) =>
  mayWriteFor(viewer, organisationId) ||
  (state !== 'DRAFT' && (is(viewer, 'METHODOLOGIST') || viewer.rights.reviews.includes(id)));
