import type { LetterOccasion, Prisma } from '@vmeste/prisma/generated/client.ts';
import { answersFor } from '@vmeste/schema/assignment/policy.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { noteSent } from '@vmeste/schema/meeting/letter/command.ts';
import { paperVisible, takesNoPart, visible } from '@vmeste/schema/meeting/policy.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { ofWhat } from '../documents/meeting/minutes.ts';
import { paperFormats } from '../documents/paper/format.ts';
import { inFile } from '../http/attachment.ts';
import type { Enclosure, Letter, Mail } from '../mail/mail.ts';
import { type MeetingOccasion, meetingLetter } from '../mail/meeting.ts';
import { minutesLetter } from '../mail/minutes.ts';
import { extractOf, type Made, minutesFile, ownFormFile, written } from '../meetings/minutes.ts';
import { packetOf } from '../meetings/packet.ts';
import { executionFor, type Node } from '../node.ts';

const included = { person: true, meeting: { include: { group: { select: { name: true } } } } } as const;

type Row = Prisma.MeetingLetterGetPayload<{ include: typeof included }>;
type Addressed = Row & { readonly person: { readonly email: string } };

interface Writing {
  readonly node: Node;
  readonly viewer: Viewer;
  /** The minutes of a meeting as a file; set once for those who get it one after another. */
  readonly minutes: (meeting: Row['meeting']) => Promise<Made>;
}

const occasions: Readonly<Record<'ANNOUNCED' | 'CHANGED' | 'AGENDA' | 'CANCELLED' | 'RELEASED', MeetingOccasion>> = {
  ANNOUNCED: 'announced',
  CHANGED: 'changed',
  AGENDA: 'agenda',
  CANCELLED: 'cancelled',
  RELEASED: 'released',
};

const toOf = ({ person }: Addressed) => ({ name: person.name, address: person.email, language: person.language });

const asPdf = ({ title, bytes }: Made): Enclosure => ({
  name: `${inFile(title)}.pdf`,
  type: paperFormats.pdf.type,
  bytes,
});

/** The hub's own address: a calendar needs one that every letter about a meeting comes from. */
const senderOf = (from: string): string => /<([^>]+)>/u.exec(from)?.[1] ?? from;

const hrefOf = ({ node }: Writing, { person }: Addressed, path: string): string | null =>
  person.loginId === null ? null : `${node.address()}${path}`;

/** What is on the agenda, in its order. */
async function agendaOf({ node }: Writing, { meetingId }: Row): Promise<string[]> {
  const items = await node.db.agendaItem.findMany({
    where: { meetingId, state: 'ACCEPTED' },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { title: true },
  });
  return items.map(({ title }) => title);
}

/**
 * As the meeting stands now: a letter that was left before it changed again does not tell what no longer holds. Whoever
 * no longer takes part is not told of changes that came after: a calendar finds the entry by its uid, whatever its hour.
 */
const ofMeeting =
  (occasion: keyof typeof occasions) =>
  async (writing: Writing, row: Addressed): Promise<Letter> => {
    const { node } = writing;
    const { meeting, person, sequence } = row;
    const { name } = meeting.group;
    const stands = occasion !== 'CANCELLED' && occasion !== 'RELEASED';
    const packet = stands && person.loginId === null;
    const startsAt = occasion === 'RELEASED' && meeting.version !== sequence ? row.leftAt : meeting.startsAt;
    return meetingLetter({
      occasion: occasions[occasion],
      id: `meeting.${row.id}`,
      to: toOf(row),
      organiser: { name, address: senderOf(node.env.MAIL_FROM) },
      meeting: {
        uid: `meeting.${meeting.id}@${new URL(node.address()).hostname}`,
        sequence,
        title: person.language === 'EN' ? `meeting of “${name}”` : ofWhat('заседание', name).replace('\n', ' – '),
        startsAt,
        endsAt: new Date(startsAt.getTime() + meeting.duration * 60_000),
        place: occasion === 'RELEASED' ? null : meeting.place,
        href: hrefOf(writing, row, `/meetings/${meeting.id}`),
        about: null,
      },
      link: meeting.link,
      agenda: stands ? await agendaOf(writing, row) : [],
      reason: occasion === 'CANCELLED' ? meeting.cancelReason : null,
      packet: packet ? asPdf(await written(await packetOf(node, meeting), 'pdf')) : null,
      zone: node.env.HUB_ZONE,
      at: node.clock.now(),
    });
  };

const ofMinutes = (
  writing: Writing,
  row: Addressed,
  { what, path, enclosed }: { what: 'minutes' | 'extracts'; path: string; enclosed: readonly Enclosure[] },
): Letter =>
  minutesLetter({
    id: `meeting.${row.id}`,
    to: toOf(row),
    what,
    body: row.meeting.group.name,
    number: row.meeting.number ?? '',
    date: writing.node.clock.dayAt(row.meeting.startsAt),
    href: hrefOf(writing, row, path),
    enclosed,
  });

