import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** One copy of graphql-js, or its type checks by identity fail. */
const graphql = createRequire(new URL('schema/package.json', import.meta.url)).resolve('graphql/index.js');

/** Units stand beside what they test, and need nothing but themselves. */
const units = (house: string) => ({
  extends: true as const,
  test: { name: house, include: [`${house}/src/**/*.test.ts`], isolate: false, testTimeout: 30_000 },
});

/** What is asked of a running node stands in test/, where `world()` opens one over a database of its own. */
const running = (name: string, include: string, ...setups: string[]) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    globalSetup: ['test/setup/cluster.ts', ...setups],
    setupFiles: ['test/setup/console.ts'],
    // What is to come within a second says so where it is awaited; a busy machine is given its time for the rest.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/**
 * Files of one worker share what they import, which takes longer to read than many a test to run; what they ask is
 * theirs alone, since each opens a node and a database of its own.
 */
const asked = (name: string, ...setups: string[]) => {
  const { extends: upon, test } = running(name, `test/${name}/**/!(*.alone).test.ts`, ...setups);
  return { extends: upon, test: { ...test, isolate: false } };
};

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    maxWorkers: 2,
    projects: [
      units('schema'),
      units('server'),
      units('client'),
      { extends: true, test: { name: 'walls', include: ['test/walls/**/*.test.ts'], testTimeout: 30_000 } },
      asked('stories'),
      asked('access'),
      asked('live'),
      asked('doors', 'test/setup/demonstration.ts'),
      asked('faults'),
      asked('releases'),
      asked('browser', 'test/setup/demonstration.ts'),
      // Those that replace a module, which no other may see.
      running('alone', 'test/**/*.alone.test.ts'),
    ],
  },
});
