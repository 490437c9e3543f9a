import type { MailSubject, Role } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import { Actor } from './actor.ts';
import type { GroupRow } from './group.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { RoadmapRow } from './roadmap.ts';
import { inADay, keepSession, sessionCookie } from './session.ts';

/** From a day to a day, both inclusive. */
export interface Span {
  readonly since?: Day;
  readonly until?: Day;
}

/** Long before any day on which a world stands. */
const always: Day = '2021-01-01';

const days = ({ since = always, until }: Span) => ({
  since: midnightOf(since),
  until: until ? midnightOf(until) : null,
});

/** A person, described step by step; and somebody who can knock at the doors. */
export class PersonRow extends Actor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly loginId: string;
  /** The ids of memberships and appointments, in the order of their description. */
  readonly rows: string[] = [];
  readonly #ledger: Ledger;
  readonly #now: () => Date;
  readonly #world: World;
  /** The organisation that roles without another one are for: the first joined. */
  #organisation: OrganisationRow | null = null;
  #hasSession = false;

  constructor(world: World, ledger: Ledger, name: string) {
    super({ url: () => world.url, cookie: () => this.cookie() });
    this.#ledger = ledger;
    this.#now = world.clock.now;
    this.#world = world;
    this.id = ledger.id();
    this.loginId = ledger.id();
    this.name = name;
    this.email = `p${this.id.slice(-6)}@people.test`;
    const at = world.clock.now();
    const username = this.email.split('@')[0] ?? '';
    const login = {
      id: this.loginId,
      username,
      name,
      email: this.email,
      emailVerified: true,
      createdAt: at,
      updatedAt: at,
    };
    ledger.write((db) =>
      db.person.create({ data: { id: this.id, name, email: this.email, createdAt: at, login: { create: login } } }),
    );
  }

  /** Belongs to an organisation, in a post. */
  of(organisation: OrganisationRow, span: Span = {}, post = 'специалист'): this {
    this.#organisation ??= organisation;
    const data = { id: this.#ledger.id(), personId: this.id, organisationId: organisation.id, post, ...days(span) };
    this.rows.push(data.id);
    this.#ledger.write((db) => db.membership.create({ data }));
    return this;
  }

  executor = (span: Span = {}): this => this.#inOrganisation('EXECUTOR', span);
  approver = (span: Span = {}): this => this.#inOrganisation('APPROVER', span);
  accountManager = (span: Span = {}): this => this.#inOrganisation('ACCOUNT_MANAGER', span);
  administrator = (span: Span = {}): this => this.#appoint('ADMINISTRATOR', {}, span);
  methodologist = (span: Span = {}): this => this.#appoint('METHODOLOGIST', {}, span);
  coordinates = (roadmap: RoadmapRow, span: Span = {}): this =>
    this.#appoint('COORDINATOR', { roadmapId: roadmap.id }, span);
  observes = (roadmap: RoadmapRow, span: Span = {}): this => this.#appoint('OBSERVER', { roadmapId: roadmap.id }, span);
  observesGroup = (group: GroupRow, span: Span = {}): this =>
    this.#appoint('GROUP_OBSERVER', { groupId: group.id }, span);

  /** Has a way in that was not used yet. Gives its id. */
  invited(): string {
    const id = this.#ledger.id();
    const data = { id, personId: this.id, kind: 'LINK', secretHash: `hash of ${id}` } as const;
    const times = { createdAt: this.#now(), expiresAt: new Date(this.#now().getTime() + 86_400_000) };
    this.#ledger.write((db) => db.invitation.create({ data: { ...data, ...times } }));
    return id;
  }

  /** Has a calendar at a secret address. Gives the id of the address. */
  hasCalendar(): string {
    const id = this.#ledger.id();
    const data = { id, personId: this.id, secretHash: `hash of ${id}`, createdAt: this.#now() };
    this.#ledger.write((db) => db.calendarAddress.create({ data }));
    return id;
  }

  /** Wants no letters of these. */
  mutes(...muted: MailSubject[]): this {
    const data = { personId: this.id, manner: 'AT_ONCE', dailyAt: 9, quietFrom: 21, quietUntil: 8, muted } as const;
    this.#ledger.write((db) => db.mailSetting.create({ data }));
    return this;
  }

  /** The account was closed. */
  disabled(at: Date): this {
    this.#ledger.write((db) => db.person.update({ where: { id: this.id }, data: { disabledAt: at } }));
    return this;
  }

  /** The same person, with the same cookie, at another node. */
  at(node: { port: number }): Actor {
    return new Actor({ url: () => `http://127.0.0.1:${node.port}`, cookie: () => this.cookie() });
  }

  /** Has a session before the first knock. */
  signedIn = (): this => this.#begin(inADay());
  /** Shows a cookie whose session has run out. */
  sessionExpired = (): this => this.#begin(new Date(0));

  #inOrganisation(role: Role, span: Span): this {
    if (!this.#organisation) throw new Error(`${this.name} belongs to no organisation: say of(organisation) first.`);
    return this.#appoint(role, { organisationId: this.#organisation.id }, span);
  }

  #appoint(role: Role, scope: { organisationId?: string; roadmapId?: string; groupId?: string }, span: Span): this {
    const data = { id: this.#ledger.id(), personId: this.id, role, ...scope, ...days(span) };
    this.rows.push(data.id);
    this.#ledger.write((db) => db.appointment.create({ data }));
    return this;
  }

  /** The cookie that the sign-in page would have given: opened at the first knock, and kept. */
  async cookie(): Promise<string> {
    if (!this.#hasSession) this.signedIn();
    await this.#ledger.settle();
    const { name, value } = await sessionCookie(this.#world.node.auth, this.#token());
    return `${name}=${value}`;
  }

  #token = (): string => `session of ${this.id}`;

  #begin(expiresAt: Date): this {
    this.#hasSession = true;
    this.#ledger.write((db) => keepSession(db, { loginId: this.loginId, token: this.#token(), expiresAt }));
    return this;
  }
}
