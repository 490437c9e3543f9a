import type { ItemState, MeetingState, Prisma } from '@vmeste/prisma/generated/client.ts';
import { sitsAs, type Viewer } from '../core/viewer.ts';
import { keptBy, seesInside } from '../group/policy.ts';
import { isRecordOpen, type MeetingStep, steps, written } from './rule.ts';

/**
 * A meeting is seen by the group's people and its observers, and by whoever sits in it for somebody else. While it is a
 * draft, only those who prepare it see it.
 */
export const visible = (viewer: Viewer): Prisma.MeetingWhereInput => ({
  OR: [
    { state: { not: 'DRAFT' }, groupId: { in: seesInside(viewer) } },
    { state: { not: 'DRAFT' }, id: { in: [...viewer.rights.substitutes] } },
    { groupId: { in: keptBy(viewer) } },
  ],
});

/** Those who observe see what was registered, and not what is still being written or voted on. */
export const seesWork = (viewer: Viewer, { id, groupId }: { id: string; groupId: string }) =>
  viewer.rights.groups.includes(groupId) || viewer.rights.substitutes.includes(id);

/** The meetings whose work is the viewer's own: as one of the group's people, or in the place of one. */
const takesPart = ({ rights }: Viewer): Prisma.MeetingWhereInput => ({
  OR: [{ groupId: { in: [...rights.groups] } }, { id: { in: [...rights.substitutes] } }],
});

/** Meetings ahead, or called off, in which the viewer does not take part. */
export const takesNoPart = (viewer: Viewer): Prisma.MeetingWhereInput => ({
  AND: [{ state: { in: ['ANNOUNCED', 'CANCELLED'] } }, { NOT: takesPart(viewer) }],
});

/** What is being written and voted on is the group's affair until it is registered; then whoever sees the meeting sees it. */
const workOf = (viewer: Viewer): Prisma.MeetingWhereInput => ({
  AND: [visible(viewer), { OR: [{ state: 'REGISTERED' }, takesPart(viewer)] }],
});

/**
 * Of which meetings a paper is given out: the packet to those who take part; the minutes once there is something to
 * finish, to the group's people, and once they are registered to its observers too; the card of their registration.
 */
export const paperVisible = {
  packet: (viewer) => ({ AND: [visible(viewer), takesPart(viewer), { state: { not: 'CANCELLED' } }] }),
  minutes: (viewer) => ({ AND: [workOf(viewer), { state: { in: [...written] } }] }),
  card: (viewer) => ({ AND: [workOf(viewer), { state: 'REGISTERED' }] }),
} as const satisfies Readonly<Record<string, (viewer: Viewer) => Prisma.MeetingWhereInput>>;

/** Of which registered minutes an organisation's extract is given out: to its own people, and to whoever sees the whole. */
export const extractVisible = (viewer: Viewer, organisationId: string): Prisma.MeetingWhereInput => ({
  AND: [{ state: 'REGISTERED' }, viewer.rights.organisations.includes(organisationId) ? {} : visible(viewer)],
});

/** Whoever observes is told what was on the agenda, and not what was proposed or declined. */
export const itemVisible = (viewer: Viewer): Prisma.AgendaItemWhereInput => ({
  meeting: visible(viewer),
  OR: [
    { state: { in: ['ACCEPTED', 'MOVED'] } },
    { groupId: { in: [...viewer.rights.groups] } },
    { meetingId: { in: [...viewer.rights.substitutes] } },
  ],
});

export const decisionVisible = (viewer: Viewer): Prisma.DecisionWhereInput => ({ meeting: workOf(viewer) });
export const motionVisible = (viewer: Viewer): Prisma.MotionWhereInput => ({ meeting: workOf(viewer) });
export const dissentVisible = (viewer: Viewer): Prisma.DissentWhereInput => ({ meeting: workOf(viewer) });
export const roundVisible = (viewer: Viewer): Prisma.ApprovalRoundWhereInput => ({ meeting: workOf(viewer) });

interface Row {
  readonly id: string;
  readonly groupId: string;
  readonly state: MeetingState;
}

/** The secretary and the chair prepare meetings. */
export const mayPrepare = (viewer: Viewer, { groupId }: { groupId: string }) => keptBy(viewer).includes(groupId);

/** Whoever prepares the meeting changes its items; whoever proposed one changes it until it is taken in. */
export const mayChangeItem = (
  viewer: Viewer,
  item: { readonly groupId: string; readonly state: ItemState; readonly proposedById: string | null },
) =>
  mayPrepare(viewer, item) ||
  (item.state === 'PROPOSED' && item.proposedById !== null && item.proposedById === viewer.id);

/** The group's people propose items to a meeting that was announced. */
export const mayPropose = (viewer: Viewer, meeting: Row) => meeting.state !== 'DRAFT' && seesWork(viewer, meeting);

export const mayTake = (viewer: Viewer, step: MeetingStep, { groupId }: { groupId: string }) =>
  sitsAs(viewer, steps[step].by, groupId);

/** Whoever may write in the record by the group's rules, a substitute included, while it is open. */
export const mayWrite = (viewer: Viewer, meeting: Row, writers: Parameters<typeof sitsAs>[1]) =>
  isRecordOpen(meeting.state) &&
  (sitsAs(viewer, writers, meeting.groupId) || viewer.rights.substitutes.includes(meeting.id));
