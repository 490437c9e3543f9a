/** `pnpm test`: every check, then every test. The last line says how many passed and how many failed. */
import { checks } from './run/checks.ts';
import { type Outcome, runVitest } from './run/vitest.ts';

const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s`;

/** Runs the checks one after another, telling each; a check passes by saying nothing. */
async function runChecks(): Promise<Outcome> {
  const outcome = { passed: 0, failed: 0 };
  for (const { title, run } of checks) {
    const complaint = await run().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    console.log(`${seconds()}  ${complaint === null ? '✓' : '✗'} ${title}`);
    if (complaint === null) outcome.passed += 1;
    else {
      outcome.failed += 1;
      console.log(complaint.trimEnd().replace(/^/gm, '            '));
    }
  }
  return outcome;
}

const checked = await runChecks();
const tested = await runVitest();
const passed = checked.passed + tested.passed;
const failed = checked.failed + tested.failed;
console.log(`\nin ${seconds().trim()}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
