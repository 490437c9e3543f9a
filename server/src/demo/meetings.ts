import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgendaItem, DecisionKind, MeasureState, Meeting, Seat } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { addDays, clockIn, type Day } from '@vmeste/schema/core/time.ts';
import { addItem } from '@vmeste/schema/meeting/agenda/command.ts';
import { goToItem, moveMeeting, planMeeting } from '@vmeste/schema/meeting/command.ts';
import { addDecision } from '@vmeste/schema/meeting/decision/command.ts';
import { registerMinutes } from '@vmeste/schema/meeting/minutes/register.ts';
import { markPresence } from '@vmeste/schema/meeting/presence/command.ts';
import { append, beginRecord } from '@vmeste/schema/meeting/record/store.ts';
import { castVotes, closeMotion, openMotion } from '@vmeste/schema/meeting/vote/command.ts';
import * as Y from 'yjs';
import type { Stage, Step } from './stage.ts';

/** A meeting of the demonstration, as far as it has come. */
interface DemoMeeting {
  readonly planned: Day;
  readonly startsAt: string;
  readonly duration: number;
  readonly place: string;
  readonly link?: string;
  /** The day on which its minutes were registered; the item that it deals with now; with neither it is a draft. */
  readonly registered?: Day;
  readonly running?: number;
  /** By the organisations whose seats they are. */
  readonly present?: readonly string[];
  readonly byLink?: readonly string[];
  readonly items: readonly DemoItem[];
  readonly proposed?: { readonly by: string; readonly title: string };
}

interface DemoItem {
  readonly title: string;
  readonly speaker: string;
  readonly minutes: number;
  readonly control?: boolean;
  readonly draftDecision?: string;
  readonly heard: readonly string[];
  readonly spoke: readonly string[];
  readonly decisions: readonly DemoDecision[];
}

interface DemoDecision {
  readonly kind: DecisionKind;
  readonly text: string;
  readonly to?: readonly string[];
  readonly toClass?: readonly string[];
  readonly with?: readonly string[];
  readonly withClass?: readonly string[];
  readonly term?: string;
  readonly controller?: string;
  readonly vote?: boolean;
  /** A measure of the roadmap that the group is about, and the state that it should have. */
  readonly proposes?: { readonly measure: string; readonly state: MeasureState };
}

interface DemoMeetings {
  /** Number of the act that founded the group. */
  readonly group: string;
  readonly meetings: readonly DemoMeeting[];
}

const read = (): DemoMeetings =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/meetings.json'), 'utf8'));

const secretary = 'labour';

const about = { roadmap: { title: { contains: 'стационарозамещающих' } } };

const clock = clockIn('Asia/Novosibirsk', () => new Date());

/** The meetings of the group in which everything is shown: registered, in session, and being prepared. */
export function meetingSteps(stage: Stage): Step[] {
  const { group, meetings } = read();
  return meetings.flatMap((meeting) => {
    const day = dayOf(meeting);
    const held = meeting.registered ?? (meeting.running === undefined ? null : day);
    const known = { id: '' };
    return [
      { on: meeting.planned, run: async () => (known.id = await prepare(stage, group, meeting)) },
      ...(held === null ? [] : [{ on: held, run: () => hold(stage, known.id, meeting) }]),
    ];
  });
}

const dayOf = ({ startsAt }: DemoMeeting): Day => clock.dayAt(new Date(startsAt));

/** The secretary plans it, puts its items on the agenda and, unless it is still a draft, announces it. */
async function prepare(stage: Stage, number: string, meeting: DemoMeeting): Promise<string> {
  const { db } = stage;
  const group = await db.group.findFirstOrThrow({ where: { acts: { some: { number } } }, include: { seats: true } });
  const seats = await seatsOf(stage, group.seats);
  const { startsAt, duration, place, link = null } = meeting;
  const words = { startsAt: new Date(startsAt), duration, place, link };
  const as = () => stage.as(secretary, meeting.planned);
  const id = await planMeeting(await as(), { groupId: group.id, words });
  for (const { title, speaker, minutes, control, draftDecision } of meeting.items)
    await addItem(await as(), {
      meetingId: id,
      control,
      words: { title, minutes, draftDecision, speakerSeatId: seats(speaker)[0]?.id },
    });
  if (meeting.present) await step(stage, await as(), id, 'ANNOUNCE');
  if (meeting.proposed) {
    const context = await stage.as(meeting.proposed.by, addDays(meeting.planned, 3));
    await addItem(context, { meetingId: id, words: { title: meeting.proposed.title } });
  }
  return id;
}

async function seatsOf({ db }: Stage, seats: readonly Seat[]) {
  const known = await db.organisation.findMany({
    where: { seats: { some: {} } },
    select: { id: true, shortName: true },
  });
  return (shortName: string): Seat[] => {
    const id = known.find((one) => one.shortName === shortName)?.id;
    return seats.filter(({ organisationId }) => organisationId === id);
  };
}

async function step({ db }: Stage, context: Context, id: string, named: Parameters<typeof moveMeeting>[1]['step']) {
  const { version } = await db.meeting.findUniqueOrThrow({ where: { id } });
  await moveMeeting(context, { id, version, step: named });
}

