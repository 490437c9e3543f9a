/** Composes a node and starts it; nothing else. */
import { EnvFault, readEnv } from './env.ts';
import { run } from './run.ts';

try {
  await run(readEnv(), { join: false });
} catch (error) {
  if (!(error instanceof EnvFault)) throw error;
  console.error(`The settings do not hold:\n${error.message}`);
  process.exit(2);
}
