import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Presses a button of the page, by its Russian or its English name, and waits for the dialog that it opens. */
export async function openDialog(page: Page, name: RegExp): Promise<void> {
  await page.locator('main').getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
}

/** What opens over a page. */
export type Opened = 'dialog' | 'menu' | 'listbox';

/** Presses Escape until what was open is gone: a list takes the focus a moment after it opened, and Escape from then on. */
export async function closeOpened(page: Page, role: Opened): Promise<void> {
  const shown = async () => {
    await page.keyboard.press('Escape');
    return page.getByRole(role).filter({ visible: true }).count();
  };
  await expect.poll(shown, { timeout: 10_000 }).toBe(0);
}

/** The dialog that stands open. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const field = (page: Page, label: string): Locator => dialog(page).getByLabel(label, { exact: true });
export const press = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('button', { name, exact: true }).click();
export const closed = (page: Page): Promise<void> => dialog(page).waitFor({ state: 'detached' });
