import type { ConsultationSide, ConsultationState, Prisma } from '@vmeste/prisma/generated/client.ts';
import { followPublished } from '@vmeste/schema/consultation/publication/entry.ts';
import { termOf } from '@vmeste/schema/consultation/rule.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

/** What is known of a question; it waits for the centre unless it is told otherwise. */
export interface ConsultationWords {
  readonly subject?: string;
  readonly state?: ConsultationState;
  readonly dueOn?: Day;
  readonly answerer?: PersonRow;
  readonly answeredAt?: Date;
  readonly practiceId?: string;
  readonly measureId?: string;
  readonly materialId?: string;
}

interface ConsultationParts extends ConsultationWords {
  readonly askedBy: PersonRow;
  readonly organisation: OrganisationRow;
}

const paragraphs = (text: string): Prisma.InputJsonArray =>
  text.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, bold: false, italic: false }] }));

/** A question to the centre, described turn by turn. */
export class ConsultationRow {
  readonly id: string;
  readonly #world: World;
  readonly #ledger: Ledger;
  #turns = 0;

  constructor(world: World, ledger: Ledger, parts: ConsultationParts) {
    this.#world = world;
    this.#ledger = ledger;
    this.id = ledger.id();
    const { askedBy, organisation, answerer, subject = 'Вопрос центру', state = 'ASKED', ...given } = parts;
    const at = world.clock.now();
    const { dueOn = termOf(world.clock.today()), ...about } = given;
    const of = { askedById: askedBy.id, organisationId: organisation.id, answererId: answerer?.id ?? null };
    const times = { askedAt: at, changedAt: at, dueOn: midnightOf(dueOn) };
    ledger.write((db) => db.consultation.create({ data: { id: this.id, subject, state, ...of, ...about, ...times } }));
  }

  /** What somebody says; gives the id. */
  turn(side: ConsultationSide, author: PersonRow, text: string): string {
    this.#turns += 1;
    const id = this.#ledger.id();
    const said = { side, text: paragraphs(text), authorId: author.id, at: this.#world.clock.now() };
    const data = { id, consultationId: this.id, number: this.#turns, ...said };
    this.#ledger.write((db) => db.consultationTurn.create({ data }));
    return id;
  }

  /** A file that goes with a turn, with its name for content; gives its id. */
  file(turnId: string, name: string, uploader: PersonRow): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(name));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
      await db.consultationFile.create({ data: { turnId, fileId: id, position: 0 } });
    });
    return id;
  }

  /** It was published, in these words. */
  published(subject: string, question: string, answer: string): this {
    const data = { publicSubject: subject, publicQuestion: question, publicAnswer: paragraphs(answer) };
    const publishedAt = this.#world.clock.now();
    this.#ledger.write(async (db) => {
      await db.consultation.update({ where: { id: this.id }, data: { ...data, publishedAt } });
      await db.$transaction((tx) => followPublished(tx, this.id));
    });
    return this;
  }
}
