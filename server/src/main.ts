/** Composes a node and starts it; nothing else. */
import { enableCompileCache } from 'node:module';

// What was compiled once need not be again: it spares a second start about a second.
enableCompileCache();
const { EnvFault, readEnv } = await import('./env.ts');
const { run } = await import('./run.ts');

try {
  await run(readEnv(), { join: false });
} catch (error) {
  if (!(error instanceof EnvFault)) throw error;
  console.error(`The settings do not hold:\n${error.message}`);
  process.exit(2);
}
