import type { OrganisationKind } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { PersonRow, Span } from './person.ts';

/** A body that takes part. */
export class OrganisationRow {
  readonly id: string;
  readonly shortName: string;
  readonly #world: World;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger, { shortName, kind }: { shortName: string; kind: OrganisationKind }) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.shortName = shortName;
    const data = {
      id: this.id,
      kind,
      shortName,
      fullName: `${shortName} (полное имя)`,
      region: 'Новосибирская область',
      registrationNumber: `ОГРН ${this.id.slice(-6)}`,
    };
    ledger.write((db) => db.organisation.create({ data }));
  }

  /** Founded by another. */
  foundedBy(founder: OrganisationRow): this {
    this.#ledger.write((db) => db.organisation.update({ where: { id: this.id }, data: { founderId: founder.id } }));
    return this;
  }

  /** Another took over. */
  succeededBy(successor: OrganisationRow): this {
    this.#ledger.write((db) => db.organisation.update({ where: { id: this.id }, data: { successorId: successor.id } }));
    return this;
  }

  /** Documents also write it so. */
  alsoWritten(text: string): this {
    this.#ledger.write((db) => db.spelling.create({ data: { id: this.#ledger.id(), text, organisationId: this.id } }));
    return this;
  }

  /** Somebody who belongs to it. */
  person(name: string, span: Span = {}): PersonRow {
    return this.#world.person(name).of(this, span);
  }
}

/** A class that documents name as one. */
export class ClassRow {
  readonly id: string;
  readonly shortName: string;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger, { shortName, open }: { shortName: string; open: boolean }) {
    this.#ledger = ledger;
    this.id = ledger.id();
    this.shortName = shortName;
    const data = { id: this.id, shortName, fullName: `${shortName} (полное имя)`, open };
    ledger.write((db) => db.organisationClass.create({ data }));
  }

  /** Documents also write it so. */
  alsoWritten(text: string): this {
    this.#ledger.write((db) => db.spelling.create({ data: { id: this.#ledger.id(), text, classId: this.id } }));
    return this;
  }

  /** The ids of its memberships, in the order of their description. */
  readonly rows: string[] = [];

  /** An organisation is its member from a day to a day, both inclusive. */
  member(organisation: OrganisationRow, { since = '2021-01-01', until }: { since?: Day; until?: Day } = {}): this {
    const span = { since: midnightOf(since), until: until ? midnightOf(until) : null };
    const data = { id: this.#ledger.id(), classId: this.id, organisationId: organisation.id, ...span };
    this.rows.push(data.id);
    this.#ledger.write((db) => db.classMembership.create({ data }));
    return this;
  }
}
