import { expect, test } from 'vitest';
import { findBrowser, type Search } from '../browser/chromium.ts';

const shipped = { path: '/npm/chromium', libraries: '/npm/lib' };

/** A machine with these programs on it. */
const machine = (...there: string[]): Search => ({
  named: undefined,
  folders: ['/usr/bin', '/snap/bin', '/Applications'],
  works: (path) => there.includes(path),
  shipped: async () => shipped,
});

const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

test('the browser of the tests is the one that is named, then the system’s, then the one that npm ships', async () => {
  expect(await findBrowser({ ...machine('/mine', '/usr/bin/chromium'), named: '/mine' })).toEqual({ path: '/mine' });
  expect(await findBrowser(machine('/mine', '/usr/bin/chromium'))).toEqual({ path: '/usr/bin/chromium' });
  for (const path of ['/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/google-chrome-stable', mac])
    expect(await findBrowser(machine(path)), path).toEqual({ path });
  expect(await findBrowser(machine())).toEqual(shipped);
});

test('none is a failure with a sentence that says what to do', async () => {
  await expect(findBrowser({ ...machine(), shipped: null })).rejects.toThrow(
    /^No browser for the browser tests: install Chromium or Chrome, or name one in CHROMIUM_PATH\./,
  );
  // Whoever names one is not given another.
  await expect(findBrowser({ ...machine('/usr/bin/chromium'), named: '/gone' })).rejects.toThrow(
    'CHROMIUM_PATH names /gone, where there is no browser.',
  );
});
