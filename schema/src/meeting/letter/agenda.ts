import { type Change, commit } from '../../core/commit.ts';
import type { Context } from '../../core/context.ts';
import { notify } from '../../notice/command.ts';
import { agendaHash } from '../agenda/untold.ts';
import { leave, takingPart } from './command.ts';

/**
 * Tells of the agendas that were changed and have settled by the hub's clock. Every node looks; the row of the meeting
 * lets one of them tell, and what settled while no node was running is told when one runs again.
 */
export async function tellAgendas(context: Context): Promise<void> {
  const due = await context.db.untoldAgenda.findMany({
    where: { dueAt: { lte: context.clock.now() } },
    orderBy: [{ dueAt: 'asc' }, { meetingId: 'asc' }],
    select: { meetingId: true },
  });
  for (const { meetingId } of due)
    await commit(context, { act: 'meeting.tellAgenda', input: { meetingId } }, async (change) => {
      await tell(context, change, meetingId);
      return meetingId;
    });
}

/** What was put back as it was is no news; neither is the agenda of a meeting that has begun, or was called off. */
async function tell(context: Context, change: Change, meetingId: string): Promise<void> {
  const { tx, at } = change;
  const settled = { meetingId, dueAt: { lte: at } };
  const untold = await tx.untoldAgenda.findFirst({ where: settled, include: { meeting: true } });
  if (untold === null || (await tx.untoldAgenda.deleteMany({ where: settled })).count === 0) return;
  const { meeting, authorIds } = untold;
  const hash = await agendaHash(tx, meetingId);
  if (meeting.state !== 'ANNOUNCED' || hash === meeting.agendaHash) return;
  await tx.meeting.update({ where: { id: meetingId }, data: { agendaHash: hash } });
  // Of what several changed, each is told what the others did.
  const author = authorIds.length === 1 ? authorIds[0] : undefined;
  const people = (await takingPart(change, meeting)).filter((id) => id !== author);
  await notify(change, people, { kind: 'AGENDA_CHANGED', groupId: meeting.groupId, meetingId });
  const sequence = await tx.meetingLetter.count({ where: { meetingId, occasion: 'AGENDA' } });
  await leave(context, change, { meeting, occasion: 'AGENDA', people, sequence });
}
