import type { Prisma, RegistrationState, TrainingKind, TrainingState } from '@vmeste/prisma/generated/client.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

/** What is said of a training beside who holds it; a week from the day on which the world begins where nothing is. */
export interface TrainingWords {
  readonly kind?: TrainingKind;
  readonly state?: TrainingState;
  readonly capacity?: number | null;
  readonly startsAt?: Date | null;
  readonly link?: string;
  readonly closesAt?: Date;
  readonly opensAt?: Date;
  readonly confirmHours?: number;
  readonly heads?: number;
  readonly programmeId?: string;
  readonly supervisorId?: string;
  readonly resolutionId?: string;
  /** People of these alone may register. */
  readonly invited?: readonly OrganisationRow[];
  readonly hosts?: readonly OrganisationRow[];
}

interface TrainingParts {
  readonly title: string;
  readonly organisation: OrganisationRow;
  readonly by: PersonRow;
  readonly words: TrainingWords;
}

const week = 7 * 86_400_000;
const hour = 3_600_000;

/** A training that an organisation answers for. */
export class TrainingRow {
  readonly id: string;
  readonly title: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  #numbers = 0;
  #papers = 0;

  constructor(world: World, ledger: Ledger, { title, organisation, by, words }: TrainingParts) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.title = title;
    const { invited, hosts = [], state = 'ANNOUNCED', kind = 'SEMINAR', startsAt, ...rest } = words;
    const at = world.clock.now();
    const begins = startsAt === undefined ? new Date(at.getTime() + week) : startsAt;
    const data: Prisma.TrainingUncheckedCreateInput = {
      ...rest,
      id: this.id,
      kind,
      state,
      title,
      about: [{ kind: 'paragraph', runs: [{ text: `О чём: ${title}`, bold: false, italic: false }] }],
      organisationId: organisation.id,
      planYear: 2022,
      plannedOn: new Date('2022-11-20T00:00:00Z'),
      startsAt: begins,
      endsAt: begins && new Date(begins.getTime() + 4 * hour),
      place: `Место: ${title}`,
      municipality: 'г. Новосибирск',
      audience: invited ? 'ORGANISATIONS' : 'EVERYBODY',
      invited: { create: (invited ?? []).map((one) => ({ organisationId: one.id })) },
      hosts: { create: hosts.map((one) => ({ organisationId: one.id })) },
      createdById: by.id,
      createdAt: at,
      changedAt: at,
      announcedAt: state === 'ANNOUNCED' ? at : null,
      heldAt: state === 'HELD' ? at : null,
      cancelReason: state === 'CANCELLED' ? `Причина: ${title}` : null,
    };
    ledger.write((db) => db.training.create({ data }));
  }

  /** Somebody has a place, or waits; gives the id of the registration. */
  registered(
    person: PersonRow,
    state: RegistrationState = 'PLACED',
    { confirmBy = null, name = person.name }: { confirmBy?: Date | null; name?: string } = {},
  ): string {
    const id = this.#ledger.id();
    this.#numbers += 1;
    const number = this.#numbers;
    const at = this.#world.clock.now();
    this.#ledger.write(async (db) => {
      const own = this.#ledger.id();
      const known = await db.specialist.findUnique({ where: { personId: person.id } });
      const belongs = await db.membership.findFirst({ where: { personId: person.id }, orderBy: { id: 'asc' } });
      const { post = '', organisationId = null } = belongs ?? {};
      const made = { id: own, name, post, organisationId, personId: person.id, countsAsId: own };
      const { id: specialistId } = known ?? (await db.specialist.create({ data: { ...made, createdAt: at } }));
      const stands = { trainingId: this.id, specialistId, state, number, confirmBy, at, changedAt: at };
      await db.registration.create({ data: { id, ...stands } });
    });
    return id;
  }

  /** Somebody was told that a place is offered. */
  offered(person: PersonRow): this {
    const data = {
      personId: person.id,
      trainingId: this.id,
      kind: 'PLACE_OFFERED',
      at: this.#world.clock.now(),
    } as const;
    this.#ledger.write((db) => db.notice.create({ data: { ...data, id: this.#ledger.id() } }));
    return this;
  }

  /** A line of its programme. */
  item(title: string, speakers = ''): this {
    const data = { id: this.#ledger.id(), trainingId: this.id, position: 0, title, speakers };
    this.#ledger.write((db) => db.trainingItem.create({ data }));
    return this;
  }

  /** What an intern is to do; gives the id. */
  task(text: string): string {
    const data = { id: this.#ledger.id(), trainingId: this.id, position: 0, text };
    this.#ledger.write((db) => db.internshipTask.create({ data }));
    return data.id;
  }

  /** A material with its name for content; gives the id of the file. */
  material(name: string, uploader: PersonRow): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id };
    const position = this.#papers;
    this.#papers += 1;
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(name));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
      await db.trainingFile.create({ data: { trainingId: this.id, fileId: id, position } });
    });
    return id;
  }
}
