import { createHash } from 'node:crypto';

/**
 * A cursor is opaque to clients: the epoch of this database (6 bytes), a position in it (8 bytes), and a check (4 bytes)
 * that tells garbage from a cursor of another time.
 */
export const cursorOf = (epoch: string, position: bigint): string => {
  const body = Buffer.alloc(14);
  body.write(epoch, 0, 6, 'hex');
  body.writeBigUInt64BE(position, 6);
  return Buffer.concat([body, check(body)]).toString('base64url');
};

/** A cursor read back: null where it is none of ours at all. */
export function readCursor(cursor: string): { epoch: string; position: bigint } | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== 18 || bytes.toString('base64url') !== cursor) return null;
  const body = bytes.subarray(0, 14);
  if (!check(body).equals(bytes.subarray(14))) return null;
  return { epoch: body.toString('hex', 0, 6), position: body.readBigUInt64BE(6) };
}

const check = (body: Buffer) => createHash('sha256').update(body).digest().subarray(0, 4);

/**
 * The epoch of a database, from what a restore changes: the cluster's own number, its timeline (it moves on after a
 * recovery to a point in time), the database, and the table. Positions of different epochs are not compared.
 */
export const epochQuery = `
  SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' ||
         substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/' ||
         (SELECT oid FROM pg_database WHERE datname = current_database())::text || '/' ||
         '"Event"'::regclass::oid::text AS identity`;

export const epochOf = (identity: string): string => createHash('sha256').update(identity).digest('hex').slice(0, 12);
