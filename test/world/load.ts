/** Opens a node over the database named on the command line, which loads the demonstration, and closes it again. */
import { readEnv } from '@vmeste/server/env.ts';
import { open } from '@vmeste/server/run.ts';

const env = readEnv({ DATABASE_URL: process.argv[2] ?? '', HUB_PORT: '0', LOG_LEVEL: 'error' });
const running = await open(env, { join: false, say: () => {} });
await running.days.look();
await running.stop();
