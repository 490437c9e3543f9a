import { join } from 'node:path';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../line.ts';
import { freePort, start } from '../process.ts';

const main = join(import.meta.dirname, '../../../server/src/main.ts');

/** The second start of the demonstration, over a database that stands: until the node says that it is well. */
export async function secondStart(ground: Ground): Promise<Figure[]> {
  const once = async () => {
    const port = await freePort();
    const began = performance.now();
    const served = await start({
      args: [main],
      env: { HUB_MODE: 'demo', HUB_PORT: String(port), HUB_DATA: join(ground.folder, 'demo'), LOG_LEVEL: 'error' },
      port,
      ready: '/health',
    });
    const took = performance.now() - began;
    await served.stop();
    return took;
  };
  await once();
  return [figure('start', median([await once(), await once(), await once()]), 'ms')];
}
