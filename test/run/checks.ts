import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient } from '@vmeste/server/build.ts';
import { migrationIsMissing } from '@vmeste/server/database/migrate.ts';
import { pnpm, program, root } from './program.ts';

/** One thing that must hold. It says null where it does, otherwise what is wrong and what to do. */
export interface Check {
  readonly title: string;
  readonly run: () => Promise<string | null>;
}

/** What writes files, or reads what is written here: one after another, before everything else. */
export const first: readonly Check[] = [
  { title: 'the generated files are what the sources say', run: generatedIsFresh },
  { title: 'every change of the models has its migration', run: modelsAreMigrated },
];

/** In one thread: several would each work out anew what they share, and another check runs beside this one. */
const typeChecks = (project: string) => silent('tsc', '-p', project, '--singleThreaded');

/** To add a check, add a line here. They only read, so a machine with two cores runs two at a time; the longest first. */
export const checks: readonly Check[] = [
  { title: 'the walls between the houses stand', run: silent('eslint', '.', '--quiet') },
  { title: 'the server, the schema and the tests type-check', run: typeChecks('.') },
  { title: 'the client type-checks', run: typeChecks('client') },
  {
    title: 'each operation of the client fits the schema',
    run: silent('gql-tada', 'check', '-c', 'client/tsconfig.json'),
  },
  { title: 'the code keeps to its style', run: silent('biome', 'check', '--error-on-warnings') },
  { title: 'the client can be built', run: clientBuilds },
];

/** A program that succeeds where all is well. */
function silent(name: string, ...args: string[]): Check['run'] {
  return async () => {
    const { code, output } = await program(name, ...args);
    return code === 0 ? null : output;
  };
}

const generated = [
  'schema/schema.graphql',
  'schema/src/core/generated/**/*.ts',
  'prisma/generated/**/*.ts',
  'client/src/graphql-env.d.ts',
];

function hashes(): Map<string, string> {
  const files = globSync(generated, { cwd: root });
  return new Map(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );
}

async function generatedIsFresh(): Promise<string | null> {
  const before = hashes();
  const [name, args] = pnpm('-s', 'generate');
  const { code, output } = await program(name, ...args);
  if (code !== 0) return output;
  const after = hashes();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  return stale.length === 0 ? null : `These were out of date, and are fresh now; commit them:\n${stale.join('\n')}`;
}

async function modelsAreMigrated(): Promise<string | null> {
  return migrationIsMissing() ? 'A model changed since the newest migration: run `pnpm migration NAME`.' : null;
}

async function clientBuilds(): Promise<string | null> {
  await buildClient(() => {});
  return null;
}
