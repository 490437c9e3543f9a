import type {
  Evidence,
  PaperKind,
  PassportState,
  PracticeKind,
  Prisma,
  ReplicationState,
} from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import { followInRegistry } from '@vmeste/schema/practice/registry/command.ts';
import { criteria } from '@vmeste/schema/practice/review/rule.ts';
import { type PassportPart, passportParts, type Result } from '@vmeste/schema/practice/rule.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

/** What stands in a passport; each longer part names itself and the practice unless it is told otherwise. */
export interface PassportWords {
  readonly name?: string;
  readonly municipality?: string;
  readonly targetGroups?: readonly string[];
  readonly parts?: Readonly<Partial<Record<PassportPart, string | readonly object[]>>>;
  readonly results?: readonly Result[];
  readonly contacts?: string;
  readonly contactsPublic?: boolean;
  /** When it was published; what was only archived can have been, too. */
  readonly publishedAt?: Date | null;
}

interface PracticeParts {
  readonly organisation: OrganisationRow;
  readonly startedBy: PersonRow;
  readonly kind: PracticeKind;
}

/** Paragraphs as a column keeps them; a text is split at its lines. */
const paragraphs = (text: string | readonly object[]): Prisma.InputJsonArray =>
  typeof text === 'string'
    ? text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false, italic: false }] }))
    : text.map((paragraph) => ({ ...paragraph }));

interface Hanging {
  readonly name: string;
  readonly content: string;
  readonly uploader: PersonRow;
  readonly kind: PaperKind;
}

/** A practice of an organisation, described version by version. */
export class PracticeRow {
  readonly id: string;
  readonly organisation: OrganisationRow;
  readonly #world: World;
  readonly #ledger: Ledger;
  #passports = 0;

