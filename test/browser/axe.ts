import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Stands in the page, once the library's text has run there. */
declare const axe: typeof Axe;

const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA, a line each.
 * @param within only in what this selector finds, e.g. the dialog that has just opened; the whole page where left out
 */
export const faults = (page: Page, within?: string): Promise<string[]> =>
  found(page, { type: 'tag', values: standard }, within);

/** The same for text that stands out by less than 7 : 1, or 4.5 : 1 where it is large (WCAG 2.2, 1.4.6). */
export const faint = (page: Page, within?: string): Promise<string[]> =>
  found(page, { type: 'rule', values: ['color-contrast-enhanced'] }, within);

/** The faults of the first kind that come and go with the look alone: colours, sizes and widths, not what a page is made of. */
export const faultsOfLook = (page: Page, within?: string): Promise<string[]> =>
  found(
    page,
    { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'] },
    within,
  );

async function found(page: Page, runOnly: Axe.RunOnly, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(library);
  const asked = { selector: within, runOnly };
  return page.evaluate(async ({ selector, runOnly: only }) => {
    const { violations } = await axe.run(selector === undefined ? document : { include: [[selector]] }, {
      runOnly: only,
      // Only what is at fault is told; nothing here is loaded later that axe would have to wait for.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
    );
  }, asked);
}
