import { Prisma, type TermKind } from '@vmeste/prisma/generated/client.ts';
import { type Change, commit } from '../core/commit.ts';
import type { Context } from '../core/context.ts';
import { NotFound, require } from '../core/refusal.ts';
import { type Day, midnightOf } from '../core/time.ts';
import type { NamedExecutor } from '../measure/executor/command.ts';
import { type Naming, tellNamed } from '../measure/executor/telling.ts';
import { type ActWords, actOf } from './correction/act.ts';
import type { Recurrence } from './reading/recurrence.ts';
import type { TermKind as ReadKind } from './reading/term.ts';

/** A roadmap as it was read from its document and confirmed by a person. */
export interface Confirmed {
  readonly title: string;
  readonly period: { readonly start: Day; readonly end: Day } | null;
  readonly goals?: readonly string[];
  readonly targetGroups?: readonly string[];
  /** The approving act; one with blanks stays blank. */
  readonly act?: ActWords | null;
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly measures: readonly ConfirmedMeasure[];
  readonly abbreviations: readonly { readonly short: string; readonly full: string }[];
  /** Names that stand with «(по согласованию)». */
  readonly byAgreement?: readonly string[];
}

export interface ConfirmedMeasure {
  readonly number: string;
  readonly section: string | null;
  readonly title: string;
  readonly expectedResult: string | null;
  readonly term: {
    readonly kind: ReadKind;
    readonly start: Day | null;
    readonly end: Day | null;
    readonly raw: string;
    readonly recurrence?: Recurrence | null;
  };
  readonly leads: readonly string[];
  readonly coExecutors: readonly string[];
}

/** Whom each name of the document means: null where the person left it open. */
export type Meanings = ReadonlyMap<string, { organisationId: string } | { classId: string } | null>;

export interface Import {
  readonly confirmed: Confirmed;
  readonly meanings: Meanings;
  readonly sourceHash: string;
  /** Gives the file of the source, which is kept with the roadmap. */
  readonly keepSource: (change: Change, title: string) => Promise<string | null>;
  readonly key?: string | null | undefined;
}

/**
 * Writes a confirmed reading as a new roadmap, all or nothing. Who imports becomes its coordinator; whoever is named in it
 * is told.
 */
export const importRoadmap = (context: Context, { key, meanings, keepSource, ...input }: Import) =>
  commit(context, { act: 'roadmap.import', input, key }, async (change) => {
    const { id: personId, rights } = change.viewer;
    if (personId === null) throw new NotFound();
    const { confirmed } = input;
    require(confirmed.measures.length > 0, 'measures', 'REQUIRED');
    const { tx } = change;
    const act = confirmed.act && actOf(confirmed.act);
    const roadmap = await tx.roadmap.create({
      data: {
        title: confirmed.title,
        periodStart: confirmed.period ? midnightOf(confirmed.period.start) : null,
        periodEnd: confirmed.period ? midnightOf(confirmed.period.end) : null,
        goals: [...(confirmed.goals ?? [])],
        targetGroups: [...(confirmed.targetGroups ?? [])],
        ...(act && { act: { create: act } }),
        createdAt: change.at,
        changedAt: change.at,
        abbreviations: { create: confirmed.abbreviations.map(({ short, full }) => ({ short, full })) },
        editions: {
          create: {
            number: 1,
            sourceHash: input.sourceHash,
            fileId: await keepSource(change, confirmed.title),
            reading: JSON.parse(JSON.stringify(confirmed)),
            acceptedAt: change.at,
            acceptedById: personId,
            added: confirmed.measures.length,
          },
        },
        appointments: { create: { personId, role: 'COORDINATOR', since: midnightOf(rights.today) } },
      },
    });
    const namings = await writeMeasures(change, roadmap.id, confirmed, meanings);
    await tellNamed(change, roadmap.id, namings);
    change.created('roadmap', roadmap.id, { title: confirmed.title }, { roadmapId: roadmap.id });
    change.tell('roadmap.imported', { roadmapId: roadmap.id });
    change.tell('person.changed', { personId });
    change.tell('rights.changed', { personId });
    return roadmap.id;
  });

export const termKinds: Record<ReadKind, TermKind> = {
  date: 'DATE',
  range: 'RANGE',
  month: 'MONTH',
  quarter: 'QUARTER',
  year: 'YEAR',
  list: 'LIST',
  open: 'OPEN',
  recurring: 'RECURRING',
};

/** The columns of a measure as its document words it. */
export const measureColumns = ({ number, title, expectedResult, term }: ConfirmedMeasure) => ({
  number,
  title,
  expectedResult,
  ...termColumns(term),
});

export const termColumns = ({ kind, start, end, raw, recurrence }: ConfirmedMeasure['term']) => ({
  termKind: termKinds[kind],
  termStart: start ? midnightOf(start) : null,
  termEnd: end ? midnightOf(end) : null,
  termRaw: raw,
  termRecurring: recurrence ? { ...recurrence } : Prisma.DbNull,
});

/** Who is named in a measure, leads first, and whom the names mean. */
export function executorsOf(
  { leads, coExecutors }: ConfirmedMeasure,
  { byAgreement = [] }: Confirmed,
  meanings: Meanings,
): NamedExecutor[] {
  const named = (role: NamedExecutor['role']) => (name: string) => ({
    role,
    name,
    byAgreement: byAgreement.includes(name),
    organisationId: null,
    classId: null,
    ...meanings.get(name),
  });
  return [...leads.map(named('LEAD')), ...coExecutors.map(named('CO_EXECUTOR'))];
}

async function writeMeasures(
  change: Change,
  roadmapId: string,
  confirmed: Confirmed,
  meanings: Meanings,
): Promise<Naming[]> {
  const { tx } = change;
  const sections = await tx.section.createManyAndReturn({
    data: confirmed.sections.map((section, position) => ({ ...section, roadmapId, position })),
  });
  const sectionOf = new Map(sections.map((section) => [section.number, section.id]));
  const measures = await tx.measure.createManyAndReturn({
    data: confirmed.measures.map((measure, position) => ({
      ...measureColumns(measure),
      roadmapId,
      sectionId: (measure.section !== null && sectionOf.get(measure.section)) || null,
      position,
      changedAt: change.at,
    })),
  });
  const idOf = new Map(measures.map((measure) => [measure.position, measure.id]));
  const named = confirmed.measures.flatMap((measure, index) => {
    const measureId = idOf.get(index);
    return measureId === undefined ? [] : [{ measureId, is: executorsOf(measure, confirmed, meanings), was: [] }];
  });
  await tx.executor.createMany({
    data: named.flatMap(({ measureId, is }) => is.map((one, position) => ({ ...one, measureId, roadmapId, position }))),
  });
  return named;
}
