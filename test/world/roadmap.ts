import { midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import { MeasureRow, type MeasureWords } from './measure.ts';
import type { PersonRow } from './person.ts';

/** A plan, described row by row. */
export class RoadmapRow {
  readonly id: string;
  readonly title: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #sections = new Map<string, string>();
  #measures = 0;
  #editions = 0;

  constructor(world: World, ledger: Ledger, title: string) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    this.title = title;
    const at = world.clock.now();
    ledger.write((db) =>
      db.roadmap.create({
        data: {
          id: this.id,
          title,
          periodStart: midnightOf('2021-01-01'),
          periodEnd: midnightOf('2024-12-31'),
          goals: [`Цель: ${title}`],
          targetGroups: [`Группа: ${title}`],
          act: { create: { kind: `Приказ: ${title}`, number: '7', date: midnightOf('2020-12-15'), issuers: [] } },
          createdAt: at,
          changedAt: at,
        },
      }),
    );
  }

  coordinatedBy(...people: PersonRow[]): this {
    for (const person of people) person.coordinates(this);
    return this;
  }

  observedBy(...people: PersonRow[]): this {
    for (const person of people) person.observes(this);
    return this;
  }

  section(number: string, title = `Раздел ${number}`): this {
    const id = this.#ledger.id();
    const data = { id, roadmapId: this.id, number, title, position: this.#sections.size };
    this.#sections.set(number, id);
    this.#ledger.write((db) => db.section.create({ data }));
    return this;
  }

  /** The id of one of its sections. */
  sectionId(number: string): string {
    const id = this.#sections.get(number);
    if (id === undefined) throw new Error(`There is no section ${number}.`);
    return id;
  }

  /** The document that it stands on, with its file. Gives the edition's id. */
  edition(by: PersonRow, { file, basis, text }: { file: string; basis?: string; text: string }): string {
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const number = ++this.#editions;
    const counts = { added: 1, changed: 1, removed: 1 };
    const source = { id: this.#ledger.id(), name: file, type: 'text/plain', uploaderId: by.id, uploadedAt: at };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(text));
      await db.file.create({ data: { ...source, ...stored } });
      const kept = { id, roadmapId: this.id, number, sourceHash: stored.sha256, reading: {}, ...counts };
      await db.edition.create({
        data: { ...kept, fileId: source.id, basis: basis ?? null, acceptedAt: at, acceptedById: by.id },
      });
    });
    return id;
  }

  /** Its next measure. */
  measure(number: string, words: MeasureWords = {}): MeasureRow {
    const sectionId = this.#sections.get(words.section ?? '') ?? null;
    return new MeasureRow(this.#world, this.#ledger, {
      roadmap: this,
      number,
      sectionId,
      position: this.#measures++,
      words,
    });
  }
}
