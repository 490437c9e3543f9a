import type {
  Amendment,
  AttendanceManner,
  Choice,
  DecisionKind,
  ItemKind,
  ItemState,
  MeasureState,
  MeetingState,
  Prisma,
} from '@vmeste/prisma/generated/client.ts';
import type { Db } from '@vmeste/schema/core/database.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import { compose, hashOf } from '@vmeste/schema/meeting/minutes/compose.ts';
import { kept } from '@vmeste/schema/meeting/minutes/ready.ts';
import type { MinutesText } from '@vmeste/schema/meeting/minutes/text.ts';
import { recordsOf } from '@vmeste/schema/meeting/record/command.ts';
import type { World } from '../world.ts';
import type { GroupRow } from './group.ts';
import type { Ledger } from './ledger.ts';
import type { MeasureRow } from './measure.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

/** In which states a meeting has begun, or is over. */
const begun: readonly MeetingState[] = ['RUNNING', 'DRAFTING', 'ON_APPROVAL', 'SIGNED', 'REGISTERED'];
const over: readonly MeetingState[] = ['DRAFTING', 'ON_APPROVAL', 'SIGNED', 'REGISTERED'];

/** The version of the text that a round of approval is about. */
export const sheetHash = 'a'.repeat(64);

/** A meeting of a group, described item by item; it is on the day of the world unless another is named. */
export class MeetingRow {
  readonly id: string;
  readonly group: GroupRow;
  readonly #world: World;
  readonly #ledger: Ledger;
  #items = 0;

