/**
 * All that whole transactions or nodes wait for each other by, on one page: whoever takes one of these numbers of the
 * database for two things makes one wait for the other, and a start that waits for itself never ends. A number stays
 * what it is as long as nodes of two releases share a database: new ones come last.
 */
const names = [
  'feed',
  'migration',
  'demonstration',
  'administrators',
  'registry',
  'worker',
  'questions',
  'certificate',
] as const;
export type LockName = (typeof names)[number];

/** Far from the numbers that people think of first. The trigger of the first migration knows the feed's: 7263400. */
const first = 7_263_400;

/** The number of an advisory lock. */
export const lockOf = (name: LockName): number => first + names.indexOf(name);
