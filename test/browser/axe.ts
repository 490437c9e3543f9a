import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Stands in the page, once the library's text has run there. */
declare const axe: typeof Axe;

const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds against WCAG 2.2 AA, a line each.
 * @param within only in what this selector finds, e.g. the dialog that has just opened; the whole page where left out
 */
export async function faults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(library);
  return page.evaluate(async (selector) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(selector === undefined ? document : { include: [[selector]] }, {
      runOnly: { type: 'tag', values: tags },
      // Only what is at fault is told; nothing here is loaded later that axe would have to wait for.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
    );
  }, within);
}
