/** `pnpm test`: every check, then every test. The last line says how many passed and how many failed. */
import { type Check, checks, first } from './run/checks.ts';
import { type Outcome, runVitest } from './run/vitest.ts';

const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;

/** Runs a check and tells of it; it passes by saying nothing. */
async function runCheck({ title, run }: Check): Promise<boolean> {
  const complaint = await run().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  console.log(`${seconds()}  ${complaint === null ? '✓' : '✗'} ${title}`);
  if (complaint !== null) console.log(complaint.trimEnd().replace(/^/gm, '            '));
  return complaint === null;
}

/** Runs checks, so many at a time. */
async function runChecks(all: readonly Check[], atOnce: number): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  const queue = [...all];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift())
      outcome[(await runCheck(check)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcome;
}

const outcomes = [await runChecks(first, 1), await runChecks(checks, 2), await runVitest()];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\nin ${seconds().trim()}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
