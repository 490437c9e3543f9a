import { readFile as bytesOf } from 'node:fs/promises';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareReading } from './print.ts';
import { readFile } from './read.ts';

type Plan = {
  readonly title: string;
  readonly sections: readonly { readonly number: string; readonly title: string }[];
  readonly measures: readonly {
    readonly number: string;
    readonly section: string | null;
    readonly title: string;
    readonly expectedResult: string | null;
    readonly term: { readonly raw: string };
    readonly leads: readonly string[];
    readonly coExecutors: readonly string[];
  }[];
};

const plan = async (name: string): Promise<Plan> =>
  JSON.parse(await bytesOf(new URL(`../../../test/documents/expected/${name}.json`, import.meta.url), 'utf8'));

const columns = {
  '№ п/п': ({ number }: Plan['measures'][number]) => `${number}.`,
  'Наименование мероприятия': ({ title }: Plan['measures'][number]) => title,
  'Ожидаемый результат': ({ expectedResult }: Plan['measures'][number]) => expectedResult ?? '',
  'Срок исполнения': ({ term }: Plan['measures'][number]) => term.raw,
  'Ответственные\nисполнители': ({ leads, coExecutors }: Plan['measures'][number]) =>
    [leads.join(',\n'), coExecutors.join(', ')].filter((part) => part !== '').join(' во взаимодействии с\n'),
};

type Sheet = {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** The same plan with its columns in the given order; a row of one cell heads a section. */
const sheet = ({ title, sections, measures }: Plan, order: readonly string[]): Sheet => {
  const words = Object.entries(columns).toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right));
  const rows = (section: string | null): string[][] =>
    measures.filter((measure) => measure.section === section).map((measure) => words.map(([, of]) => of(measure)));
  return {
    title,
    header: words.map(([head]) => head),
    rows: [
      ...rows(null),
      ...sections.flatMap((section) => [[`${section.number}. ${section.title}`], ...rows(section.number)]),
    ],
  };
};

const copied =
  (end: string, gap: string) =>
  ({ title, header, rows }: Sheet): Buffer =>
    Buffer.from(
      [
        title,
        '',
        ...[header, ...rows].map((row) => row.map((cell) => `\t${cell.replaceAll('\n', end)}`).join(end) + gap),
      ].join(end),
    );

const quoted = (cell: string): string => (/[\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const pasted = ({ title, header, rows }: Sheet): Buffer => {
  const blanks = header.map(() => '');
  const line = (row: readonly string[]): string => [...row, ...blanks.slice(row.length)].map(quoted).join('\t');
  return Buffer.from(`\ufeff${[[title], header, ...rows].map(line).join('\r\n')}\r\n`);
};

const workbook = async ({ title, header, rows }: Sheet): Promise<Buffer> => {
  const book = new exceljs.Workbook();
  book.addWorksheet('План').addRows([[title], [], [...header], ...rows.map((row) => [...row])]);
  return Buffer.from(await book.xlsx.writeBuffer());
};

const word = async ({ title, header, rows }: Sheet): Promise<Buffer> => {
  const cell = (text: string, columnSpan: number) =>
    new TableCell({
      columnSpan,
      children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
    });
  const row = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => cell(text, cells.length === 1 ? header.length : 1)) });
  return Buffer.from(
    await Packer.toBuffer(
      new Document({
        sections: [{ children: [new Paragraph(title), new Table({ rows: [header, ...rows].map(row) })] }],
      }),
    ),
  );
};

const dresses: readonly (readonly [string, (sheet: Sheet) => Buffer | Promise<Buffer>, number])[] = [
  ['as text that Word copied', copied('\n', '\n'), 15],
  ['as text that Word copied on Windows, without blank lines', copied('\r\n', ''), 15],
  ['as rows pasted from a worksheet', pasted, 15],
  ['as a workbook', workbook, 4],
  ['as a Word document', word, 4],
];

const known = (value: unknown): unknown => {
  const { title, period, sections, measures } = JSON.parse(JSON.stringify(value));
  for (const measure of measures) delete measure.problems;
  return { title, period, sections, measures };
};

/** One column of words cannot say more than its words: two days in one cell are the same range as in two. */
test.each(
  dresses.flatMap(([how, wear, runs]) =>
    ['roadmap-2021-2024', 'family-centres-roadmap-2022'].map((name) => [name, how, wear, runs] as const),
  ),
)(
  'the real %s reads the same %s, in whatever order its columns stand',
  async (name, _, wear, numRuns) => {
    const expected = await plan(name);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(columns), { minLength: 5, maxLength: 5 }), async (order) => {
        const outcome = await readFile(await wear(sheet(expected, order)));
        if (!outcome.ok) throw new Error(outcome.code);
        expect(known(bareReading(outcome.reading))).toEqual(known(expected));
      }),
      { numRuns },
    );
  },
  60_000,
);
