import { readFile as bytesOf } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { bareReading } from './print.ts';
import { readFile } from './read.ts';

const original = (name: string): URL => new URL(`../../../prisma/demo/documents/${name}`, import.meta.url);
const expected = async (name: string): Promise<unknown> =>
  JSON.parse(await bytesOf(new URL(`../../../test/documents/expected/${name}.json`, import.meta.url), 'utf8'));

/** The exact data says nothing of problems, so they are left out of the comparison. */
const withoutProblems = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, inner: unknown) => (name === 'problems' ? undefined : inner)));

describe.each(['roadmap-2021-2024', 'family-centres-roadmap-2022'])('the real document %s', (name) => {
  test.each(['docx', 'txt'])('is read from %s exactly as a careful person reads it', async (extension) => {
    const outcome = await readFile(await bytesOf(original(`${name}.${extension}`)));
    if (!outcome.ok) throw new Error(outcome.code);
    expect(withoutProblems(bareReading(outcome.reading))).toEqual(await expected(name));
  });
});
