import type { MaterialKind, Prisma } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import { followInRegistry } from '@vmeste/schema/material/registry.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

const paragraphs = (text: string): Prisma.InputJsonArray =>
  text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false, italic: false }] }));

interface MaterialParts {
  readonly organisation: OrganisationRow;
  readonly startedBy: PersonRow;
  readonly kind: MaterialKind;
}

interface VersionWords {
  readonly title: string;
  readonly text?: string;
  readonly changes?: string;
  readonly targetGroups?: readonly string[];
}

/** A methodical material, described version by version. */
export class MaterialRow {
  readonly id: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  #versions = 0;

  constructor(world: World, ledger: Ledger, { organisation, startedBy, kind }: MaterialParts) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    const of = { organisationId: organisation.id, startedById: startedBy.id };
    const data = { id: this.id, kind, ...of, createdAt: world.clock.now() };
    ledger.write((db) => db.material.create({ data }));
  }

  /** Its next version that is being written; gives the id. */
  draft({ title, text = `Текст: ${title}`, changes = '', targetGroups = ['Семьи с детьми'] }: VersionWords): string {
    const id = this.#ledger.id();
    this.#versions += 1;
    const at = this.#world.clock.now();
    const of = { id, materialId: this.id, number: this.#versions, createdAt: at, changedAt: at };
    const data = { ...of, title, changes, targetGroups: [...targetGroups], text: paragraphs(text) };
    this.#ledger.write((db) => db.materialVersion.create({ data }));
    return id;
  }

  /** Its next version, which is in the registry; gives the id. */
  published(words: VersionWords): string {
    const id = this.draft(words);
    const at = this.#world.clock.now();
    this.#ledger.write(async (db) => {
      await db.materialVersion.update({ where: { id }, data: { publishedAt: at } });
      await db.material.update({ where: { id: this.id }, data: { publishedId: id } });
      await db.$transaction((tx) => followInRegistry(tx, [this.id]));
    });
    return id;
  }

  /** A file of a version with its name for content; gives its id. */
  file(versionId: string, name: string, uploader: PersonRow): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(name));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
      await db.materialFile.create({ data: { versionId, fileId: id, position: 0 } });
    });
    return id;
  }
}

interface EditionWords {
  readonly title: string;
  readonly foreword?: string;
  readonly act?: { readonly issuer: string; readonly number: string; readonly date: Day };
  readonly sections?: readonly {
    readonly title: string;
    readonly entries: readonly { readonly passportId?: string; readonly materialId?: string }[];
  }[];
}

/** A collection, described edition by edition. */
export class CollectionRow {
  readonly id: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  #editions = 0;

  constructor(world: World, ledger: Ledger, startedBy: PersonRow) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    const data = { id: this.id, startedById: startedBy.id, createdAt: world.clock.now() };
    ledger.write((db) => db.collection.create({ data }));
  }

  /** Its next edition, which is being put together; gives the id. */
  edition({ title, foreword = `Предисловие: ${title}`, act, sections = [] }: EditionWords): string {
    const id = this.#ledger.id();
    this.#editions += 1;
    const at = this.#world.clock.now();
    const data: Prisma.CollectionEditionUncheckedCreateInput = {
      id,
      collectionId: this.id,
      number: this.#editions,
      title,
      foreword: paragraphs(foreword),
      ...(act && { actIssuer: act.issuer, actNumber: act.number, actDate: midnightOf(act.date) }),
      createdAt: at,
      changedAt: at,
      sections: {
        create: sections.map((section, position) => ({
          title: section.title,
          position,
          entries: { create: section.entries.map((entry, place) => ({ ...entry, position: place })) },
        })),
      },
    };
    this.#ledger.write((db) => db.collectionEdition.create({ data }));
    return id;
  }

  /** Its next edition, published with these bytes in the place of its files; gives the ids. */
  published(words: EditionWords): { readonly id: string; readonly pdf: string; readonly docx: string } {
    const id = this.edition(words);
    const [pdf, docx, forms] = [this.#ledger.id(), this.#ledger.id(), this.#ledger.id()];
    const at = this.#world.clock.now();
    this.#ledger.write(async (db) => {
      for (const file of [pdf, docx, forms]) {
        const stored = await this.#world.node.store.put(Buffer.from(file));
        const known = { id: file, name: `${words.title}.pdf`, type: 'application/pdf', uploadedAt: at };
        await db.file.create({ data: { ...known, ...stored } });
      }
      const data = { publishedAt: at, pdfId: pdf, docxId: docx, formsId: forms, progress: 100 };
      await db.collectionEdition.update({ where: { id }, data });
    });
    return { id, pdf, docx };
  }

  /** An edition is being set since now, by nobody. */
  beingSet(id: string, progress = 25): void {
    const at = this.#world.clock.now();
    const data = { settingSince: at, settingAt: at, progress };
    this.#ledger.write((db) => db.collectionEdition.update({ where: { id }, data }));
  }
}