  constructor(world: World, ledger: Ledger, { organisation, startedBy, kind }: PracticeParts) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.organisation = organisation;
    const of = { organisationId: organisation.id, startedById: startedBy.id };
    const data = { id: this.id, kind, ...of, createdAt: world.clock.now() };
    ledger.write((db) => db.practice.create({ data }));
  }

  /** Its next version, as it stands now; gives the id. What is published replaces what was. */
  passport(state: PassportState, words: PassportWords = {}): string {
    const id = this.#ledger.id();
    this.#passports += 1;
    const at = this.#world.clock.now();
    const { name = 'Практика', municipality = 'г. Новосибирск', targetGroups = ['Семьи с детьми'] } = words;
    const { results = [], contacts = '', contactsPublic = false, parts = {} } = words;
    const said = (part: PassportPart) => paragraphs(parts[part] ?? `${part}: ${name}`);
    const data: Prisma.PassportUncheckedCreateInput = {
      ...Object.fromEntries(passportParts.map((part) => [part, said(part)])),
      id,
      practiceId: this.id,
      number: this.#passports,
      state,
      name,
      municipality,
      targetGroups: [...targetGroups],
      results: results.map((result) => ({ ...result })),
      contacts,
      contactsPublic,
      createdAt: at,
      changedAt: at,
      submittedAt: state === 'DRAFT' ? null : at,
      publishedAt: words.publishedAt === undefined ? (state === 'PUBLISHED' ? at : null) : words.publishedAt,
    };
    this.#ledger.write((db) => db.passport.create({ data }));
    if (state === 'PUBLISHED') this.#publish(id);
    return id;
  }

  /** The centre is to look at it again on that day. */
  reviewed(reviewOn: Day): this {
    const data = { reviewOn: midnightOf(reviewOn) };
    this.#ledger.write((db) => db.practice.update({ where: { id: this.id }, data }));
    return this;
  }

  /** It left the registry. */
  archived(): this {
    const where = { practiceId: this.id, state: 'PUBLISHED' } as const;
    const data = { archivedAt: this.#world.clock.now(), reviewOn: null };
    this.#ledger.write((db) => db.passport.updateMany({ where, data: { state: 'ARCHIVED' } }));
    this.#ledger.write((db) => db.practice.update({ where: { id: this.id }, data }));
    this.#follow();
    return this;
  }

  /** Somebody was appointed to judge it; gives the id of the appointment. */
  reviewer(person: PersonRow): string {
    const data = { id: this.#ledger.id(), practiceId: this.id, personId: person.id };
    this.#ledger.write((db) => db.reviewer.create({ data: { ...data, appointedAt: this.#world.clock.now() } }));
    return data.id;
  }

  /** What somebody thinks of a version; gives the id. */
  judgement(passportId: string, person: PersonRow, evidence: Evidence = 'OWN_FIGURES'): string {
    const scores = Object.fromEntries(criteria.map((one) => [one, { score: 4, reason: `Основание: ${one}` }]));
    const said = { scores, evidence, conclusion: `Заключение: ${person.name}`, at: this.#world.clock.now() };
    const data = { id: this.#ledger.id(), passportId, personId: person.id, ...said };
    this.#ledger.write((db) => db.judgement.create({ data }));
    this.#follow();
    return data.id;
  }

  /** A remark at a field of a version; gives the id. */
  remark(passportId: string, author: PersonRow, text: string): string {
    const id = this.#ledger.id();
    const data = { id, passportId, authorId: author.id, text, field: 'problem', at: this.#world.clock.now() };
    // It proposes another wording, too, as far as the world's own practices read alike.
    this.#ledger.write(async (db) => {
      const { problem } = await db.passport.findUniqueOrThrow({ where: { id: passportId } });
      await db.remark.create({ data: { ...data, wording: paragraphs(`${text}: иначе`), before: problem ?? [] } });
    });
    return id;
  }

  /** A file of a version with its name for content; gives its id. */
  file(passportId: string, name: string, uploader: PersonRow, kind: PaperKind = 'DOCUMENT'): string {
    return this.#hang(passportId, { name, content: name, uploader, kind });
  }

  /** A passport that was written elsewhere, hung on a version; gives the id of the file. */
  written(passportId: string, content: string, uploader: PersonRow): string {
    return this.#hang(passportId, { name: 'Паспорт.txt', content, uploader, kind: 'DOCUMENT' });
  }

  #hang(passportId: string, { name, content, uploader, kind }: Hanging): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(content));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
      await db.passportFile.create({ data: { passportId, fileId: id, kind, position: 0 } });
    });
    return id;
  }

  /** An organisation takes a version over; gives the id. */
  replication(passportId: string, site: OrganisationRow, by: PersonRow, state: ReplicationState = 'RUNNING'): string {
    const at = this.#world.clock.now();
    const of = { practiceId: this.id, passportId, organisationId: site.id, declaredById: by.id };
    const said = { changes: 'Занятия по субботам', contact: `Контакт: ${by.name}`, municipality: 'г. Обь' };
    const results = [{ year: 2022, label: 'семей', value: 5, unit: null, bound: 'EXACT' }];
    const data = { id: this.#ledger.id(), ...of, ...said, state, results, declaredAt: at, changedAt: at };
    this.#ledger.write((db) => db.replication.create({ data }));
    return data.id;
  }

  /** A version serves a measure of a roadmap, or uses a technology that was published. */
  linked(passportId: string, { measureId, technologyId }: { measureId?: string; technologyId?: string }): this {
    this.#ledger.write(async (db) => {
      if (measureId) await db.passportMeasure.create({ data: { passportId, measureId } });
      if (technologyId) await db.passportTechnology.create({ data: { passportId, technologyId } });
    });
    return this;
  }

  #publish(publishedId: string, reviewOn: Day = '2024-11-14'): void {
    const before = { practiceId: this.id, state: 'PUBLISHED', id: { not: publishedId } } as const;
    this.#ledger.write((db) => db.passport.updateMany({ where: before, data: { state: 'ARCHIVED' } }));
    const data = { publishedId, archivedAt: null, reviewOn: midnightOf(reviewOn) };
    this.#ledger.write((db) => db.practice.update({ where: { id: this.id }, data }));
    this.#follow();
  }

  #follow(): void {
    this.#ledger.write((db) => db.$transaction((tx) => followInRegistry(tx, [this.id])));
  }
}
