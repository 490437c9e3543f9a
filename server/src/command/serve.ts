import { readEnv } from '../env.ts';
import { run } from '../run.ts';

/** `hub serve --port N`: another node on the database of the settings; whoever started that database stops it. */
export async function serve(rest: readonly string[]): Promise<number> {
  const at = rest.indexOf('--port');
  const port = at < 0 ? null : Number(rest[at + 1]);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    console.error('hub serve --port N: N — от 0 до 65535 · N is from 0 to 65535');
    return 1;
  }
  const env = readEnv();
  return run(port === null ? env : { ...env, HUB_PORT: port }, { join: true });
}
