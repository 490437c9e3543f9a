import { createRequire } from 'node:module';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/order.ts';

/** One copy of graphql-js, or its type checks by identity fail. */
const graphql = createRequire(new URL('schema/package.json', import.meta.url)).resolve('graphql/index.js');

/** What is asked of a running node stands in test/, where `world()` opens one over a database of its own. */
const running = {
  globalSetup: ['test/setup/cluster.ts'],
  setupFiles: ['test/setup/console.ts'],
  // What is to come within a second says so where it is awaited; a busy machine is given its time for the rest.
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

const alone = 'test/**/*.alone.test.ts';
const walls = 'test/walls/**/*.test.ts';

/**
 * Files of one worker share what they import, which takes longer to read than many a test to run; what they ask is
 * theirs alone, since each opens a node and a database of its own.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    maxWorkers: 3,
    // Rows and answers are many and short-lived: in more room they are swept away less often.
    execArgv: ['--max-semi-space-size=128'],
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Units stand beside what they test, and need nothing but themselves.
      {
        extends: true,
        test: { name: 'units', include: ['{schema,server,client}/src/**/*.test.ts', walls], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'running',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, alone, walls],
          ...running,
        },
      },
      // Those that replace a module, which no other may see.
      { extends: true, test: { name: 'alone', include: [alone], isolate: true, ...running } },
    ],
  },
});
