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

  constructor(world: World, ledger: Ledger, { shortName, kind }: { shortName: string; kind: OrganisationKind }) {
    this.#world = world;
    this.id = ledger.id();
    this.shortName = shortName;
    const data = {
      id: this.id,
      kind,
      shortName,
      fullName: `${shortName} (полное имя)`,
      region: 'Новосибирская область',
    };
    ledger.write((db) => db.organisation.create({ data }));
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

  /** An organisation is its member from a day to a day, both inclusive. */
  member(organisation: OrganisationRow, { since = '2021-01-01', until }: { since?: Day; until?: Day } = {}): this {
    const span = { since: midnightOf(since), until: until ? midnightOf(until) : null };
    const data = { id: this.#ledger.id(), classId: this.id, organisationId: organisation.id, ...span };
    this.#ledger.write((db) => db.classMembership.create({ data }));
    return this;
  }
}
