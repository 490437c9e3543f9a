import { createHash } from 'node:crypto';
import type { Meeting } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import type { Tx } from '../../core/database.ts';
import { settles, toldWithin } from '../rule.ts';

/** Tells an agenda from what it was: whatever stands on the paper that goes out, in its order (SHA-256). */
export async function agendaHash(tx: Tx, meetingId: string): Promise<string> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId, state: 'ACCEPTED' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      title: true,
      speaker: true,
      speakerSeatId: true,
      minutes: true,
      draftDecision: true,
      materials: { orderBy: { id: 'asc' }, select: { id: true } },
      stubs: { where: { removedAt: null }, orderBy: { id: 'asc' }, select: { id: true } },
    },
  });
  return createHash('sha256').update(JSON.stringify(items)).digest('hex');
}

/**
 * Keeps that the agenda of an announced meeting was changed, so that its people are told once it has settled; one of a
 * draft is changed in silence, and of a running one everybody sees it.
 */
export async function noteUntold({ tx, viewer, at }: Change, meeting: Pick<Meeting, 'id' | 'state'>): Promise<void> {
  if (meeting.state !== 'ANNOUNCED') return;
  const dueAt = new Date(at.getTime() + settles);
  const authors = viewer.id === null ? [] : [viewer.id];
  // Two who change it at once both put it off, and both are its authors.
  await tx.$executeRaw`
    INSERT INTO "UntoldAgenda" ("meetingId", "since", "dueAt", "authorIds")
    VALUES (${meeting.id}::uuid, ${at}, ${dueAt}, ${authors}::uuid[])
    ON CONFLICT ("meetingId") DO UPDATE SET
      "dueAt" = LEAST(EXCLUDED."dueAt", "UntoldAgenda"."since" + ${toldWithin}::int * interval '1 millisecond'),
      "authorIds" = ARRAY(SELECT DISTINCT unnest("UntoldAgenda"."authorIds" || EXCLUDED."authorIds"))`;
}
