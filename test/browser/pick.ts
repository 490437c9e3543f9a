import type { Locator } from 'playwright-core';
import { settle } from './arrive.ts';

/** Chooses from a list that is searched as one types; not before it stands still, so that nothing moves under the pointer. */
export async function pick(field: Locator, typed: string, option: string | RegExp = typed): Promise<void> {
  const page = field.page();
  await field.fill(typed);
  await settle(page);
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click();
}
