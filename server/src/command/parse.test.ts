import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const place = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vmeste-parse-'));
});

afterAll(() => rm(folder, { recursive: true }));

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** What `pnpm hub` runs. A script of package.json would print its own banner before the answer. */
const program = place('node_modules/.bin/hub');

const hub = (...words: string[]): Promise<Run> =>
  new Promise((done) => {
    const child = execFile(program, words, { maxBuffer: 1e8 }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });

test('the command prints what was understood as JSON and nothing else', async () => {
  const { code, out, err } = await hub('parse', place('prisma/demo/documents/family-centres-roadmap-2022.docx'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const read = JSON.parse(out);
  expect(Object.keys(read)).toEqual(['title', 'period', 'sections', 'measures', 'abbreviations', 'problems']);
  expect(read.measures).toHaveLength(21);
  expect(read.measures[8].problems).toEqual([
    { code: 'severalMeasures', message: 'В одной строке, вероятно, несколько мероприятий: сроков 2.' },
  ]);
});

test.each([
  ['where there is nothing to read', 'Письмо без таблицы', 'В документе нет таблицы.'],
  ['where the format is not known', '%PDF-1.7', 'Формат файла не известен: нужен DOCX, XLSX или текст.'],
])('it ends with 1 and one sentence %s', async (_, content, sentence) => {
  const path = join(folder, 'file');
  await writeFile(path, content);
  expect(await hub('parse', path)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
});

test('it ends with 1 where there is no such file, or none is named', async () => {
  const missing = join(folder, 'missing.docx');
  expect(await hub('parse', missing)).toEqual({ code: 1, out: '', err: `Файл не открывается: ${missing}\n` });
  expect(await hub('parse')).toMatchObject({ code: 1, out: '', err: 'Назовите файл: hub parse ФАЙЛ\n' });
});

test('an unknown command lists the known ones', async () => {
  const { code, err } = await hub('dance');
  expect(code).toBe(1);
  expect(err).toContain('hub parse ФАЙЛ');
});
