import type { Context } from '../../core/context.ts';
import type { Db } from '../../core/database.ts';
import type { Happening } from '../../core/event.ts';
import { lasting } from '../../core/lasting.ts';
import type { Clock } from '../../core/time.ts';
import { type Shelf, type ShelfRow, shelfOf } from './shelf.ts';

/** The registry's entries as they are now, kept in memory from one change to the next. */
export const shelf = (context: Context): Promise<Shelf> =>
  lasting(context, {
    key: 'practice.registry',
    changes: ['practice.changed', 'organisation.changed', 'class.changed'],
    read: (before: Shelf | null, told) => renewed(context, before, told),
  });

/** After a change of one practice that one is read; after a change of an organisation all are. */
async function renewed({ db, clock }: Context, before: Shelf | null, told: readonly Happening[]): Promise<Shelf> {
  const ids = told.flatMap(({ practiceId }) => practiceId ?? []);
  if (before === null || ids.length < told.length) return shelfOf(await read(db, clock, null));
  const rows = await read(db, clock, [...new Set(ids)]);
  const others = before.rows.filter(({ practiceId }) => !ids.includes(practiceId));
  const isSame = rows.length === 0 && others.length === before.rows.length;
  return isSame ? before : shelfOf([...others, ...rows]);
}

interface Row {
  readonly practiceId: string;
  readonly place: number;
  readonly municipality: string;
  readonly targetGroups: string[];
  readonly organisationKind: string;
  readonly kind: string;
  readonly evidence: string | null;
  readonly publishedAt: Date;
}

/** @param ids of practices; all where it is null */
async function read(db: Db, clock: Clock, ids: readonly string[] | null): Promise<ShelfRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT entry."practiceId"::text, entry."place", entry."municipality", entry."targetGroups", entry."publishedAt",
      entry."evidence"::text, practice."kind"::text, organisation."kind"::text AS "organisationKind"
    FROM "RegistryEntry" entry
    JOIN "Practice" practice ON practice."id" = entry."practiceId"
    JOIN "Organisation" organisation ON organisation."id" = practice."organisationId"
    WHERE ${ids === null} OR entry."practiceId" = ANY(${[...(ids ?? [])]}::uuid[])`;
  return rows.map(({ practiceId, place, ...row }) => ({
    practiceId,
    place,
    values: {
      targetGroup: row.targetGroups,
      municipality: row.municipality === '' ? [] : [row.municipality],
      organisationKind: [row.organisationKind],
      kind: [row.kind],
      evidence: row.evidence === null ? [] : [row.evidence],
      year: [clock.dayAt(row.publishedAt).slice(0, 4)],
    },
  }));
}
