import type { Meeting } from '@vmeste/prisma/generated/client.ts';
import { packetPaper } from '../documents/meeting/packet.ts';
import type { Paper } from '../documents/paper/paper.ts';
import type { Making } from './minutes.ts';

/** What a member without an account gets before a meeting: what stands on the agenda, as it stands now. */
export async function packetOf({ db, clock }: Omit<Making, 'store'>, meeting: Meeting): Promise<Paper> {
  const { group, items } = await db.meeting.findUniqueOrThrow({
    where: { id: meeting.id },
    select: {
      group: { select: { name: true } },
      items: {
        where: { state: 'ACCEPTED' },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          speakerSeat: { select: { title: true, organisation: { select: { shortName: true } } } },
          materials: { orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], select: { name: true } },
          stubs: { orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }] },
        },
      },
    },
  });
  return packetPaper({
    body: group.name,
    date: clock.dayAt(meeting.startsAt),
    startsAt: clock.timeAt(meeting.startsAt),
    duration: meeting.duration,
    place: meeting.place,
    link: meeting.link,
    items: items.map(({ title, speaker, speakerSeat, minutes, draftDecision, materials, stubs }, index) => ({
      number: index + 1,
      title,
      speaker: speaker ?? speakerSeat?.organisation?.shortName ?? speakerSeat?.title ?? null,
      minutes,
      draftDecision,
      materials: [
        ...materials.map(({ name }) => name),
        ...stubs.map(({ number, title: about, holder }) => `${about}, № ${number} (ДСП, хранит: ${holder})`),
      ],
    })),
  });
}
