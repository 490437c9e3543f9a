import { createHash } from 'node:crypto';
import type { Meeting, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from '../../core/database.ts';
import type { Paragraph } from '../../core/paragraph.ts';
import type { Clock, Day } from '../../core/time.ts';
import { dayOf } from '../../core/time.ts';
import { numberBy, quorumOf } from '../../group/rule.ts';
import { type Controlled, controlIn, controlledOn, underControl, worded } from '../control/rows.ts';
import { type SeatRow, seatsAt } from './people.ts';
import type { DecisionText, ItemText, MinutesText, Present, VoteText } from './text.ts';

/** What was written down at an item. */
export interface Written {
  readonly heard: readonly Paragraph[];
  readonly spoke: readonly Paragraph[];
}

/** The rows that minutes are made of. */
export const minutesInclude = {
  group: { include: { acts: true } },
  items: {
    where: { state: { in: ['ACCEPTED'] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      speakerSeat: { select: { organisation: { select: { shortName: true } }, title: true } },
      decisions: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          controller: { select: { name: true } },
          amends: { select: { code: true, meeting: { select: { number: true, registeredOn: true } } } },
          addressees: {
            orderBy: { position: 'asc' },
            include: { organisation: { select: { fullName: true } }, class: { select: { fullName: true } } },
          },
          motions: {
            where: { closedAt: { not: null } },
            orderBy: { closedAt: 'desc' },
            take: 1,
            include: { votes: true },
          },
        },
      },
      measures: { select: { measureId: true } },
      dissents: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { seatId: true, text: true } },
    },
  },
} as const satisfies Prisma.MeetingInclude;

export type MinutesRows = Prisma.MeetingGetPayload<{ include: typeof minutesInclude }>;

interface Composed {
  readonly clock: Clock;
  readonly records: ReadonlyMap<string, Written>;
}

/** The minutes of a meeting from its rows, in words alone. */
export async function compose(tx: Db | Tx, meetingId: string, { clock, records }: Composed): Promise<MinutesText> {
  const rows = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, include: minutesInclude });
  const day = clock.dayAt(rows.startsAt);
  const seats = await seatsAt(tx, rows, day);
  const voting = seats.filter(({ votes }) => votes);
  const named = (kind: SeatRow['kind']) => {
    const seat = seats.find((one) => one.kind === kind);
    return seat?.name ? { name: seat.name, post: seat.post } : null;
  };
  const controlled = rows.items.some(({ kind }) => kind === 'CONTROL') ? await controlFor(tx, rows, clock.today()) : [];
  const chair = seats.find(({ kind, was }) => kind === 'CHAIR' && was)
    ? named('CHAIR')
    : (named('DEPUTY') ?? named('CHAIR'));
  return {
    body: rows.group.name,
    foundedBy: foundedBy(rows),
    number: null,
    date: day,
    startedAt: clock.timeAt(rows.startedAt ?? rows.startsAt),
    endedAt: rows.endedAt && clock.timeAt(rows.endedAt),
    place: rows.place,
    chair,
    secretary: named('SECRETARY'),
    present: byOrganisation(seats.filter(({ was, kind }) => was && kind !== 'INVITED')),
    invited: byOrganisation(seats.filter(({ was, kind }) => was && kind === 'INVITED')),
    absent: byOrganisation(seats.filter(({ was, kind }) => !was && kind !== 'INVITED')),
    quorum: {
      voting: voting.length,
      present: voting.filter(({ was }) => was).length,
      needed: quorumOf(rows.group.quorum, voting.length),
    },
    agenda: rows.items.map((item, index) => ({ number: index + 1, title: item.title, speaker: speakerOf(item) })),
    items: rows.items.map((item, index) => itemText(item, { index, seats, records, controlled })),
  };
}

/** What is under control now; an item whose text was sent round or signed has its own. */
const controlFor = (tx: Tx, { groupId }: MinutesRows, today: Day) => controlledOn(tx, underControl(groupId), today);

function foundedBy({ group }: MinutesRows): string {
  const act = group.acts.find(({ effect }) => effect === 'FOUNDS');
  if (!act) return '';
  const date = act.date ? ` от ${dateOf(dayOf(act.date))}` : '';
  return `${act.kind}${date}${act.number ? ` № ${act.number}` : ''}`;
}

/** DD.MM.YYYY */
const dateOf = (day: Day): string => day.split('-').reverse().join('.');

type ItemRow = MinutesRows['items'][number];

