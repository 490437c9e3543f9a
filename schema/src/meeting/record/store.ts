import * as Y from 'yjs';
import type { Db, Tx } from '../../core/database.ts';
import { openStates } from './rule.ts';

/** The channel on which nodes call each other to a record; the payload is the item's id. */
export const recordChannel = 'record';

/** An update as it came, and who wrote it. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly personId: string;
}

/** A record as the database has it: what is folded and what came since, in the order of commits. */
export interface Stored {
  /** The last row that it holds. */
  readonly through: bigint;
  readonly bytes: readonly Uint8Array[];
}

const nothing: Stored = { through: 0n, bytes: [] };

/** Gives an item the record that is written in. */
export async function beginRecord(db: Db | Tx, itemId: string): Promise<void> {
  await db.$executeRaw`INSERT INTO "ItemRecord" ("itemId") VALUES (${itemId}::uuid) ON CONFLICT DO NOTHING`;
}

/**
 * Appends updates to a record; once it resolves they are committed. One statement, and so one transaction: it holds the
 * meeting's row, so that nothing is written while the minutes are being registered, and the record's own row, so that
 * ids follow the order of commits and a reader that goes on after an id misses nothing.
 * @returns the ids of the rows; null where the record is closed
 */
export async function append(
  db: Db,
  itemId: string,
  { updates, at }: { updates: readonly Written[]; at: Date },
): Promise<readonly bigint[] | null> {
  const given = JSON.stringify(
    updates.map(({ bytes, personId }) => ({ bytes: Buffer.from(bytes).toString('base64'), person: personId })),
  );
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    WITH open AS (
      SELECT record."itemId" FROM "ItemRecord" record
      JOIN "AgendaItem" item ON item."id" = record."itemId"
      JOIN "Meeting" meeting ON meeting."id" = item."meetingId"
      WHERE record."itemId" = ${itemId}::uuid AND meeting."state"::text = ANY(${[...openStates]})
      FOR SHARE OF meeting FOR UPDATE OF record
    ), added AS (
      INSERT INTO "RecordUpdate" ("itemId", "bytes", "personId", "at")
      SELECT open."itemId", decode(given."bytes", 'base64'), given."person", ${at}
      FROM open CROSS JOIN jsonb_to_recordset(${given}::jsonb) AS given("bytes" text, "person" uuid)
      RETURNING "id"
    ), called AS (
      SELECT pg_notify(${recordChannel}, "itemId"::text) FROM open
    )
    SELECT "id" FROM added, called ORDER BY "id"`;
  return rows.length > 0 ? rows.map(({ id }) => id) : null;
}

/** What came after a row; null where some of it is folded already, so that the whole is to be read. */
export async function writtenAfter(db: Db, itemId: string, after: bigint): Promise<readonly Row[] | null> {
  const rows = await db.$queryRaw<(Row & { through: bigint })[]>`
    SELECT record."through", written."id", written."bytes" FROM "ItemRecord" record
    LEFT JOIN "RecordUpdate" written ON written."itemId" = record."itemId" AND written."id" > ${after}
    WHERE record."itemId" = ${itemId}::uuid ORDER BY written."id"`;
  const [first] = rows;
  if (!first) return [];
  return first.through > after ? null : rows.filter(({ id }) => id !== null);
}

export interface Row {
  readonly id: bigint;
  readonly bytes: Uint8Array;
}

/** Whole records by their items, each as of one moment; an item without a record is left out. */
export async function stored(db: Db | Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await db.$queryRaw<{ itemId: string; id: bigint; bytes: Uint8Array | null }[]>`
    SELECT record."itemId", record."through" AS "id", record."folded" AS "bytes" FROM "ItemRecord" record
    WHERE record."itemId" = ANY(${[...itemIds]}::uuid[])
    UNION ALL
    SELECT written."itemId", written."id", written."bytes" FROM "RecordUpdate" written
    JOIN "ItemRecord" record ON record."itemId" = written."itemId"
    WHERE written."itemId" = ANY(${[...itemIds]}::uuid[]) AND written."id" > record."through"
    ORDER BY "id"`;
  const found = new Map<string, { through: bigint; bytes: Uint8Array[] }>();
  for (const { itemId, id, bytes } of rows) {
    const record = found.get(itemId) ?? { through: 0n, bytes: [] };
    found.set(itemId, record);
    if (id > record.through) record.through = id;
    if (bytes) record.bytes.push(bytes);
  }
  return found;
}

/** One record, as `stored` has it. */
export const storedOne = async (db: Db | Tx, itemId: string): Promise<Stored> =>
  (await stored(db, [itemId])).get(itemId) ?? nothing;

/** The document that a stored record is. */
export function documentOf({ bytes }: Stored): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => {
    for (const update of bytes) Y.applyUpdate(document, update);
  });
  return document;
}

/**
 * Folds a record: its document stands for all rows up to `through`, and whatever is appended meanwhile stays a row. Of
 * the rows that are folded one a person and minute remains, without its bytes: who wrote when.
 */
export async function fold(db: Db, itemId: string, { folded, through }: { folded: Uint8Array; through: bigint }) {
  await db.$executeRaw`
    WITH folded AS (
      UPDATE "ItemRecord" SET "folded" = ${folded}, "through" = ${through}
      WHERE "itemId" = ${itemId}::uuid AND "through" < ${through} RETURNING "itemId"
    ), traces AS (
      SELECT DISTINCT ON ("personId", date_trunc('minute', "at")) "id" FROM "RecordUpdate"
      WHERE "itemId" IN (SELECT "itemId" FROM folded) AND "id" <= ${through}
      ORDER BY "personId", date_trunc('minute', "at"), "id" DESC
    ), gone AS (
      DELETE FROM "RecordUpdate" WHERE "itemId" IN (SELECT "itemId" FROM folded) AND "id" <= ${through}
      AND "id" NOT IN (SELECT "id" FROM traces)
    )
    UPDATE "RecordUpdate" SET "bytes" = '' WHERE "id" IN (SELECT "id" FROM traces) AND "bytes" <> ''`;
}

/** Puts a whole document in the place of a record's folded part; for records that nobody has open. */
export async function putFolded(tx: Tx, itemId: string, folded: Uint8Array): Promise<void> {
  await tx.itemRecord.upsert({
    where: { itemId },
    create: { itemId, folded: Buffer.from(folded) },
    update: { folded: Buffer.from(folded) },
  });
}
