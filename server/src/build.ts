import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inherited } from './env.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'client/dist');
const mark = join(dist, '.source');

/** What the built client depends on, as one hash. */
function sources(): string {
  const hash = createHash('sha256');
  const files = globSync(
    ['client/{src,build,public}/**/*', 'client/*.{ts,html,json}', 'schema/schema.graphql', 'pnpm-lock.yaml'],
    {
      cwd: root,
      withFileTypes: true,
    },
  );
  for (const path of files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

/**
 * Builds the client, and only when something of it changed since it was built. It is built aside and put in place
 * whole: whoever is stopped half-way, or builds at the same time, leaves no half pages.
 * @throws Error with the builder's own words where it fails, or the signal's reason where it is called off
 */
export async function buildClient(say: (step: string) => void, signal?: AbortSignal): Promise<void> {
  const now = sources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  say('client');
  const aside = mkdtempSync(join(root, 'client/node_modules/.dist-'));
  try {
    await build(aside, signal);
    writeFileSync(join(aside, '.source'), now);
    // Others may serve these pages.
    chmodSync(aside, 0o755);
    putInPlace(aside);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function build(folder: string, signal?: AbortSignal): Promise<void> {
  const vite = join(root, 'client/node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: join(root, 'client'),
      // Whoever asks for it, a test as well, gets the pages that people get.
      env: { ...inherited(), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    const failed = (error: Error) => fail(signal?.aborted === true ? signal.reason : error);
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`The client could not be built.\n${output}`)),
    );
  });
}

function putInPlace(aside: string): void {
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(aside, dist);
  } catch (error) {
    // Another process, which built the same at the same time, was quicker.
    if (!existsSync(mark)) throw error;
  }
}