  constructor(world: World, ledger: Ledger, parts: { group: GroupRow; state: MeetingState; startsAt?: Date }) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.group = parts.group;
    const at = world.clock.now();
    const startsAt = parts.startsAt ?? at;
    const data = {
      id: this.id,
      groupId: parts.group.id,
      state: parts.state,
      startsAt,
      place: `Место: ${parts.group.name}`,
      announcedAt: parts.state === 'DRAFT' ? null : at,
      startedAt: begun.includes(parts.state) ? startsAt : null,
      endedAt: over.includes(parts.state) ? startsAt : null,
      createdAt: at,
      changedAt: at,
    };
    ledger.write((db) => db.meeting.create({ data }));
  }

  /** An item of its agenda; gives the id. */
  item(title: string, { state = 'ACCEPTED', by, current = false, kind = 'QUESTION' }: ItemWords = {}): string {
    const id = this.#ledger.id();
    const data = {
      id,
      meetingId: this.id,
      groupId: this.group.id,
      title,
      kind,
      state,
      position: this.#items,
      proposedById: by?.id ?? null,
      startedAt: current ? this.#world.clock.now() : null,
    };
    this.#items += 1;
    this.#ledger.write((db) => db.agendaItem.create({ data }));
    if (current) this.#ledger.write((db) => db.meeting.update({ where: { id: this.id }, data: { currentItemId: id } }));
    return id;
  }

  /** Somebody is present on a seat. */
  present(seatId: string, manner: AttendanceManner = 'ROOM'): this {
    const data = { id: this.#ledger.id(), meetingId: this.id, seatId, manner, arrivedAt: this.#world.clock.now() };
    this.#ledger.write((db) => db.attendance.create({ data }));
    return this;
  }

  /** What was decided at an item; gives the id. */
  decision(
    itemId: string,
    text: string,
    { kind = 'DECISION', to, about, proposes, amends, how = 'AMENDS', code }: DecisionWords = {},
  ): string {
    const id = this.#ledger.id();
    const addressees = to
      ? { create: [{ id: this.#ledger.id(), role: 'LEAD' as const, position: 0, organisationId: to.id }] }
      : {};
    const data: Prisma.DecisionUncheckedCreateInput = {
      id,
      meetingId: this.id,
      itemId,
      kind,
      position: 0,
      text,
      addressees,
      code: code ?? null,
      measureId: about?.id ?? null,
      proposedState: proposes ?? null,
      ...(amends === undefined ? {} : { amendsId: amends, amendment: how }),
    };
    this.#ledger.write((db) => db.decision.create({ data }));
    return id;
  }

  /** A question put to the vote, with the votes so far; gives the id. */
  motion(itemId: string, text: string, votes: Readonly<Record<string, Choice>> = {}): string {
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const cast = Object.entries(votes).map(([seatId, choice]) => ({ seatId, choice, at }));
    const data = { id, meetingId: this.id, itemId, text, openedAt: at, votes: { create: cast } };
    this.#ledger.write((db) => db.motion.create({ data }));
    return id;
  }

  /** A file for official use that belongs at an item; gives the id of what stands in its place. */
  stub(itemId: string, title: string): string {
    const id = this.#ledger.id();
    const words = { number: '12-дсп', title, holder: 'Орган группы, отдел 2', enteredAt: this.#world.clock.now() };
    this.#ledger.write((db) => db.stub.create({ data: { id, itemId, ...words } }));
    return id;
  }

  dissent(itemId: string, seatId: string, text: string): string {
    const id = this.#ledger.id();
    const data = { id, meetingId: this.id, itemId, seatId, text, at: this.#world.clock.now() };
    this.#ledger.write((db) => db.dissent.create({ data }));
    return id;
  }

  /** A round of approval on some text, with one remark; gives the id. */
  round(seatId: string, person: PersonRow, remark: string): string {
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const deadline = midnightOf('2022-11-17');
    const approvals = { create: [{ seatId, personId: person.id, remark, at }] };
    const data = { id, meetingId: this.id, number: 1, textHash: sheetHash, openedAt: at, deadline, approvals };
    this.#ledger.write((db) => db.approvalRound.create({ data }));
    return id;
  }

  /** What registration makes of a decision that proposes a state for a measure; gives the id. */
  proposal(decisionId: string, about: MeasureRow, state: MeasureState): string {
    const id = this.#ledger.id();
    const said = { decisionId, measureId: about.id, meetingId: this.id, state, from: 'UNDER_WAY' as const };
    this.#ledger.write((db) => db.proposal.create({ data: { id, ...said, proposedAt: this.#world.clock.now() } }));
    return id;
  }

  /** Registered under a number, on a day. */
  registered(number: string, day: Day): this {
    this.signed();
    const data = { number, registeredOn: midnightOf(day), registeredAt: midnightOf(day) };
    this.#ledger.write((db) => db.meeting.update({ where: { id: this.id }, data }));
    return this;
  }

  /** Signed as it stands. */
  signed(): this {
    this.#ledger.write(async (db) => {
      const text = await this.#text(db);
      await db.meeting.update({ where: { id: this.id }, data: { text: kept(text), textHash: hashOf(text) } });
    });
    return this;
  }

  /** Somebody sits on a seat of this meeting, by letter. */
  substituted(seatId: string, person: PersonRow, letterDate: Day = '2022-11-11'): this {
    const letter = { letterNumber: 'З-1', letterDate: midnightOf(letterDate) };
    const data = { meetingId: this.id, seatId, personId: person.id, name: person.name, ...letter };
    this.#ledger.write((db) => db.substitute.create({ data }));
    return this;
  }

  async #text(db: Db): Promise<MinutesText> {
    const items = await db.agendaItem.findMany({ where: { meetingId: this.id }, select: { id: true } });
    const records = await recordsOf(
      db,
      items.map(({ id }) => id),
    );
    return compose(db, this.id, { clock: this.#world.clock, records });
  }
}

interface ItemWords {
  readonly state?: ItemState;
  /** Who proposed it. */
  readonly by?: PersonRow;
  readonly current?: boolean;
  readonly kind?: ItemKind;
}

interface DecisionWords {
  readonly kind?: DecisionKind;
  readonly to?: OrganisationRow;
  /** The measure whose state it proposes to change, and to what. */
  readonly about?: MeasureRow;
  readonly proposes?: MeasureState;
  /** An earlier decision that it amends or cancels. */
  readonly amends?: string;
  readonly how?: Amendment;
  /** As its registered minutes number it. */
  readonly code?: string;
}
