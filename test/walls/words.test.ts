import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unreadableCodes as compositionCodes } from '@vmeste/schema/group/reading/annex.ts';
import { severities, unreadableCodes } from '@vmeste/schema/roadmap/reading/problem.ts';
import { fileRefusals } from '@vmeste/server/documents/refusal.ts';
import { expect, test } from 'vitest';
import { importing as en } from '../../client/src/words/en/import.ts';
import { importing as ru } from '../../client/src/words/ru/import.ts';

test('whatever a document’s reader may say has its sentence in both languages', () => {
  const codes = [
    ...Object.keys(severities).map((code) => `problem.${code}`),
    ...[...unreadableCodes, ...compositionCodes, ...fileRefusals].map((code) => `unreadable.${code}`),
  ];
  for (const words of [ru, en]) expect(codes.filter((code) => !(code in words))).toEqual([]);
});

test.each(['ru', 'en'])('no two rooms mean different things by one id of a sentence: %s', (language) => {
  const words = join(import.meta.dirname, '../../client/src/words', language);
  const ids = globSync('*.ts', { cwd: words }).flatMap((name) =>
    [...readFileSync(join(words, name), 'utf8').matchAll(/^ {2}'?([\w.]+)'?:/gm)].map(([, id]) => id ?? ''),
  );
  expect(ids.length).toBeGreaterThan(1_000);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
