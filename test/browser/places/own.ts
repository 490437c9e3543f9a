import type { Page } from 'playwright-core';
import { openDialog } from '../dialog.ts';
import type { Place } from './place.ts';

/** The step at which an app on the phone is given its key. */
const key = async (page: Page): Promise<void> => {
  await openDialog(page, /^(Включить подтверждение|Turn confirmation on)$/);
  await page.getByRole('dialog').locator('input').fill('vmeste-demo');
  await page.getByRole('button', { name: /^(Продолжить|Continue)$/ }).click();
  await page.getByRole('img', { name: /^(Рисунок с ключом|Picture with the key)/ }).waitFor();
};

/** What stands at the door, and what is one’s own. */
export const ownPlaces: readonly Place[] = [
  { name: 'sign-in', route: '/sign-in', as: null, path: () => '/sign-in' },
  { name: 'today', route: '/', as: 'health', path: () => '/' },
  { name: 'today of an author', route: '/', as: 'berdsk', path: () => '/' },
  { name: 'today of somebody for whom nothing waits', route: '/', as: 'zarya', path: () => '/' },
  { name: 'notices', route: '/notices', as: 'coordinator', path: () => '/notices' },
  // A code that opens nothing: the server answers 404, and the page says what to do.
  { name: 'invitation', route: '/invitation/$code', as: null, path: () => '/invitation/no-such-code' },
  { name: 'account', route: '/account', as: 'health', path: () => '/account' },
  {
    name: 'account-password',
    route: '/account',
    as: 'health',
    path: () => '/account',
    dialog: /^(Сменить пароль|Change the password)$/,
  },
  {
    name: 'account-second',
    route: '/account',
    as: 'health',
    path: () => '/account',
    dialog: /^(Включить подтверждение|Turn confirmation on)$/,
  },
  { name: 'account-key', route: '/account', as: 'health', path: () => '/account', open: key },
];
