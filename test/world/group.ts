import type { HoldingManner, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import { OrganisationRow } from './organisation.ts';
import type { PersonRow, Span } from './person.ts';

/** The act that founds a group; with its number or date left out it has not taken effect. */
export interface Founding {
  readonly number?: string | null;
  readonly date?: Day | null;
}

/** Whose a seat is: a person's own, or an organisation's that nominates its person. */
type Seated = PersonRow | OrganisationRow;

/** A working group, described seat by seat. Its act is in force since 8 April 2021 unless it is told otherwise. */
export class GroupRow {
  readonly id: string;
  readonly name: string;
  readonly founder: OrganisationRow;
  readonly #ledger: Ledger;
  readonly #actId: string;
  readonly #since: Day | null;
  readonly #seats: { readonly id: string; readonly of: Seated }[] = [];

  constructor(world: World, ledger: Ledger, parts: { name: string; founder: OrganisationRow; act: Founding }) {
    const { number = '306', date = '2021-04-08' } = parts.act;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.#actId = ledger.id();
    this.name = parts.name;
    this.founder = parts.founder;
    this.#since = number === null ? null : date;
    const at = world.clock.now();
    const group = { id: this.id, name: parts.name, founderId: parts.founder.id, createdAt: at, changedAt: at };
    const act = { id: this.#actId, kind: 'Приказ', number, date: date && midnightOf(date), effect: 'FOUNDS' } as const;
    ledger.write((db) =>
      db.group.create({
        data: {
          ...group,
          purpose: `Цель: ${parts.name}`,
          tasks: [`Задача: ${parts.name}`],
          termRules: { create: { id: ledger.id() } },
          acts: { create: { ...act, issuers: [parts.founder.shortName] } },
        },
      }),
    );
  }

  chair = (who: Seated, span?: Span): this => this.seat('CHAIR', who, span);
  deputy = (who: Seated, span?: Span): this => this.seat('DEPUTY', who, span);
  secretary = (who: Seated, span?: Span): this => this.seat('SECRETARY', who, span);
  member = (who: Seated, span?: Span): this => this.seat('MEMBER', who, span);
  byAgreement = (who: Seated, span?: Span): this => this.seat('MEMBER_BY_AGREEMENT', who, span);
  invited = (who: Seated, span?: Span): this => this.seat('INVITED', who, span);

  seat(kind: SeatKind, who: Seated, { since, until }: Span = {}): this {
    const id = this.#ledger.id();
    const of = who instanceof OrganisationRow ? { organisationId: who.id } : { personId: who.id };
    const from = since ?? this.#since;
    const days = { since: from && midnightOf(from), until: until ? midnightOf(until) : null };
    const data = { id, groupId: this.id, actId: this.#actId, kind, position: this.#seats.length, ...of, ...days };
    this.#seats.push({ id, of: who });
    this.#ledger.write((db) => db.seat.create({ data }));
    return this;
  }

  /** The organisation whose seat it is names its person by letter. */
  nominated = (organisation: OrganisationRow, person: PersonRow, span?: Span): this =>
    this.#hold('NOMINATED', { seatId: this.seatOf(organisation), person, span });

  /** Somebody sits for whoever holds a seat. */
  acting = (of: Seated, person: PersonRow, span?: Span): this =>
    this.#hold('ACTING', { seatId: this.seatOf(of), person, span });

  observedBy(...people: PersonRow[]): this {
    for (const person of people) person.observesGroup(this);
    return this;
  }

  /** The id of the seat that is somebody's. */
  seatOf(who: Seated): string {
    const seat = this.#seats.find(({ of }) => of === who);
    if (!seat) throw new Error(`${this.name} has no seat of theirs.`);
    return seat.id;
  }

  #hold(
    manner: HoldingManner,
    { seatId, person, span = {} }: { seatId: string; person: PersonRow; span: Span | undefined },
  ): this {
    const since = span.since ?? this.#since ?? '2021-04-08';
    const days = { since: midnightOf(since), until: span.until ? midnightOf(span.until) : null };
    const basis = { basisNumber: `П-${this.#seats.length}`, basisDate: midnightOf(since) };
    const data = { id: this.#ledger.id(), seatId, personId: person.id, manner, ...basis, ...days };
    this.#ledger.write((db) => db.holding.create({ data }));
    return this;
  }
}
