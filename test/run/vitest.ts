import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, root } from './program.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Runs every project of vitest.config.ts. A test left out counts as failed, since nobody knows how it would have
 * ended; so does a file that did not load, and a run that fails without naming a test.
 */
export async function runVitest(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'vmeste-report-'));
  const file = join(folder, 'report.json');
  const code = await vitest(file);
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    console.log('Vitest ended without a report.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitest(file: string): Promise<number | null> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return new Promise((done, fail) => {
    const child = spawn('vitest', args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', fail);
    child.once('close', done);
  });
}

function count(report: Report, code: number | null): Outcome {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const left = report.numPendingTests + report.numTodoTests;
  if (left > 0) console.log(`${left} tests were left out; they count as failed.`);
  const failed = report.numFailedTests + unloaded.length + left;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
