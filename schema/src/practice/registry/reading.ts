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
    changes: ['practice.changed', 'material.changed', 'organisation.changed', 'class.changed'],
    read: (before: Shelf | null, told) => renewed(context, before, told),
  });

/** After a change of one practice or material that one is read; after a change of an organisation all are. */
async function renewed({ db, clock }: Context, before: Shelf | null, told: readonly Happening[]): Promise<Shelf> {
  const ids = told.flatMap(({ practiceId, materialId }) => practiceId ?? materialId ?? []);
  if (before === null || ids.length < told.length) return shelfOf(await read(db, clock, null));
  const rows = await read(db, clock, [...new Set(ids)]);
  const others = before.rows.filter(({ id }) => !ids.includes(id));
  const isSame = rows.length === 0 && others.length === before.rows.length;
  return isSame ? before : shelfOf([...others, ...rows]);
}

interface Row {
  readonly practiceId: string | null;
  readonly id: string;
  readonly place: number;
  readonly municipality: string;
  readonly targetGroups: string[];
  readonly organisationKind: string;
  readonly kind: string;
  readonly evidence: string | null;
  readonly publishedAt: Date;
}

/** @param ids of practices or materials; all where it is null */
async function read(db: Db, clock: Clock, ids: readonly string[] | null): Promise<ShelfRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT entry."practiceId"::text, coalesce(entry."practiceId", entry."materialId")::text AS "id", entry."place",
      entry."municipality", entry."targetGroups", entry."publishedAt", entry."evidence"::text,
      coalesce(practice."kind"::text, material."kind"::text) AS "kind", organisation."kind"::text AS "organisationKind"
    FROM "RegistryEntry" entry
    LEFT JOIN "Practice" practice ON practice."id" = entry."practiceId"
    LEFT JOIN "Material" material ON material."id" = entry."materialId"
    JOIN "Organisation" organisation
      ON organisation."id" = coalesce(practice."organisationId", material."organisationId")
    WHERE ${ids === null} OR entry."practiceId" = ANY(${[...(ids ?? [])]}::uuid[])
      OR entry."materialId" = ANY(${[...(ids ?? [])]}::uuid[])`;
  return rows.map(({ practiceId, id, place, ...row }) => ({
    of: practiceId === null ? 'material' : 'practice',
    id,
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
