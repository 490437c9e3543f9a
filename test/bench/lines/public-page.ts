import { gzipSync } from 'node:zlib';
import { closeBrowser, theBrowser } from '../../browser/chromium.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure } from '../line.ts';
import { practicesOf } from '../practice.ts';
import { startNode } from '../process.ts';

/**
 * Gzipped JavaScript that a browser with an empty cache takes for the public registry and for a practice in it, whose
 * text it shows with scripts switched off.
 */
export async function publicPage(ground: Ground): Promise<Figure[]> {
  const { url, made } = await practicesOf(ground, 'public', 200);
  const own = await startNode(url);
  const browser = await theBrowser();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU' });
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    const first = made[0];
    for (const [path, words] of [
      ['/registry', '200 записей'],
      [`/registry/${first?.id}`, first?.name ?? ''],
    ] as const) {
      await page.goto(`http://127.0.0.1:${own.port}${path}`, { waitUntil: 'load' });
      if (!(await page.innerText('main')).includes(words)) throw new Error(`${path} does not show its text.`);
    }
    const sizes = await Promise.all(scripts);
    return [figure('public-page', sizes.reduce((sum, size) => sum + size, 0) / 1024, 'KB')];
  } finally {
    await closeBrowser();
    await own.stop();
  }
}
