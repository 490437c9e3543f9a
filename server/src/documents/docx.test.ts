import type { Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readFile } from './read.ts';

type Words =
  | string
  | {
      readonly text: string;
      readonly columnSpan?: number;
      readonly rowSpan?: number;
      readonly counted?: number | undefined;
    };

const paragraphs = (text: string, level: number | undefined): Paragraph[] =>
  text.split('\n').map(
    (line) =>
      new Paragraph({
        children: [new TextRun(line)],
        ...(level === undefined ? {} : { numbering: { reference: 'count', level } }),
      }),
  );

const cell = (words: Words): TableCell => {
  const { text, columnSpan = 1, rowSpan = 1, counted } = typeof words === 'string' ? { text: words } : words;
  return new TableCell({ columnSpan, rowSpan, children: paragraphs(text, counted) });
};

const table = (rows: readonly (readonly Words[])[]): Table =>
  new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });

const counted = (level: number): Words => ({ text: '', counted: level });

/** A Word document of paragraphs and tables, with Word's own counting «1.», «1.1.» at hand. */
const word = async (...parts: ({ readonly start: number } | Paragraph | Table)[]): Promise<Buffer> => {
  const children = parts.filter((part) => part instanceof Paragraph || part instanceof Table);
  const start = parts.find((part) => 'start' in part)?.start ?? 1;
  const level = (at: number, text: string) => ({
    level: at,
    format: LevelFormat.DECIMAL,
    text,
    start: at === 0 ? start : 1,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    numbering: { config: [{ reference: 'count', levels: [level(0, '%1.'), level(1, '%1.%2.')] }] },
    sections: [{ children }],
  });
  return Buffer.from(await Packer.toBuffer(document));
};

const read = async (bytes: Buffer): Promise<Reading> => {
  const outcome = await readFile(bytes);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.reading;
};

const title = new Paragraph('План мероприятий («дорожная карта») на 2022 год');
const header = ['№ п/п', 'Мероприятие', 'Срок', 'Исполнитель'];

