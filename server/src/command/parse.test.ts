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

const resolution = place('test/documents/conference-resolution-2020.txt');

test('a resolution is printed as its assignments, each with whom it asks, how firmly and by when', async () => {
  const { code, out, err } = await hub('parse', '--kind', 'resolution', resolution);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const read = JSON.parse(out);
  expect(Object.keys(read)).toEqual(['title', 'date', 'assignments', 'problems']);
  expect(read.date).toBe('2020-01-24');
  expect(read.assignments).toHaveLength(21);
  expect(read.assignments[6]).toEqual({
    number: '2.3.1',
    addressees: ['Заместителям директора департамента', 'начальникам отделов и секторов департамента'],
    coExecutors: [],
    text: 'обучения персонала учреждений социального обслуживания',
    lead: 'обеспечить: Подготовку в срок до 01.02.2020 планов, перечней, программ',
    list: '2.3',
    binding: true,
    term: { kind: 'date', start: null, end: '2020-02-01', recurring: false, raw: 'до 01.02.2020' },
  });
  expect(read.problems).toContainEqual({
    code: 'termReferred',
    number: '1.1',
    message: 'Срок отсылает к другому документу, дня в нём нет: «в установленные сроки».',
  });
});

test('the kind may stand behind the file, and says what is read there: a roadmap where none is named', async () => {
  expect(await hub('parse', resolution)).toEqual({ code: 1, out: '', err: 'В документе нет таблицы.\n' });
  const roadmap = place('prisma/demo/documents/roadmap-2021-2024.txt');
  const [usual, named] = await Promise.all([hub('parse', roadmap), hub('parse', roadmap, '--kind', 'roadmap')]);
  expect(named).toEqual(usual);
  const err = 'Это дорожная карта: в ней таблица мероприятий, а не пункты с поручениями.\n';
  expect(await hub('parse', roadmap, '--kind=resolution')).toEqual({ code: 1, out: '', err });
});

test('it ends with 1 where the kind is not known', async () => {
  const err = 'Такого вида нет: minutes. Есть: roadmap, resolution.\n';
  expect(await hub('parse', '--kind', 'minutes', resolution)).toEqual({ code: 1, out: '', err });
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
