import type { Db } from '@vmeste/schema/core/database.ts';

/** For every table a hash over its rows, and its columns that take a value. */
const tablesOf = (schema: string) => `
  SELECT t.table_name AS name,
    (SELECT string_agg(format('%I', column_name), ', ') FROM information_schema.columns c
     WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.is_generated = 'NEVER') AS columns,
    (xpath('/row/is/text()', query_to_xml(format(
      'SELECT coalesce(sum(hashtextextended(r::text, 0)), 0) AS is FROM ${schema}.%I r', t.table_name), false, true, '')))[1]::text AS rows
  FROM information_schema.tables t
  WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> '_prisma_migrations'`;

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly rows: string;
}

/**
 * Keeps every row as it is now, and gives what puts them back: quicker than another world. What a node has in memory it
 * forgets, since it is told that the directory and everybody's rights have changed.
 */
export async function keepRows(db: Db): Promise<() => Promise<void>> {
  await db.$executeRawUnsafe('CREATE SCHEMA kept');
  const tables = await db.$queryRawUnsafe<Table[]>(tablesOf('public'));
  for (const { name } of tables) await db.$executeRawUnsafe(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
  return async () => {
    const now = await db.$queryRawUnsafe<Table[]>(tablesOf('public'));
    const changed = now.filter(({ name, rows }) => tables.find((table) => table.name === name)?.rows !== rows);
    await db.$transaction([
      db.$executeRawUnsafe('SET LOCAL session_replication_role = replica'),
      ...changed.flatMap(({ name, columns }) => [
        db.$executeRawUnsafe(`DELETE FROM public."${name}"`),
        db.$executeRawUnsafe(
          `INSERT INTO public."${name}" (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM kept."${name}"`,
        ),
      ]),
      db.event.create({ data: { kind: 'organisation.changed', at: new Date() } }),
    ]);
  };
}
