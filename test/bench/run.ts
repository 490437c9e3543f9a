import { type Ground, openGround } from './ground.ts';
import type { Figure } from './line.ts';
import { boardRead } from './lines/board-read.ts';
import { boardReadLive } from './lines/board-read-live.ts';
import { catchUp } from './lines/catch-up.ts';
import { controlBoard } from './lines/control-board.ts';
import { fanOut } from './lines/fan-out.ts';
import { faults } from './lines/faults.ts';
import { importDocument } from './lines/import.ts';
import { liveTasks } from './lines/live-tasks.ts';
import { minutes } from './lines/minutes.ts';
import { page } from './lines/page.ts';
import { publicPage } from './lines/public-page.ts';
import { registration } from './lines/registration.ts';
import { registrationRush } from './lines/registration-rush.ts';
import { registrySearch } from './lines/registry-search.ts';
import { scale } from './lines/scale.ts';
import { secondStart } from './lines/start.ts';

/** Each group of lines, by what may be asked for: `pnpm bench board-read fan-out`. */
const lines: Readonly<Record<string, (ground: Ground) => Promise<Figure[]>>> = {
  'board-read': boardRead,
  'board-read-live': boardReadLive,
  'fan-out': fanOut,
  'catch-up': catchUp,
  'control-board': controlBoard,
  'live-tasks': liveTasks,
  registration,
  'registration-rush': registrationRush,
  'registry-search': registrySearch,
  start: secondStart,
  import: importDocument,
  minutes,
  page,
  'public-page': publicPage,
  scale,
  faults,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(lines, name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(lines).join(', ')}.`);
  process.exit(2);
}
const ground = await openGround();
try {
  console.error(`PostgreSQL: ${JSON.stringify(await ground.durability())}`);
  for (const [name, measure] of Object.entries(lines)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const began = performance.now();
    for (const figure of await measure(ground)) console.log(JSON.stringify(figure));
    console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
} finally {
  await ground.close();
}
