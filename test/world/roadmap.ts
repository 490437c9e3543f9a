import type { ExecutorRole, MeasureState, TermKind } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import { ClassRow, type OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

type Named = OrganisationRow | ClassRow;

export interface MeasureWords {
  readonly title?: string;
  readonly expectedResult?: string;
  readonly lead?: Named | readonly Named[];
  readonly co?: Named | readonly Named[];
  readonly section?: string;
  readonly state?: MeasureState;
  readonly term?: { readonly kind?: TermKind; readonly start?: Day; readonly end?: Day; readonly raw?: string };
  /** A later edition no longer holds it. */
  readonly removed?: boolean;
}

/** A plan, described row by row. */
export class RoadmapRow {
  readonly id: string;
  readonly title: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #sections = new Map<string, string>();
  #measures = 0;

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

interface Place {
  readonly roadmap: RoadmapRow;
  readonly number: string;
  readonly sectionId: string | null;
  readonly position: number;
  readonly words: MeasureWords;
}

const list = (named: Named | readonly Named[] = []): readonly Named[] => ('id' in named ? [named] : named);

/** A measure of a roadmap. */
export class MeasureRow {
  readonly id: string;
  readonly number: string;
  readonly roadmap: RoadmapRow;
  readonly #ledger: Ledger;

  constructor(world: World, ledger: Ledger, { roadmap, number, sectionId, position, words }: Place) {
    this.#ledger = ledger;
    this.id = ledger.id();
    this.number = number;
    this.roadmap = roadmap;
    const { kind = 'DATE', start, end = '2024-12-31', raw = `до ${end}` } = words.term ?? {};
    const at = world.clock.now();
    ledger.write((db) =>
      db.measure.create({
        data: {
          id: this.id,
          roadmapId: roadmap.id,
          sectionId,
          number,
          position,
          title: words.title ?? `Мероприятие ${number}`,
          expectedResult: words.expectedResult ?? null,
          termKind: kind,
          termStart: start ? midnightOf(start) : null,
          termEnd: midnightOf(end),
          termRaw: raw,
          state: words.state ?? 'PLANNED',
          removedAt: words.removed ? at : null,
          changedAt: at,
        },
      }),
    );
    this.#name('LEAD', list(words.lead), 0);
    this.#name('CO_EXECUTOR', list(words.co), list(words.lead).length);
  }

  /** The row as it is stored now. */
  async row() {
    await this.#ledger.settle();
    return this.#ledger.db.measure.findUniqueOrThrow({ where: { id: this.id } });
  }

  #name(role: ExecutorRole, named: readonly Named[], from: number): void {
    for (const [index, one] of named.entries()) {
      const meant = one instanceof ClassRow ? { classId: one.id } : { organisationId: one.id };
      const data = {
        id: this.#ledger.id(),
        measureId: this.id,
        roadmapId: this.roadmap.id,
        role,
        position: from + index,
      };
      this.#ledger.write((db) => db.executor.create({ data: { ...data, name: one.shortName, ...meant } }));
    }
  }
}
