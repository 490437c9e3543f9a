import { readFile as bytesOf } from 'node:fs/promises';
import type { Reading } from '@vmeste/schema/assignment/reading/read.ts';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { bareResolution } from './print.ts';
import { readFile, readResolution } from './read.ts';

const place = (name: string): URL => new URL(`../../../test/documents/${name}`, import.meta.url);
const original = await bytesOf(place('conference-resolution-2020.txt'), 'utf8');

const read = async (bytes: Buffer): Promise<Reading> => {
  const outcome = await readResolution(bytes);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

/** The lines of the document, each a paragraph of a Word document. */
const lines = original.split('\n').map((line) => line.trim());

const typed = (line: string): Paragraph => new Paragraph({ children: [new TextRun(line)] });

const marks: readonly (readonly [RegExp, number | 'bullet'])[] = [
  [/^\d+\.\d+\.\s+/u, 1],
  [/^\d+\.\s+/u, 0],
  [/^-\s+/u, 'bullet'],
];

/** The same paragraph with its number or dash left to Word. */
const counted = (line: string): Paragraph => {
  const [mark, level] = marks.find(([pattern]) => pattern.test(line)) ?? [/^/u, null];
  const words = { children: [new TextRun(line.replace(mark, ''))] };
  if (level === null) return new Paragraph(words);
  return new Paragraph(
    level === 'bullet' ? { ...words, bullet: { level: 0 } } : { ...words, numbering: { reference: 'items', level } },
  );
};

const level = (at: number, text: string) => ({
  ...{ level: at, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.START },
});

const word = async (paragraphs: readonly Paragraph[]): Promise<Buffer> =>
  Buffer.from(
    await Packer.toBuffer(
      new Document({
        numbering: { config: [{ reference: 'items', levels: [level(0, '%1.'), level(1, '%1.%2.')] }] },
        sections: [{ children: [...paragraphs] }],
      }),
    ),
  );

type Exact = {
  readonly title: string;
  readonly date: string;
  readonly counts: {
    readonly with_date: number;
    readonly recurring_with_period: number;
    readonly recommendations: number;
  };
  readonly assignments: readonly {
    readonly number: string;
    readonly assignee_count: number;
    readonly kind: string;
    readonly text: string;
    readonly deadline: string | null;
    readonly recurrence: { readonly kind: string; readonly due?: readonly { readonly month_day: string }[] } | null;
  }[];
};

const exact: Exact = JSON.parse(await bytesOf(place('expected/conference-resolution-2020.json'), 'utf8'));

/** Marks and what closes an item are the list's, and were not always copied into the exact data. */
const wordsOf = (text: string): string => text.replace(/^-\s+|[.;]$/gu, '');

const everies: Readonly<Record<string, string>> = { yearly: 'year', half_yearly: 'halfYear' };

describe('the real resolution', () => {
  test('is read into the assignments that a careful person finds in it', async () => {
    const { title, date, assignments } = await read(Buffer.from(original));
    expect({ title, date }).toEqual({ title: exact.title, date: exact.date });
    expect(assignments).toHaveLength(21);
    expect(assignments.map(({ number, text }) => [number, wordsOf(text)])).toEqual(
      exact.assignments.map(({ number, text }) => [number, wordsOf(text)]),
    );
    expect(assignments.map(({ addressees, binding }) => [addressees.length, binding])).toEqual(
      exact.assignments.map(({ assignee_count, kind }) => [assignee_count, kind !== 'рекомендовать']),
    );
    expect(assignments.filter(({ binding }) => !binding)).toHaveLength(exact.counts.recommendations);
  });

  test('has each of its terms, wherever it stands', async () => {
    const { assignments } = await read(Buffer.from(original));
    const days = assignments.map(({ number, term }) => [number, term.kind === 'date' ? term.end : null]);
    expect(days).toEqual(exact.assignments.map(({ number, deadline }) => [number, deadline]));
    expect(days.filter(([, day]) => day !== null)).toHaveLength(exact.counts.with_date);
    const rhythms = assignments.map(({ term }) => term.recurrence && [term.recurrence.every, term.recurrence.due]);
    expect(rhythms).toEqual(
      exact.assignments.map(({ recurrence }) => {
        const every = everies[recurrence?.kind ?? ''];
        return every ? [every, (recurrence?.due ?? []).map(({ month_day }) => month_day)] : null;
      }),
    );
    expect(rhythms.filter((rhythm) => rhythm !== null)).toHaveLength(exact.counts.recurring_with_period);
    const within = assignments.find(({ number }) => number === '1.3')?.term;
    expect(within).toMatchObject({ kind: 'year', start: '2020-01-01', end: '2020-12-31', raw: 'на 2020 год' });
  });

  test.each([
    ['a Word document with typed numbers', () => word(lines.map(typed))],
    ['a Word document that counts by itself', () => word(lines.map(counted))],
    ['text without blank lines', async () => Buffer.from(lines.filter((line) => line !== '').join('\r\n'))],
    [
      'text pasted from a document that counts by itself',
      async () => Buffer.from(original.replace(/^((?:\d+\.)+|-)\s+/gmu, '$1\t')),
    ],
    [
      'text broken over short lines',
      async () => Buffer.from(lines.map((line) => line.replace(/(.{50,70}) (?=\S)/gu, '$1\n')).join('\n\n')),
    ],
    ['other dashes and spaces', async () => Buffer.from(original.replaceAll('–', '—').replaceAll(' ', '\u00a0'))],
  ])('is the same as %s', async (_, make) => {
    const same = (reading: Reading): unknown =>
      JSON.parse(JSON.stringify(bareResolution(reading)).replaceAll('—', '–'));
    expect(same(await read(await make()))).toEqual(same(await read(Buffer.from(original))));
  });
});

test('a Word document keeps letters and lists inside lists, as Word counts them', async () => {
  const config = [
    { reference: 'items', levels: [level(0, '%1.'), level(1, '%1.%2.')] },
    { reference: 'letters', levels: [{ ...level(0, '%1)'), format: LevelFormat.RUSSIAN_LOWER }] },
  ];
  const item = (text: string, reference: string, at = 0): Paragraph =>
    new Paragraph({ text, numbering: { reference, level: at } });
  const children = [
    new Paragraph('РЕЗОЛЮЦИЯ'),
    new Paragraph('24 января 2020 года'),
    item('Департаменту:', 'items'),
    item('Подготовить:', 'items', 1),
    item('планы;', 'letters'),
    item('перечни.', 'letters'),
    item('Провести в марте 2020 года:', 'items', 1),
    new Paragraph({ text: 'конференцию;', bullet: { level: 0 } }),
    new Paragraph({ text: 'семинар.', bullet: { level: 0 } }),
    item('Директорам учреждений обеспечить приём.', 'items'),
  ];
  const bytes = Buffer.from(await Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] })));
  const { assignments } = await read(bytes);
  expect(assignments.map(({ number, text }) => [number, text])).toEqual([
    ['1.1.а', 'планы'],
    ['1.1.б', 'перечни'],
    ['1.2.1', 'конференцию'],
    ['1.2.2', 'семинар'],
    ['2', 'Директорам учреждений обеспечить приём.'],
  ]);
});

test.each(['roadmap-2021-2024', 'family-centres-roadmap-2022'])(
  'the roadmap %s is no resolution, in whatever format',
  async (name) => {
    for (const extension of ['docx', 'txt']) {
      const bytes = await bytesOf(new URL(`../../../prisma/demo/documents/${name}.${extension}`, import.meta.url));
      expect(await readResolution(bytes)).toEqual({ ok: false, code: 'roadmapInstead' });
    }
  },
);

test('the resolution is no roadmap', async () => {
  expect(await readFile(Buffer.from(original))).toEqual({ ok: false, code: 'noTable' });
});

test('a letter without items, an empty file and bytes of no text are refused, each with its reason', async () => {
  const codes = await Promise.all(
    [await bytesOf(place('no-table.txt')), Buffer.from(''), Buffer.from('\n \n'), Buffer.from('1.\u0000')].map(
      (bytes) => readResolution(bytes),
    ),
  );
  expect(codes).toEqual(
    ['assignmentsMissing', 'empty', 'assignmentsMissing', 'badCharacters'].map((code) => ({ ok: false, code })),
  );
});
