import type { AssignmentState, ReportState } from '@vmeste/prisma/generated/client.ts';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { GroupRow } from './group.ts';
import type { Ledger } from './ledger.ts';
import type { MeasureRow } from './measure.ts';
import type { ClassRow, OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';
import type { ResolutionRow } from './resolution.ts';

export interface AssignmentWords {
  /** The group that issued it, or the organisation that did by itself. */
  readonly by: GroupRow | OrganisationRow;
  /** The first leads, the others carry it out beside. */
  readonly to?: OrganisationRow | readonly OrganisationRow[];
  /** Stands for all of a class. */
  readonly class?: ClassRow;
  readonly partOf?: AssignmentRow;
  readonly text?: string;
  readonly state?: AssignmentState;
  readonly dueOn?: Day | null;
  readonly binding?: boolean;
  readonly controller?: PersonRow;
  readonly about?: MeasureRow;
  /** The decision of minutes that it stands on. */
  readonly decision?: string;
  /** The resolution in whose list it stands. */
  readonly of?: ResolutionRow;
}

/** An assignment, issued on 1 November 2022. */
export class AssignmentRow {
  readonly id: string;
  readonly number: string;
  readonly #ledger: Ledger;
  readonly #world: World;

  constructor(world: World, ledger: Ledger, { number, ...words }: AssignmentWords & { number: string }) {
    this.id = ledger.id();
    this.number = number;
    this.#ledger = ledger;
    this.#world = world;
    const { by, to = [], dueOn = '2022-12-01', state = 'ISSUED', binding = true, about } = words;
    const executors = 'id' in to ? [to] : to;
    const [lead] = executors;
    const at = world.clock.now();
    const closed = state === 'CLOSED' || state === 'WITHDRAWN';
    const issued = 'founder' in by ? { groupId: by.id, issuerId: by.founder.id } : { issuerId: by.id };
    const reason = state === 'RETURNED' || state === 'WITHDRAWN' || state === 'CLOSED' ? 'Причина по поручению' : null;
    ledger.write((db) =>
      db.assignment.create({
        data: {
          id: this.id,
          number,
          text: words.text ?? `Поручение ${number}`,
          source: words.of ? 'RESOLUTION' : 'MINUTES',
          ...issued,
          ...(words.of && { resolutionId: words.of.id, list: '1' }),
          controllerId: words.controller?.id ?? null,
          decisionId: words.decision ?? null,
          binding,
          classId: words.class?.id ?? null,
          parentId: words.partOf?.id ?? null,
          termKind: 'DATE',
          termEnd: dueOn && midnightOf(dueOn),
          termRaw: dueOn === null ? 'постоянно' : `до ${dueOn}`,
          dueOn: dueOn && midnightOf(dueOn),
          state,
          stateReason: reason,
          issuedOn: midnightOf('2022-11-01'),
          closedOn: closed ? midnightOf('2022-11-10') : null,
          leadId: lead?.id ?? null,
          createdAt: at,
          changedAt: at,
        },
      }),
    );
    for (const [position, organisation] of executors.entries()) {
      const role = position === 0 ? ('LEAD' as const) : ('CO_EXECUTOR' as const);
      const data = { id: ledger.id(), assignmentId: this.id, organisationId: organisation.id, role, position };
      ledger.write((db) => db.assignmentExecutor.create({ data: { ...data, dueOn: dueOn && midnightOf(dueOn) } }));
    }
    if (about)
      ledger.write((db) => db.assignmentMeasure.create({ data: { assignmentId: this.id, measureId: about.id } }));
  }

  /** What an organisation says of it; entered from a letter, or by itself. Gives its id. */
  report(
    organisation: OrganisationRow,
    by: PersonRow,
    words: { state?: ReportState; text?: string; letter?: boolean },
  ) {
    const { state = 'DRAFT', text = `Отчёт о поручении: ${organisation.shortName}`, letter = false } = words;
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const left = state !== 'DRAFT' && state !== 'PREPARED';
    const decided = state === 'ACCEPTED' || state === 'RETURNED';
    const data = {
      id,
      assignmentId: this.id,
      organisationId: organisation.id,
      state,
      text,
      preparedById: by.id,
      preparedAt: at,
      ...(left ? { approvedById: letter ? null : by.id, approvedAt: at, outgoingNumber: '17', outgoingDate: at } : {}),
      ...(letter ? { enteredById: by.id } : {}),
      ...(decided ? { decidedById: by.id, decidedAt: at, remark: 'Замечание по поручению' } : {}),
      createdAt: at,
      changedAt: at,
    };
    this.#ledger.write((db) => db.assignmentReport.create({ data }));
    return id;
  }

  /** A file with its name for content, attached to a report on it. Gives its id. */
  file(name: string, uploader: PersonRow, answerId: string | null = null): string {
    const id = this.#ledger.id();
    const known = { id, name, type: 'text/plain; charset=utf-8', uploaderId: uploader.id, answerId };
    this.#ledger.write(async (db) => {
      const stored = await this.#world.node.store.put(Buffer.from(name));
      await db.file.create({ data: { ...known, ...stored, uploadedAt: this.#world.clock.now() } });
    });
    return id;
  }

  /** More time was asked for, and nothing decided yet; or it was refused. Gives its id. */
  extension(of: OrganisationRow, by: PersonRow, { refusedBy }: { refusedBy?: PersonRow } = {}): string {
    const id = this.#ledger.id();
    const at = this.#world.clock.now();
    const said = {
      supported: false,
      opinion: 'Мнение о продлении',
      opinionById: refusedBy?.id ?? null,
      decidedById: refusedBy?.id ?? null,
      decidedAt: at,
      remark: 'Отказ в продлении',
      state: 'REFUSED' as const,
    };
    const data = {
      id,
      assignmentId: this.id,
      organisationId: of.id,
      askedById: by.id,
      askedAt: at,
      from: midnightOf('2022-12-01'),
      to: midnightOf('2022-12-20'),
      reason: 'Просьба о продлении',
      ...(refusedBy ? said : {}),
    };
    this.#ledger.write((db) => db.extension.create({ data }));
    return id;
  }
}
