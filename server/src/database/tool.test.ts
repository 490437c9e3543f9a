import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run, runNow } from './tool.ts';

/** Dies of a Ctrl-C as it is born, and does its work the second time. */
function unlucky() {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-tool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const mark = join(folder, 'born');
  return ['-c', 'if [ -e "$1" ]; then echo done; else touch "$1"; kill -INT $$; fi', 'sh', mark];
}

test('a tool that a Ctrl-C met before it had left our group is run again', async () => {
  const [waited, beside] = [unlucky(), unlucky()];
  expect(runNow('/bin/sh', waited)).toEqual({ code: 0, output: 'done\n' });
  expect(await run('/bin/sh', beside)).toEqual({ code: 0, output: 'done\n' });
});

test('one that fails, is killed or is not there is not', async () => {
  expect(runNow('/bin/sh', ['-c', 'exit 3']).code).toBe(3);
  expect(runNow('/bin/sh', ['-c', 'kill -TERM $$']).code).toBeNull();
  expect(runNow('/no/such/tool', []).code).toBeNull();
  expect((await run('/no/such/tool', [])).code).toBeNull();
});

test('one that is called off ends at once', async () => {
  const abort = new AbortController();
  const ended = run('/bin/sleep', ['60'], { signal: abort.signal });
  abort.abort();
  expect((await ended).code).toBeNull();
});
