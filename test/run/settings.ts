/** What the tests read besides the hub's own settings: the README has a row for each, after those. */
export const settings = {
  CHROMIUM_PATH: 'browser of the tests and of `pnpm screens`; without it the system’s, then the one that npm ships',
} as const;
