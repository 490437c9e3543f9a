/** Whoever runs an older release starts this one on the same database, and goes on. `pnpm dump` adds a release. */
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { verifyAudit } from '@vmeste/schema/core/audit.ts';
import { ensureDatabase } from '@vmeste/server/database/migrate.ts';
import { readEnv } from '@vmeste/server/env.ts';
import { open } from '@vmeste/server/run.ts';
import pg from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { Jar } from '../world/browser.ts';
import { freshDatabase } from '../world/database.ts';

const releases = globSync('*.sql.gz', { cwd: import.meta.dirname }).sort();

test('there is a release to come from', () => {
  expect(releases.length).toBeGreaterThan(0);
});

describe.each(releases)('the database of %s', (release) => {
  test('is migrated at the start: its people find their roadmaps as they left them, and work on', async () => {
    const url = await restored(release);
    const before = await counted(url);
    const { running, coordinator } = await started(url);
    expect(await counted(url), 'no row is lost').toEqual(expect.objectContaining(before));
    expect((await verifyAudit(running.node.db)).brokenAt, 'the audit log holds').toBeNull();

    const { me, roadmaps } = await look(coordinator);
    expect(me.name).toBe('Координатор дорожных карт');
    expect(roadmaps.map(({ measures }) => measures.length).sort()).toEqual([21, 33]);
    const measures = roadmaps.flatMap((roadmap) => roadmap.measures);
    expect(measures.filter(({ reports }) => reports.length > 0).length).toBeGreaterThan(0);
    expect(measures.filter(({ history }) => history.length > 0).length).toBeGreaterThan(0);

    const measure = measures.find(({ state }) => state === 'UNDER_WAY');
    const moved = await coordinator.post('/graphql', {
      query: `mutation ($id: ID!, $version: Int!, $key: ID!) {
        setMeasureState(id: $id, version: $version, state: SUSPENDED, reason: "проверка", key: $key) { __typename }
      }`,
      variables: { id: measure?.id, version: measure?.version, key: randomUUID() },
    });
    expect(moved.body).toEqual({ data: { setMeasureState: { __typename: 'Measure' } } });
  });

  test('comes to the same tables, indexes and rules as an empty one', async () => {
    const url = await restored(release);
    await started(url);
    const empty = await freshDatabase();
    onTestFinished(empty.drop);
    expect(await structure(url)).toEqual(await structure(empty.url));
  });
});

/** An empty database with the dump in it. */
async function restored(release: string): Promise<string> {
  const root = inject('cluster');
  const url = new URL(root);
  url.pathname = `/release_${randomUUID().replaceAll('-', '')}`;
  await ensureDatabase(url.href);
  onTestFinished(() => asked(root, `DROP DATABASE IF EXISTS ${url.pathname.slice(1)} WITH (FORCE)`).then(() => {}));
  await asked(url.href, gunzipSync(readFileSync(join(import.meta.dirname, release))).toString('utf8'));
  return url.href;
}

/** The hub as the first command starts it, and somebody who was its coordinator in the release before. */
async function started(url: string) {
  const env = readEnv({ DATABASE_URL: url, HUB_PORT: '0', LOG_LEVEL: 'error' });
  const running = await open(env, { join: true, say: () => {} });
  onTestFinished(() => running.stop());
  const coordinator = new Jar(`http://localhost:${running.port}`);
  const account = { email: 'coordinator@vmeste.test', password: 'vmeste-demo' };
  expect((await coordinator.post('/api/auth/sign-in/email', account)).status, 'the password still opens').toBe(200);
  return { running, coordinator };
}

interface Seen {
  readonly me: { readonly name: string };
  readonly roadmaps: readonly {
    readonly measures: readonly {
      readonly id: string;
      readonly version: number;
      readonly state: string;
      readonly reports: readonly unknown[];
      readonly history: readonly unknown[];
    }[];
  }[];
}

async function look(jar: Jar): Promise<Seen> {
  const query =
    '{ me { name } roadmaps { title measures { id version state number term { raw } reports { state } history { act } } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await jar.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors }: { data: Seen; errors?: unknown } = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

async function asked<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const kept = ['Roadmap', 'Measure', 'Report', 'Comment', 'Person', 'Organisation', 'Revision', 'File'];

/** How many rows each table has, of those that only a person's act changes; the hub's own acts go on at once. */
async function counted(url: string): Promise<Record<string, number>> {
  const sources = [...kept.map((table) => `"${table}"`), '"Audit" WHERE "personId" IS NOT NULL'];
  const counts = sources.map(async (source) => {
    const [row] = await asked<{ count: string }>(url, `SELECT count(*) FROM ${source}`);
    return [source, Number(row?.count)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Everything that a database of ours is made of, as PostgreSQL tells it. */
const structure = (url: string) =>
  asked(
    url,
    `SELECT 'column' AS what, table_name || '.' || column_name AS name,
       concat_ws(' ', udt_name, is_nullable, column_default, generation_expression) AS how
     FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid)
       FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT 'enum', enumtypid::regtype::text, enumlabel FROM pg_enum
     UNION ALL SELECT 'migration', migration_name, checksum FROM "_prisma_migrations"
     ORDER BY 1, 2, 3`,
  );
