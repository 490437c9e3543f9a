import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inherited } from './env.ts';

const root = join(import.meta.dirname, '../..');
const mark = join(root, 'client/dist/.source');

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
 * Builds the client, and only when something of it changed since it was built.
 * @throws Error with the builder's own words where it fails
 */
export async function buildClient(say: (step: string) => void): Promise<void> {
  const now = sources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  say('client');
  await new Promise<void>((done, fail) => {
    const vite = spawn(
      process.execPath,
      [join(root, 'client/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: join(root, 'client'),
        // Whoever asks for it, a test as well, gets the pages that people get.
        env: { ...inherited(), NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    vite.once('error', fail);
    vite.once('exit', (code) => (code === 0 ? done() : fail(new Error(`The client could not be built.\n${output}`))));
  });
  writeFileSync(mark, now);
}
