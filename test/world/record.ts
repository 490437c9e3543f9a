import type { MeetingState, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '@vmeste/schema/core/commit.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { documentOf, storedOne } from '@vmeste/schema/meeting/record/store.ts';
import { type RecordText, textOf } from '@vmeste/schema/meeting/record/text.ts';
import { executionFor } from '@vmeste/server/node.ts';
import type * as Y from 'yjs';
import { type World, world } from '../world.ts';
import type { MeetingRow } from './meeting.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';
import { type memoryShelf, Writer } from './writer.ts';

/** A planted meeting that runs, with one item whose record is written: what happens to it while people write. */
export class RunningMeeting {
  readonly itemId: string;
  readonly #meeting: MeetingRow;
  readonly #world: World;

  private constructor(world: World, meeting: MeetingRow) {
    this.#world = world;
    this.#meeting = meeting;
    this.itemId = meeting.item('О единой терминологии');
  }

  static async begin(world: World, founder: OrganisationRow, seats: readonly [PersonRow, SeatKind][]) {
    const group = world.group('Рабочая группа по сопровождаемому проживанию', founder);
    for (const [person, kind] of seats) group.seat(kind, person);
    const meeting = new RunningMeeting(world, world.meeting(group, 'RUNNING'));
    await world.settled();
    return meeting;
  }

  get meetingId(): string {
    return this.#meeting.id;
  }

  get groupId(): string {
    return this.#meeting.group.id;
  }

  /** A further item of its agenda. Gives the id. */
  async item(): Promise<string> {
    const id = this.#meeting.item('О формах и моделях');
    await this.#world.settled();
    return id;
  }

  /** The meeting goes over into another state, as its steps take it there: its row is locked before. */
  become = (state: MeetingState): Promise<string> =>
    this.#change(async ({ tx, tell }) => {
      await tx.$executeRaw`SELECT 1 FROM "Meeting" WHERE "id" = ${this.meetingId}::uuid FOR UPDATE`;
      await tx.meeting.update({ where: { id: this.meetingId }, data: { state } });
      tell('meeting.changed', { groupId: this.groupId, meetingId: this.meetingId });
    });

  /** Somebody leaves the group. */
  remove = (person: PersonRow): Promise<string> =>
    this.#change(async ({ tx, tell }) => {
      await tx.seat.deleteMany({ where: { groupId: this.groupId, personId: person.id } });
      tell('group.changed', { groupId: this.groupId });
    });

  /** Somebody's account is closed. */
  disable = (person: PersonRow): Promise<string> =>
    this.#change(async ({ tx, tell, at }) => {
      await tx.person.update({ where: { id: person.id }, data: { disabledAt: at } });
      tell('rights.changed', { personId: person.id });
    });

  #change(work: (change: Change) => Promise<void>): Promise<string> {
    const { context } = executionFor(this.#world.node, anonymous(this.#world.clock.today()), '');
    return commit(context, { act: 'test', input: {} }, async (change) => {
      await work(change);
      return this.meetingId;
    });
  }

  /** The record as the database has it. */
  async document(): Promise<Y.Doc> {
    return documentOf(await storedOne(this.#world.db, this.itemId));
  }

  text = async (): Promise<RecordText> => textOf(await this.document());
}

/** A working group whose record is written by its secretary and a member, and read by who is invited. */
export async function writing() {
  const w = await world();
  const ministry = w.organisation('Минтруда НСО');
  const secretary = ministry.person('секретарь');
  const member = w.organisation('Минздрав НСО').person('врач');
  const invited = w.organisation('«Интеграция»', 'NGO').person('приглашённый');
  const meeting = await RunningMeeting.begin(w, ministry, [
    [secretary, 'SECRETARY'],
    [member, 'MEMBER'],
    [invited, 'INVITED'],
  ]);
  const near = { port: Number(new URL(w.url).port) };
  const open = async (person: PersonRow, node = near, shelf?: ReturnType<typeof memoryShelf>) => {
    const writer = await Writer.open(meeting, person, node, shelf);
    await writer.opened();
    return writer;
  };
  return { w, meeting, secretary, member, invited, near, open };
}
