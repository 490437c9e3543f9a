/** Composes a node and starts it; nothing else. */
import { readEnv } from './env.ts';
import { run } from './run.ts';

await run(readEnv(), { join: false });