async function extractsFor({ node, viewer }: Writing, { meeting }: Row): Promise<Enclosure[]> {
  const papers = await Promise.all(answersFor(viewer).map((id) => extractOf(node, meeting, id)));
  const files: Enclosure[] = [];
  for (const paper of papers) if (paper) files.push(asPdf(await written(paper, 'pdf')));
  return files;
}

interface Kind {
  /** Of which meetings the person is still written to, so, with the rights of this moment. */
  readonly of: (viewer: Viewer) => Prisma.MeetingWhereInput;
  /** Null where there is nothing to send after all. */
  readonly write: (writing: Writing, row: Addressed) => Promise<Letter | null>;
}

const announced: Kind['of'] = (viewer) => ({ AND: [paperVisible.packet(viewer), { state: 'ANNOUNCED' }] });

/** What each kind of letter is, and who may still have it when it goes out. */
const kinds: Readonly<Record<LetterOccasion, Kind>> = {
  ANNOUNCED: { of: announced, write: ofMeeting('ANNOUNCED') },
  CHANGED: { of: announced, write: ofMeeting('CHANGED') },
  AGENDA: { of: announced, write: ofMeeting('AGENDA') },
  CANCELLED: { of: (viewer) => ({ AND: [visible(viewer), { state: 'CANCELLED' }] }), write: ofMeeting('CANCELLED') },
  RELEASED: { of: takesNoPart, write: ofMeeting('RELEASED') },
  MINUTES: {
    of: (viewer) => ({ AND: [paperVisible.minutes(viewer), { state: 'REGISTERED' }] }),
    write: async (writing, row) =>
      ofMinutes(writing, row, {
        what: 'minutes',
        path: `/meetings/${row.meetingId}`,
        enclosed: [asPdf(await writing.minutes(row.meeting))],
      }),
  },
  EXTRACT: {
    of: () => ({ state: 'REGISTERED' }),
    write: async (writing, row) => {
      const enclosed = await extractsFor(writing, row);
      const what = { what: 'extracts', path: '/assignments/mine', enclosed } as const;
      return enclosed.length === 0 ? null : ofMinutes(writing, row, what);
    },
  },
};

/** What overtakes a letter that has not gone out: it tells what holds, and this one would tell the same. */
const overtaking: Readonly<Partial<Record<LetterOccasion, LetterOccasion[]>>> = {
  CHANGED: ['CHANGED', 'CANCELLED'],
  AGENDA: ['AGENDA'],
};

/** A change that another one followed before its letter went out is told with that one. */
const isOvertaken = async ({ db }: Node, { meetingId, personId, occasion, sequence }: Row): Promise<boolean> =>
  (await db.meetingLetter.count({
    where: { meetingId, personId, occasion: { in: overtaking[occasion] ?? [] }, sequence: { gt: sequence } },
  })) > 0;

const isAddressed = (row: Row): row is Addressed => row.person.email !== null && row.person.disabledAt === null;

/**
 * Sends letters about meetings. Each goes out once: its row says so as soon as the mail server has taken it, and a node
 * that dies between the two sends it again under the same message id. Who has lost the right to it meanwhile gets none.
 */
export function openMeetingLetters(node: Node, mail: Pick<Mail, 'send'>) {
  let last: { readonly meetingId: string; readonly made: Promise<Made> } | null = null;
  const minutes = (meeting: Row['meeting']): Promise<Made> => {
    if (last?.meetingId !== meeting.id) {
      const made = ownFormFile(node, meeting, 'pdf').then((own) => own ?? minutesFile(node, meeting, 'pdf'));
      last = { meetingId: meeting.id, made };
      made.catch(() => {
        last = null;
      });
    }
    return last.made;
  };
  return async ({ letterId }: { letterId: string }): Promise<void> => {
    const row = await node.db.meetingLetter.findUnique({ where: { id: letterId }, include: included });
    if (!row || row.sentAt !== null || !isAddressed(row) || (await isOvertaken(node, row))) return;
    const viewer = await viewerOf(node.db, row.personId, node.clock.today());
    const kind = kinds[row.occasion];
    const where = { AND: [{ id: row.meetingId }, kind.of(viewer)] };
    if ((await node.db.meeting.count({ where })) === 0) return;
    const letter = await kind.write({ node, viewer, minutes }, row);
    if (letter === null) return;
    await mail.send(letter);
    await noteSent(executionFor(node, anonymous(node.clock.today()), '').context, letterId);
  };
}
