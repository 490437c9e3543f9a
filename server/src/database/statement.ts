import { createHash } from 'node:crypto';

/**
 * How often a text is sent before it is worth a name, and how many names one process gives: opening every page takes
 * some 250, and what every change makes them ask besides brings it to under 600.
 */
const worth = 3;
const most = 1_000;

/** PostgreSQL's own word for a statement that is planned each time. */
const unnamed = '';

/**
 * Names for the statements that come again, so that PostgreSQL plans them once a connection: planning the joined query
 * of a board costs more than running it. Prisma writes another text for each length of an `IN` list, so only texts that
 * do come again get a name, and their number is bounded.
 */
export function nameStatements(): (query: { readonly sql: string }) => string {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined || names.size >= most) return name ?? unnamed;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < worth) {
      if (seen.size >= most * 4) seen.clear();
      seen.set(sql, times);
      return unnamed;
    }
    seen.delete(sql);
    const given = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
    names.set(sql, given);
    return given;
  };
}
