import type { MeetingState, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '@vmeste/schema/core/commit.ts';
import { midnightOf } from '@vmeste/schema/core/time.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { documentOf, storedOne } from '@vmeste/schema/meeting/record/store.ts';
import { type RecordText, textOf } from '@vmeste/schema/meeting/record/text.ts';
import { executionFor } from '@vmeste/server/node.ts';
import type * as Y from 'yjs';
import type { World } from '../world.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

/** A meeting that runs, with one item whose record can be written. */
export class RunningMeeting {
  readonly groupId: string = crypto.randomUUID();
  readonly meetingId: string = crypto.randomUUID();
  readonly itemId: string = crypto.randomUUID();
  readonly #actId: string = crypto.randomUUID();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  static async begin(world: World, founder: OrganisationRow, seats: readonly [PersonRow, SeatKind][]) {
    const meeting = new RunningMeeting(world);
    await world.settled();
    await meeting.#write(founder);
    for (const [person, kind] of seats) await meeting.seat(person, kind);
    await meeting.#change(async (change) => change.tell('group.changed', { groupId: meeting.groupId }));
    return meeting;
  }

  async #write(founder: OrganisationRow): Promise<void> {
    const { db, clock } = this.#world;
    const at = clock.now();
    const times = { createdAt: at, changedAt: at };
    const name = 'Рабочая группа по сопровождаемому проживанию';
    await db.group.create({ data: { id: this.groupId, name, founderId: founder.id, ...times } });
    await db.act.create({
      data: {
        id: this.#actId,
        kind: 'приказ',
        number: '306',
        date: midnightOf('2021-04-08'),
        issuers: [],
        groupId: this.groupId,
        effect: 'FOUNDS',
      },
    });
    const { groupId, meetingId } = this;
    await db.meeting.create({ data: { id: meetingId, groupId, state: 'RUNNING', startsAt: at, ...times } });
    await db.agendaItem.create({
      data: { id: this.itemId, meetingId, groupId, position: 1, title: 'О единой терминологии' },
    });
  }

  /** A further item of its agenda. Gives the id. */
  async item(): Promise<string> {
    const { groupId, meetingId } = this;
    const data = { meetingId, groupId, position: 2, title: 'О формах и моделях' };
    return (await this.#world.db.agendaItem.create({ data })).id;
  }

  seat(person: PersonRow, kind: SeatKind): Promise<unknown> {
    const { groupId } = this;
    const data = {
      groupId,
      kind,
      position: 1,
      personId: person.id,
      actId: this.#actId,
      since: midnightOf('2021-04-08'),
    };
    return this.#world.db.seat.create({ data });
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
