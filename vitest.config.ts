import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** One copy of graphql-js, or its type checks by identity fail. */
const alias = [{ find: /^graphql$/, replacement: createRequire(new URL('schema/package.json', import.meta.url)).resolve('graphql/index.js') }];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: 'schema', include: ['schema/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['server/src/**/*.test.ts'] } },
    ],
  },
});
