import { gzipSync } from 'node:zlib';
import { ensureDatabase } from '@vmeste/server/database/migrate.ts';
import { closeBrowser } from '../../browser/chromium.ts';
import { House } from '../../browser/house.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';

/** Gzipped JavaScript that a browser with an empty cache takes until a roadmap's page answers to a click. */
export async function page(ground: Ground): Promise<Figure[]> {
  const url = ground.cluster.url('page');
  await ensureDatabase(url);
  const house = await House.open({ url, drop: async () => {} });
  try {
    const roadmap = await house.db.roadmap.findFirstOrThrow({ orderBy: { id: 'asc' }, select: { id: true } });
    const window = await house.signedIn('coordinator');
    const scripts: Promise<number>[] = [];
    window.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await window.goto(`/roadmaps/${roadmap.id}`);
    await window.getByRole('row').nth(1).waitFor();
    await window.getByRole('button').first().click({ trial: true });
    const sizes = await Promise.all(scripts);
    if (sizes.length === 0) throw new Error('The page brought no script.');
    return [figure('page', sizes.reduce((sum, size) => sum + size, 0) / 1024, 'KB')];
  } finally {
    await house.close();
    await closeBrowser();
  }
}
