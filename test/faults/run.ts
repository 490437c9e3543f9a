import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase, migrate } from '@vmeste/server/database/migrate.ts';
import { connect } from '@vmeste/server/database.ts';
import pg from 'pg';
import { ask } from '../bench/ask.ts';
import { freePort, type Served, startNode } from '../bench/process.ts';
import { seed } from '../bench/seed.ts';
import { check, type Verdict, type Write } from './check.ts';
import { Reader } from './reader.ts';
import { Writer } from './writer.ts';

export interface FaultRun {
  readonly kills: number;
  /** Milliseconds from one kill's end to the next. */
  readonly apart: number;
  /** Whether a reader with a planted bug reads beside the sound ones. */
  readonly planted?: boolean;
}

export interface FaultResult extends Verdict {
  readonly writes: number;
  readonly breaks: number;
  /** What the reader with the planted bug missed. */
  readonly planted: number;
}

/** Writes a second, over both nodes. */
const pace = 5;

/** Two nodes of one database, written and read while parts of it are killed; then everything is counted. */
export async function faultRun({ kills, apart, planted = false }: FaultRun): Promise<FaultResult> {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-faults-'));
  chmodSync(folder, 0o755);
  const cluster = await openCluster(folder, { port: String(await freePort()) });
  const url = cluster.url('vmeste');
  const nodes: Served[] = [];
  const readers: Reader[] = [];
  try {
    await ensureDatabase(url);
    await migrate(url);
    const db = connect(url);
    const { roadmaps, coordinator, people } = await seed(db, { groups: 1, roadmaps: 1, people: 2 });
    const measures = await db.measure.findMany({ orderBy: { position: 'asc' }, select: { id: true } });
    for (let count = 0; count < 2; count++) nodes.push(await startNode(url));
    const ports = nodes.map(({ port }) => port);
    const { cursor } = await ask(ports[0] ?? 0, coordinator, '{ cursor }');
    const reading = {
      ports,
      person: people[1] ?? coordinator,
      roadmapId: roadmaps[0]?.[0] ?? '',
      cursor: String(cursor),
    };
    for (let turn = 0; turn < 2; turn++) readers.push(new Reader(turn, { ...reading, forgetful: false }));
    const forgetful = planted ? new Reader(0, { ...reading, forgetful: true }) : null;
    if (forgetful) readers.push(forgetful);

    const written: Write[] = [];
    const stop = new AbortController();
    const writers = ports.map((_, number) => {
      const own = measures.filter((_measure, index) => index % ports.length === number).map(({ id }) => id);
      return new Writer(number, { ports, person: coordinator, measures: own, written }).run(
        (1000 / pace) * ports.length,
        stop.signal,
      );
    });
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((done) => setTimeout(done, apart));
      await (ways[kill % ways.length] ?? killNode)({ cluster, nodes, url, kill });
    }
    await new Promise((done) => setTimeout(done, apart));
    stop.abort();
    await Promise.all(writers);

    const events = (await db.event.findMany({ where: { kind: 'measure.changed' }, orderBy: { position: 'asc' } })).map(
      ({ position, measureId }) => ({ position, measureId: measureId ?? '' }),
    );
    const last = events.at(-1)?.position ?? 0n;
    const deadline = performance.now() + 30_000;
    while (readers.some((reader) => reader.position < last) && performance.now() < deadline)
      await new Promise((done) => setTimeout(done, 50));
    const rows = await db.measure.findMany({ select: { id: true, version: true } });
    await db.$disconnect();
    const seen = { writes: written, events, versions: new Map(rows.map(({ id, version }) => [id, version])) };
    const sound = readers.filter((reader) => reader !== forgetful);
    return {
      ...check({ ...seen, streams: sound.map(({ received }) => received) }),
      writes: written.length,
      breaks: sound.reduce((sum, { breaks }) => sum + breaks, 0),
      planted: forgetful ? check({ ...seen, streams: [forgetful.received] }).missed : 0,
    };
  } finally {
    for (const reader of readers) reader.stop();
    for (const node of nodes) await node.stop('SIGKILL');
    await cluster.stop('immediate');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ground {
  readonly cluster: Cluster;
  readonly nodes: Served[];
  readonly url: string;
  readonly kill: number;
}

/** A node dies without a word, and another takes its place. */
async function killNode({ nodes, url, kill }: Ground): Promise<void> {
  const at = Math.floor(kill / 3) % nodes.length;
  const node = nodes[at];
  if (!node) return;
  await node.stop('SIGKILL');
  nodes[at] = await startNode(url, [], { port: node.port });
}

/** Resolves when the database takes connections again. */
async function recovered(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const open = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (open) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A backend of PostgreSQL dies without a word; the server drops all its connections, and recovers. */
async function killBackend({ cluster, url }: Ground): Promise<void> {
  const backends = childrenOf(cluster.pid).filter((pid) => /vmeste 127/.test(commandOf(pid)));
  const victim = backends[Math.floor(backends.length / 2)];
  if (victim === undefined) throw new Error('PostgreSQL has no backend to kill.');
  process.kill(victim, 'SIGKILL');
  await recovered(url);
}

/** PostgreSQL is stopped, and started again a moment later. */
async function stopDatabase({ cluster, kill }: Ground): Promise<void> {
  await cluster.stop(kill % 2 === 0 ? 'fast' : 'immediate');
  await new Promise((done) => setTimeout(done, 300));
  await cluster.start();
}

const ways = [killNode, killBackend, stopDatabase] as const;

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => fieldOf(pid, 'stat').split(') ').at(-1)?.split(' ')[1] === String(parent));
}

const commandOf = (pid: number) => fieldOf(pid, 'cmdline').replaceAll('\0', ' ');

function fieldOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
