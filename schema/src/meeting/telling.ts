import type { Meeting, NoticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { standingOn } from '../group/standing.ts';
import { notify } from '../notice/command.ts';
import { current } from '../person/rights.ts';

/** A draft is told of in silence: to those who prepare it. */
export function tellOfMeeting(
  change: Change,
  { id: meetingId, groupId, state }: Pick<Meeting, 'id' | 'groupId' | 'state'>,
): void {
  change.tell(state === 'DRAFT' ? 'meeting.drafted' : 'meeting.changed', { groupId, meetingId });
}

/** Who belongs to the group today. */
export async function peopleOf({ tx, viewer }: Change, { groupId }: Pick<Meeting, 'groupId'>): Promise<string[]> {
  const seats = await tx.seat.findMany({
    where: { groupId, ...standingOn(viewer.rights.today) },
    select: { personId: true, holdings: { where: current(viewer.rights.today), select: { personId: true } } },
  });
  return seats.flatMap(({ personId, holdings }) => [
    ...(personId === null ? [] : [personId]),
    ...holdings.map((holding) => holding.personId),
  ]);
}

/** The group's people should know of a meeting. */
export async function tellPeople(change: Change, { id, groupId }: Pick<Meeting, 'id' | 'groupId'>, kind: NoticeKind) {
  await notify(change, await peopleOf(change, { groupId }), { kind, groupId, meetingId: id });
}