describe('a Word document', () => {
  test('that counts its rows by itself gets the same numbers again', async () => {
    const reading = await read(
      await word(
        title,
        table([
          header,
          [counted(0), 'Первое', 'март 2022 года', 'Минтруда'],
          [counted(0), 'Второе', 'май 2022 года', 'Минтруда'],
        ]),
      ),
    );
    expect(reading.measures.map(({ number }) => number)).toEqual(['1', '2']);
    expect(reading.measures[0]?.problems).toEqual([]);
    expect(reading.table.rows[1]?.[0]?.text).toBe('1.');
  });

  test('that counts sections and measures on two levels is numbered within its sections', async () => {
    const reading = await read(
      await word(
        title,
        table([
          header,
          [{ text: 'Анализ', counted: 0, columnSpan: 4 }],
          [counted(1), 'Первое', 'март 2022 года', 'Минтруда'],
          [counted(1), 'Второе', 'май 2022 года', 'Минтруда'],
          [counted(0), { text: 'Кадры', columnSpan: 3 }],
          [counted(1), 'Третье', 'май 2022 года', 'Минтруда'],
        ]),
      ),
    );
    expect(reading.sections).toMatchObject([
      { number: '1', title: 'Анализ' },
      { number: '2', title: 'Кадры' },
    ]);
    expect(reading.measures.map(({ number, section }) => [number, section])).toEqual([
      ['1.1', '1'],
      ['1.2', '1'],
      ['2.1', '2'],
    ]);
  });

  test('whose headings and titles it counts by itself has their numbers, and words of their own keep theirs', async () => {
    const reading = await read(
      await word(
        title,
        table([
          header.slice(1),
          [{ text: 'Анализ', counted: 0, columnSpan: 3 }],
          [{ text: 'Первое', counted: 1 }, 'март 2022 года', 'Минтруда'],
          [{ text: '1.7. Второе', counted: undefined }, 'май 2022 года', 'Минтруда'],
          [{ text: 'Кадры', counted: 0, columnSpan: 3 }],
          [{ text: 'Третье', counted: 1 }, 'май 2022 года', 'Минтруда'],
        ]),
      ),
    );
    expect(reading.sections).toMatchObject([
      { number: '1', title: 'Анализ' },
      { number: '2', title: 'Кадры' },
    ]);
    expect(reading.measures.map(({ number, title: words }) => [number, words])).toEqual([
      ['1.1', 'Первое'],
      ['1.7', 'Второе'],
      ['2.1', 'Третье'],
    ]);
  });

  test('that begins to count in the middle keeps the numbers that are printed', async () => {
    const rows = [counted(0), counted(0)].map((number, index) => [
      number,
      `Мероприятие ${index}`,
      'май 2022 года',
      'Минтруда',
    ]);
    const reading = await read(await word({ start: 7 }, title, table([header, ...rows])));
    expect(reading.measures.map(({ number }) => number)).toEqual(['7', '8']);
  });

  test('that counts a list inside a cell keeps the list’s own marks', async () => {
    const list: Words = { text: 'первое\nвторое', counted: 0 };
    const reading = await read(await word(title, table([header, ['1.', list, 'май 2022 года', 'Минтруда']])));
    expect(reading.measures.map(({ number, title: words }) => [number, words])).toEqual([['1', '1) первое 2) второе']]);
  });

  test('with several tables gives the one of measures, and the abbreviations of another', async () => {
    const reading = await read(
      await word(
        table([
          ['Показатель', 'Значение'],
          ['Охват', '200'],
        ]),
        title,
        table([header, ['1.', 'Первое', 'март 2022 года', 'ОМС'], ['2.', 'Второе', 'май 2022 года', 'Минтруда']]),
        new Paragraph('Список сокращений'),
        table([
          ['ОМС', 'органы местного самоуправления'],
          ['Минтруда', 'министерство труда'],
        ]),
        table([['Министр', 'Е.В. Бахарева']]),
      ),
    );
    expect(reading.measures).toHaveLength(2);
    expect(reading.abbreviations).toEqual([
      { short: 'ОМС', full: 'органы местного самоуправления' },
      { short: 'Минтруда', full: 'министерство труда' },
    ]);
  });

  test('split over two tables is read as one, also where the header is printed again', async () => {
    const reading = await read(
      await word(
        title,
        table([header, ['1.', 'Первое', '2022', 'ОМС']]),
        new Paragraph(''),
        table([header, ['2.', 'Второе', '2022', 'ОМС']]),
        new Paragraph(''),
        table([['3.', 'Третье', '2022', 'ОМС']]),
      ),
    );
    expect(reading.measures.map(({ number, row }) => [number, row])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
  });

  test('with an executor over several rows gives it to each of them', async () => {
    const reading = await read(
      await word(
        title,
        table([
          header,
          ['1.', 'Первое', 'март 2022 года', { text: 'Минтруда', rowSpan: 2 }],
          ['2.', 'Второе', 'май 2022 года'],
          ['3.', 'Третье', 'май 2022 года', 'ОМС'],
        ]),
      ),
    );
    expect(reading.measures.map(({ leads }) => leads)).toEqual([['Минтруда'], ['Минтруда'], ['ОМС']]);
  });

  test('with one measure over two rows keeps both of its terms', async () => {
    const reading = await read(
      await word(
        title,
        table([
          header,
          [{ text: '1.', rowSpan: 2 }, { text: 'Первое', rowSpan: 2 }, 'март 2022 года', 'Минтруда'],
          ['май 2022 года', 'ОМС'],
          ['2.', 'Второе', '2022', 'ОМС'],
        ]),
      ),
    );
    expect(reading.measures).toMatchObject([
      { number: '1', term: { kind: 'list', start: '2022-03-01', end: '2022-05-31' } },
      { number: '2' },
    ]);
  });

  test('keeps the items of a list inside a cell, with marks where Word kept them to itself', async () => {
    const item = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
    const listed = new TableCell({
      children: [new Paragraph('Обследование, включая:'), item('сбор заявлений'), item('выезд на дом')],
    });
    const reading = await read(
      await word(
        title,
        new Table({
          rows: [
            new TableRow({ children: header.map(cell) }),
            new TableRow({ children: [cell('1.'), listed, cell('2022'), cell('ОМС')] }),
          ],
        }),
      ),
    );
    expect(reading.measures[0]?.title).toBe('Обследование, включая: - сбор заявлений - выезд на дом');
  });

  test('without a column of results, or of numbers, is read all the same', async () => {
    const reading = await read(
      await word(
        title,
        table([
          ['Мероприятие', 'Ответственные', 'Срок'],
          ['Первое', 'ОМС', 'до 01.03.2022'],
          ['Второе', 'ОМС', '2022'],
        ]),
      ),
    );
    expect(reading.measures).toMatchObject([
      { number: '1', expectedResult: null, term: { start: null, end: '2022-03-01' } },
      { number: '2' },
    ]);
  });
});

test('goals and headings above the tables are read whether Word puts their marks or somebody typed them', async () => {
  const first = table([header.slice(1), ['Первое', 'март 2022 года', 'ОМС']]);
  const second = table([header.slice(1), ['Второе', 'май 2022 года', 'ОМС']]);
  const heading = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: 'count', level: 0 } });
  const goal = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });
  const byWord = [goal('рост охвата;'), goal('новые кадры.'), heading('Анализ'), first, heading('Кадры'), second];
  const byHand = ['- рост охвата;', '- новые кадры.', '1. Анализ', first, '2. Кадры', second].map((part) =>
    typeof part === 'string' ? new Paragraph(part) : part,
  );
  for (const parts of [byWord, byHand]) {
    const { goals, sections } = await read(await word(title, new Paragraph('Цели:'), ...parts));
    expect(goals.slice(0, 2)).toEqual(['рост охвата', 'новые кадры']);
    expect(sections.map(({ number, title: words }) => [number, words])).toEqual([
      ['1', 'Анализ'],
      ['2', 'Кадры'],
    ]);
  }
});

test('a vertical merge written by hand spans as Word means it', async () => {
  const merged = (text: string, verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
    new TableCell({ verticalMerge, children: [new Paragraph(text)] });
  const reading = await read(
    await word(
      title,
      new Table({
        rows: [
          new TableRow({ children: header.map(cell) }),
          new TableRow({
            children: [cell('1.'), cell('Первое'), merged('2022', VerticalMergeType.RESTART), cell('ОМС')],
          }),
          new TableRow({ children: [cell('2.'), cell('Второе'), merged('', VerticalMergeType.CONTINUE), cell('ОМС')] }),
        ],
      }),
    ),
  );
  expect(reading.measures.map(({ term }) => term.kind)).toEqual(['year', 'year']);
});
