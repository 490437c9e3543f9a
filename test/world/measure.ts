import type {
  CommentKind,
  ExecutorRole,
  MeasureState,
  ReportState,
  TermKind,
} from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import { ClassRow, type OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';
import type { RoadmapRow } from './roadmap.ts';

type Named = OrganisationRow | ClassRow;

export interface MeasureWords {
  readonly title?: string;
  readonly expectedResult?: string;
  readonly lead?: Named | readonly Named[];
  readonly co?: Named | readonly Named[];
  readonly section?: string;
  readonly state?: MeasureState;
  readonly term?: {
    readonly kind?: TermKind;
    readonly start?: Day;
    readonly end?: Day;
    readonly raw?: string;
    readonly recurring?: object;
  };
  /** Its executors are named «по согласованию». */
  readonly byAgreement?: boolean;
  /** A later edition no longer holds it. */
  readonly removed?: boolean;
}

export interface ReportWords {
  readonly state?: ReportState;
  readonly text?: string;
  readonly dueDay?: Day;
  readonly completes?: boolean;
  /** The number of the letter of that day from which the preparer entered it. */
  readonly letter?: string;
}

export interface PointDays {
  readonly day?: Day;
  /** MM-DD */
  readonly yearly?: readonly string[];
  readonly since?: Day;
  readonly until?: Day;
}

const midnightOrNull = (day: Day | undefined) => (day ? midnightOf(day) : null);

export interface CommentWords {
  readonly kind?: CommentKind;
  /** The id of what it answers. */
  readonly parent?: string | null;
  /** Its author took it back. */
  readonly removed?: boolean;
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
  readonly #byAgreement: boolean;
  readonly #ledger: Ledger;
  readonly #world: World;

  constructor(world: World, ledger: Ledger, { roadmap, number, sectionId, position, words }: Place) {
    this.#ledger = ledger;
    this.#world = world;
    this.id = ledger.id();
    this.number = number;
    this.roadmap = roadmap;
    const { kind = 'DATE', start, end = '2024-12-31', raw = `до ${end}`, recurring } = words.term ?? {};
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
          ...(recurring ? { termRecurring: { ...recurring } } : {}),
          state: words.state ?? 'PLANNED',
          removedAt: words.removed ? at : null,
          changedAt: at,
        },
      }),
    );
    this.#byAgreement = words.byAgreement ?? false;
    this.#name('LEAD', list(words.lead), 0);
    this.#name('CO_EXECUTOR', list(words.co), list(words.lead).length);
  }

  /** A day when it is looked at, or days of each year. Gives its id. */
  controlPoint(title: string, { day, yearly = [], since, until }: PointDays): string {
    const id = this.#ledger.id();
    const place = { measureId: this.id, roadmapId: this.roadmap.id };
    const days = {
      day: midnightOrNull(day),
      yearly: [...yearly],
      since: midnightOrNull(since),
      until: midnightOrNull(until),
    };
    const data = { id, ...place, title, ...days, createdAt: this.#world.clock.now() };
    this.#ledger.write((db) => db.controlPoint.create({ data }));
    return id;
  }

  /** What an organisation says of it. Gives its id. */
  report(organisation: OrganisationRow, by: PersonRow, words: ReportWords = {}): string {
    const { state = 'DRAFT', text = `Отчёт: ${organisation.shortName}`, dueDay, completes = false, letter } = words;
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const left = state !== 'DRAFT' && state !== 'PREPARED';
    const decided = state === 'ACCEPTED' || state === 'RETURNED';
    const data = {
      id,
      measureId: this.id,
      roadmapId: this.roadmap.id,
      organisationId: organisation.id,
      state,
      text,
      completes,
      dueDay: dueDay ? midnightOf(dueDay) : null,
      doneOn: midnightOf('2022-11-01'),
      figures: [{ label: `Показатель: ${text}`, value: 70, unit: 'чел.', bound: 'MORE' }],
      preparedById: by.id,
      preparedAt: at,
      ...(left ? { approvedById: letter ? null : by.id, approvedAt: at } : {}),
      ...(letter ? { enteredById: by.id, letterNumber: letter, letterDate: at } : {}),
      ...(decided ? { decidedById: by.id, decidedAt: at, remark: `Замечание: ${text}` } : {}),
      createdAt: at,
      changedAt: at,
    };
    this.#ledger.write((db) => db.report.create({ data }));
    return id;
  }

  /** What somebody wrote at it. Gives its id. */
  comment(author: PersonRow, text: string, { kind = 'COMMENT', parent = null, removed }: CommentWords = {}): string {
    const id = this.#ledger.id();
    const place = { measureId: this.id, roadmapId: this.roadmap.id };
    const at = this.#world.clock.now();
    const data = {
      id,
      ...place,
      kind,
      text,
      authorId: author.id,
      parentId: parent,
      createdAt: at,
      removedAt: removed ? at : null,
    };
    this.#ledger.write((db) => db.comment.create({ data }));
    return id;
  }

  /** A file with its name for content: attached to a report, or only uploaded. Gives its id. */
  file(name: string, uploader: PersonRow, reportId: string | null = null): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id, reportId };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(name));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
    });
    return id;
  }

  /** Who answers for it in person. */
  responsible(person: PersonRow): this {
    this.#ledger.write((db) => db.responsible.create({ data: { measureId: this.id, personId: person.id } }));
    return this;
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
      const name = this.#byAgreement ? `${one.shortName} (по согласованию)` : one.shortName;
      this.#ledger.write((db) =>
        db.executor.create({ data: { ...data, name, byAgreement: this.#byAgreement, ...meant } }),
      );
    }
  }
}
