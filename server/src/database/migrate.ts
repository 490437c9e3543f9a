import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { openEngine } from './engine.ts';
import { takeTurn } from './turn.ts';

const house = join(import.meta.dirname, '../../../prisma');
const models = () =>
  globSync('models/*.prisma', { cwd: house })
    .sort()
    .map((path): [string, string] => [path, readFileSync(join(house, path), 'utf8')]);

const filters = { externalTables: [], externalEnums: [] };

function migrations() {
  const baseDir = join(house, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

/** Creates the database of the URL where it is missing. Needs the right to connect to `postgres`. */
export async function ensureDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  target.pathname = '/postgres';
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await createDatabase(client, name);
  } finally {
    await client.end();
  }
}

/**
 * Trigrams see Cyrillic letters only where the database's character type knows them: under C a Russian word has none
 * at all, and a search by likeness finds nothing. Which names a machine has differs; the first that it takes is used.
 */
async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const create = `create database ${client.escapeIdentifier(name)}`;
  for (const type of ['C.UTF-8', 'C.utf8', 'en_US.UTF-8']) {
    const made = await client.query(`${create} template template0 lc_ctype '${type}'`).catch(() => null);
    if (made) return;
  }
  await client.query(create);
}

/**
 * Applies the migrations that the database has not seen. Two nodes that start at once take turns.
 * `_prisma_migrations` is Prisma's own table, so `prisma migrate deploy` can take over where the network allows.
 * @returns the names applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const list = migrations();
  if (
    await upToDate(
      url,
      list.migrationDirectories.map(({ path }) => path),
    )
  )
    return [];
  const turn = await takeTurn(url, 'migration');
  try {
    const engine = await openEngine(url, models());
    try {
      const applied = await engine.applyMigrations({ migrationsList: list, filters });
      // Jobs have tables of their own, which the worker's library keeps; a commit writes to them.
      await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
      return applied.appliedMigrationNames;
    } finally {
      engine.free();
    }
  } finally {
    await turn.end();
  }
}

/** One cheap question spares a second start the engine, which takes about a second to load. */
async function upToDate(url: string, names: string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query(
      `select to_regclass('_prisma_migrations') as found, to_regclass('graphile_worker.migrations') as jobs`,
    );
    if (table.rows[0].found === null || table.rows[0].jobs === null) return false;
    const done = await client.query('select migration_name from _prisma_migrations where finished_at is not null');
    const applied = new Set(done.rows.map((row) => row.migration_name));
    return names.every((name) => applied.has(name));
  } finally {
    await client.end();
  }
}

/** The models as the newest migration left them: what the next one starts from. */
const snapshot = join(house, 'migrations', 'schema.prisma');
const whole = () =>
  models()
    .map(([path, content]) => `// ${path}\n\n${content}`)
    .join('\n');

/** Whether some model has changed since the newest migration was written. */
export const migrationIsMissing = () => !existsSync(snapshot) || readFileSync(snapshot, 'utf8') !== whole();

/**
 * Writes the SQL that leads from the newest migration's models to today's as a new migration, for a developer to read
 * and complete. (The engine's own `createMigration` reads the database back, which its WebAssembly build cannot.)
 * @returns the path of the new file, or null where the models say nothing new
 */
export async function draftMigration(url: string, name: string, now: Date): Promise<string | null> {
  const engine = await openEngine(url, models());
  try {
    const files = models().map(([path, content]) => ({ path, content }));
    const before = existsSync(snapshot) ? [{ path: 'schema.prisma', content: readFileSync(snapshot, 'utf8') }] : null;
    const { stdout } = await engine.diff({
      from: before ? { tag: 'schemaDatamodel', files: before } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters,
    });
    writeFileSync(snapshot, whole());
    if (!stdout || /^-- This is an empty migration/.test(stdout)) return null;
    const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(house, 'migrations', `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'migration.sql');
    writeFileSync(path, stdout);
    return path;
  } finally {
    engine.free();
  }
}
