import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { importWalls } from './imports.ts';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** What somebody reads who writes this code into that file. */
async function saidOf(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file), warnIgnored: true });
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ message }) => message);
}

describe('whoever imports through a wall is told why not', () => {
  for (const { bites, why } of importWalls)
    test(`${bites.from} ↛ ${bites.to}`, async () => {
      expect(await saidOf(bites.from, `import '${bites.to}';\n`)).toContain(why);
    });
});

/** Code that must be refused in a file, and a part of what is said. */
const samples: readonly (readonly [title: string, file: string, code: string, says: string])[] = [
  [
    'a filter may not be an OR that can be empty',
    'schema/src/measure/policy.ts',
    'export const visible = (ids: string[]) => ({ OR: ids.map((id) => ({ id })) });',
    'everything is let through',
  ],
  [
    'a room may not read the machine’s clock',
    'schema/src/measure/command.ts',
    'export const now = new Date();',
    'clock is injected',
  ],
  ['nor by its other name', 'schema/src/measure/command.ts', 'export const now = Date.now();', 'clock is injected'],
  [
    'a setting is not read outside env.ts',
    'server/src/http.ts',
    "export const port = process.env['HUB_PORT'];",
    'env.ts alone',
  ],
  [
    'a command may not open a transaction of its own',
    'schema/src/measure/command.ts',
    'export const work = (db: { $transaction(): void }) => db.$transaction();',
    'commit() alone',
  ],
  [
    'a record is written by its own room alone',
    'schema/src/meeting/command.ts',
    'export const wipe = (tx: { recordUpdate: { deleteMany(): void } }) => tx.recordUpdate.deleteMany();',
    'saved” means committed',
  ],
  [
    'also in a statement',
    'server/src/jobs/sweep.ts',
    'export const statement = `DELETE FROM "RecordUpdate"`;',
    'saved” means committed',
  ],
  ['a folder may not be named utils', 'server/src/utils/text.ts', 'export const text = 1;', '“utils” says nothing'],
  ['nor a file helpers.ts', 'client/src/roadmap/helpers.ts', 'export const text = 1;', 'says nothing'],
  ['any is no type', 'schema/src/core/commit.ts', 'export const row: any = 1;', 'any'],
  [
    'a value that may be missing is not waved through',
    'server/src/run.ts',
    'export const first = (list: number[]) => list[0]!;',
    'non-null',
  ],
  [
    'a cast stands in core or nowhere',
    'server/src/run.ts',
    'export const row = (value: unknown) => value as string;',
    'type assertions',
  ],
];

describe('whoever breaks a rule of the house is told so', () => {
  for (const [title, file, code, says] of samples)
    test(title, async () => {
      expect((await saidOf(file, `${code}\n`)).join('\n')).toContain(says);
    });
});

test('what is allowed is let through', async () => {
  const code = "export const kinds = ['a', 'b'] as const;\nexport const today = new Date('2022-11-14');\n";
  expect(await saidOf('schema/src/measure/rule.ts', code)).toEqual([]);
});