const speakerOf = ({ speaker, speakerSeat }: ItemRow): string | null =>
  speaker ?? speakerSeat?.organisation?.shortName ?? speakerSeat?.title ?? null;

/** People by their body, both in the order of the alphabet. */
function byOrganisation(seats: readonly SeatRow[]): Present[] {
  const collator = new Intl.Collator('ru', { numeric: true });
  const groups = Object.groupBy(seats, ({ organisation }) => organisation ?? '');
  return Object.entries(groups)
    .map(([organisation, of = []]) => ({
      organisation,
      people: of
        .map(({ name, title, post, inPlaceOf, byLink }) => ({
          name: name ?? title ?? organisation,
          post,
          inPlaceOf,
          byLink,
        }))
        .toSorted((one, other) => collator.compare(one.name, other.name)),
    }))
    .toSorted((one, other) => collator.compare(one.organisation, other.organisation));
}

interface Surroundings {
  readonly index: number;
  readonly seats: readonly SeatRow[];
  readonly records: ReadonlyMap<string, Written>;
  readonly controlled: readonly Controlled[];
}

function itemText(item: ItemRow, around: Surroundings): ItemText {
  const { index, seats, records, controlled } = around;
  const written = records.get(item.id);
  return {
    number: index + 1,
    title: item.title,
    speaker: speakerOf(item),
    heard: written?.heard ?? [],
    spoke: written?.spoke ?? [],
    ...(item.kind === 'CONTROL' && { controlled: worded(controlIn(item.controlled) ?? controlled) }),
    decided: item.decisions.map((decision, place) => decisionText(decision, `${index + 1}.${place + 1}`)),
    dissents: item.dissents.map(({ seatId, text }) => {
      const seat = seats.find(({ id }) => id === seatId);
      return { who: seat?.name ?? seat?.organisation ?? '', text };
    }),
  };
}

function decisionText(decision: ItemRow['decisions'][number], number: string): DecisionText {
  return {
    number,
    code: null,
    kind: decision.kind,
    text: decision.text,
    addressees: decision.addressees.map(({ role, organisation, class: named }) => ({
      role,
      name: organisation?.fullName ?? named?.fullName ?? '',
    })),
    term: decision.termRaw,
    controller: decision.controller?.name ?? null,
    vote: voteText(decision.motions[0]),
    ...amendedBy(decision),
  };
}

/** The earlier decision that it amends or cancels, by the numbers of its minutes. */
function amendedBy({ amends, amendment }: ItemRow['decisions'][number]): Pick<DecisionText, 'amends'> {
  const { number, registeredOn } = amends?.meeting ?? {};
  if (!amends || amendment === null || !number || !registeredOn) return {};
  return { amends: { how: amendment, code: amends.code ?? '', minutes: number, date: dayOf(registeredOn) } };
}

function voteText(motion: ItemRow['decisions'][number]['motions'][number] | undefined): VoteText | null {
  if (!motion) return null;
  const count = (choice: 'FOR' | 'AGAINST' | 'ABSTAIN') => motion.votes.filter((vote) => vote.choice === choice).length;
  return {
    for: count('FOR'),
    against: count('AGAINST'),
    abstain: count('ABSTAIN'),
    carried: motion.outcome === 'ADOPTED',
    inAbsentia: motion.deadline !== null,
  };
}

/** What an approval names and a registration locks: SHA-256 of the text before it has a number, in hexadecimal. */
export const hashOf = (text: MinutesText): string => createHash('sha256').update(JSON.stringify(text)).digest('hex');

/** The text of signed minutes with the number under which they were registered, and the group's own numbers. */
export const numbered = (text: MinutesText, number: string, numbering: string): MinutesText => ({
  ...text,
  number,
  items: text.items.map((item, index) => ({
    ...item,
    decided: item.decided.map((decision, place) => ({
      ...decision,
      code: numberBy(numbering, numberedBy({ number, date: text.date }, index, place)),
    })),
  })),
});

/** What a decision is numbered by: its minutes, its item, its own place there, the year of the meeting. */
const numberedBy = ({ number, date }: { number: string; date: Day }, index: number, place: number) => ({
  minutes: number,
  item: index + 1,
  decision: place + 1,
  year: date.slice(0, 4),
});

/** Whoever holds a meeting's row keeps its text as it is. */
export const lockText = (tx: Tx, { id }: Pick<Meeting, 'id'>) =>
  tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${id}::uuid FOR UPDATE`;