/** It is opened, dealt with item by item and, where it is over, signed and registered. */
async function hold(stage: Stage, id: string, meeting: DemoMeeting): Promise<void> {
  const { db } = stage;
  const day = dayOf(meeting);
  let minute = startMinute(meeting);
  const as = () => stage.as(secretary, day, minute++);
  await step(stage, await as(), id, 'START');
  const { groupId, items } = await db.meeting.findUniqueOrThrow({
    where: { id },
    include: { items: { where: { state: 'ACCEPTED' }, orderBy: { position: 'asc' } } },
  });
  const seats = await seatsOf(stage, await db.seat.findMany({ where: { groupId } }));
  const there = (meeting.present ?? []).flatMap((name) =>
    seats(name).map(
      ({ id: seatId }) => ({ seatId, presence: meeting.byLink?.includes(name) ? 'BY_LINK' : 'IN_ROOM' }) as const,
    ),
  );
  for (const one of there) await markPresence(await as(), { meetingId: id, ...one });
  const last = meeting.running ?? items.length - 1;
  for (const [at, item] of items.entries()) {
    const told = meeting.items[at];
    if (told && at <= last) await deal(stage, item, told, { as, seatIds: there.map(({ seatId }) => seatId) });
  }
  if (meeting.registered) await register(stage, id, meeting.registered, as);
}

/** The demonstration's clock tells minutes from nine in the morning. */
const startMinute = ({ startsAt }: DemoMeeting) =>
  Math.round((Date.parse(startsAt) - Date.parse(`${startsAt.slice(0, 10)}T09:00:00+07:00`)) / 60_000);

interface Hall {
  readonly as: () => Promise<Context>;
  readonly seatIds: readonly string[];
}

async function deal(stage: Stage, item: AgendaItem, told: DemoItem, { as, seatIds }: Hall): Promise<void> {
  const { version } = await stage.db.meeting.findUniqueOrThrow({ where: { id: item.meetingId } });
  const context = await as();
  await goToItem(context, { id: item.meetingId, version, itemId: item.id });
  await note(stage, item, told, context.clock.now());
  for (const decision of told.decisions) {
    const decisionId = await addDecision(await as(), { itemId: item.id, words: await wordsOf(stage, decision) });
    if (decision.vote) await vote(stage, { itemId: item.id, decisionId }, { as, seatIds });
  }
}

/** What was heard and spoken, as an editor would have sent it. */
async function note({ db, person }: Stage, item: AgendaItem, { heard, spoke }: DemoItem, at: Date): Promise<void> {
  if (heard.length + spoke.length === 0) return;
  const document = new Y.Doc();
  for (const [part, paragraphs] of Object.entries({ heard, spoke }))
    document.getXmlFragment(part).insert(
      0,
      paragraphs.map((words) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        return paragraph;
      }),
    );
  await beginRecord(db, item.id);
  const update = { bytes: Y.encodeStateAsUpdate(document), personId: person(secretary) };
  await append(db, item.id, { updates: [update], at });
}

async function wordsOf({ db, person }: Stage, decision: DemoDecision) {
  const organisations = await db.organisation.findMany({
    where: { shortName: { in: [...(decision.to ?? []), ...(decision.with ?? [])] } },
  });
  const classes = await db.organisationClass.findMany({
    where: { shortName: { in: [...(decision.toClass ?? []), ...(decision.withClass ?? [])] } },
  });
  const addressees = [
    ...organisations.map(({ id, shortName }) => ({
      role: decision.to?.includes(shortName) ? ('LEAD' as const) : ('CO_EXECUTOR' as const),
      organisationId: id,
    })),
    ...classes.map(({ id, shortName }) => ({
      role: decision.toClass?.includes(shortName) ? ('LEAD' as const) : ('CO_EXECUTOR' as const),
      classId: id,
    })),
  ];
  const { proposes } = decision;
  const measure = proposes && (await db.measure.findFirstOrThrow({ where: { ...about, number: proposes.measure } }));
  return {
    ...(measure && { measureId: measure.id, proposedState: proposes.state }),
    kind: decision.kind,
    text: decision.text,
    addressees: addressees.toSorted((one, other) => other.role.localeCompare(one.role)),
    term: decision.term,
    controllerId: decision.controller && person(decision.controller),
  };
}

/** Everyone who is there is for it, but for the last, who abstains. */
async function vote({ db }: Stage, put: { itemId: string; decisionId: string }, { as, seatIds }: Hall): Promise<void> {
  const motionId = await openMotion(await as(), put);
  const votes = seatIds.map(
    (seatId, at) => ({ seatId, choice: at === seatIds.length - 1 ? 'ABSTAIN' : 'FOR' }) as const,
  );
  await castVotes(await as(), { motionId, votes });
  const { version } = await db.motion.findUniqueOrThrow({ where: { id: motionId } });
  await closeMotion(await as(), { id: motionId, version });
}

async function register(stage: Stage, id: Meeting['id'], on: Day, as: Hall['as']): Promise<void> {
  await step(stage, await as(), id, 'END');
  await step(stage, await stage.as(secretary, on), id, 'SIGN');
  const { version } = await stage.db.meeting.findUniqueOrThrow({ where: { id } });
  await registerMinutes(await stage.as(secretary, on), { id, version, registeredOn: on });
}
