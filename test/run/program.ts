import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The project's own programs come before those of the machine. */
export const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
};

/** pnpm as it is at hand: the one that runs us, the machine's, or the one that the README's `npx` keeps. */
export function pnpm(...args: string[]): readonly [name: string, args: string[]] {
  const running = process.env['npm_execpath'];
  if (running && /pnpm\.[cm]?js$/.test(running)) return [process.execPath, [running, ...args]];
  const places = (process.env['PATH'] ?? '').split(delimiter);
  if (places.some((place) => existsSync(join(place, 'pnpm')))) return ['pnpm', args];
  const kept = ['--yes', '--prefer-offline', '--package=pnpm@10', '-c', 'command -v pnpm'];
  return [execFileSync('npx', kept, { cwd: root, encoding: 'utf8' }).trim(), args];
}

/** Runs a program, and gives what it wrote. */
export function program(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(name, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.once('error', fail);
    child.once('close', (code) => done({ code, output }));
  });
}
