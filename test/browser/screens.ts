/** `pnpm screens [NAME…]`: a picture of each page at two widths in two languages, and in the dark, under test/screenshots. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster } from '@vmeste/server/database/cluster.ts';
import { ensureDatabase } from '@vmeste/server/database/migrate.ts';
import { arrive } from './arrive.ts';
import { closeBrowser } from './chromium.ts';
import { House, type Sight } from './house.ts';
import { idsOf, prepare } from './places/place.ts';
import { places } from './places.ts';

const sights: Record<string, Sight> = {
  'ru-1280': {},
  'en-1280': { language: 'en' },
  'ru-390': { width: 390, height: 844 },
  'en-390': { width: 390, height: 844, language: 'en' },
  'ru-1280-dark': { theme: 'dark' },
  'ru-390-large': { width: 390, height: 844, large: true },
};

const wanted = process.argv.slice(2);
const target = join(import.meta.dirname, '../screenshots');
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'vmeste-screens-'));
chmodSync(folder, 0o755);
const cluster = await openCluster(folder, { fsync: 'off' });
const url = cluster.url('screens');
await ensureDatabase(url);
const house = await House.open({ url, drop: async () => {} });
try {
  const ids = await idsOf(house.db);
  for (const place of places.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const [name, sight] of Object.entries(sights)) {
      const page = await house.windowOf(place.as, sight);
      await arrive(page, place.path(ids));
      await prepare(place, page);
      await page.screenshot({ path: join(target, `${place.name}-${name}.png`) });
      console.log(`${place.name}-${name}`);
    }
  for (const complaint of new Set(house.complaints)) console.log(`! ${complaint}`);
} finally {
  await house.close();
  await closeBrowser();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
