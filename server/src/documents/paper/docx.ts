import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, hasContents, isListed, type Paper, type Run, type Style, styles } from './paper.ts';
import { sheet } from './sheet.ts';

/** Twentieths of a point in a millimetre. */
const mm = 56.7;

const room = Math.floor((sheet.width - sheet.left - sheet.right) * mm);
const indent = Math.floor(sheet.indent * mm);
const font = 'Times New Roman';

type Look = { readonly run?: IRunOptions; readonly paragraph: IParagraphOptions };

/** Half points, as Word counts: 14 pt is what offices write in. */
const looks: Readonly<Record<Style, Look>> = {
  title: {
    run: { bold: true, size: 30 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: 60 } },
  },
  subtitle: { run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } } },
  heading: {
    run: { bold: true },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: indent },
      keepNext: true,
      spacing: { before: 280 },
    },
  },
  label: {
    run: { bold: true },
    paragraph: { indent: { firstLine: indent }, keepNext: true, spacing: { before: 140 } },
  },
  body: { paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: indent } } },
  line: { paragraph: { alignment: AlignmentType.START, spacing: { before: 60 } } },
  item: { paragraph: { alignment: AlignmentType.START, indent: { left: indent, hanging: Math.floor(indent / 2) } } },
  detail: { run: { size: 26 }, paragraph: { alignment: AlignmentType.START, indent: { left: indent } } },
  aside: { paragraph: { alignment: AlignmentType.START, indent: { left: Math.floor(room * 0.55) } } },
  small: { run: { size: 22 }, paragraph: { alignment: AlignmentType.START, spacing: { before: 280 } } },
  cover: {
    run: { bold: true, size: 40 },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 4_000, after: 400 } },
  },
};

/** What Word shows beside a document as its parts; their looks are set below. */
const parts: Readonly<Partial<Record<Style, string>>> = { title: 'Heading1', heading: 'Heading2', label: 'Heading3' };
const idOf = (style: Style): string => parts[style] ?? `hub-${style}`;

const textRuns = ({ text, bold, italic }: Run): TextRun[] =>
  text.split('\n').map(
    (line, at) =>
      new TextRun({
        text: line,
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italics: italic }),
        ...(at > 0 ? { break: 1 } : {}),
      }),
  );

const paragraph = (style: Style, runs: readonly Run[], anchor: string | null = null): Paragraph => {
  const children = runs.flatMap(textRuns);
  return new Paragraph({
    style: idOf(style),
    children: anchor === null ? children : [new Bookmark({ id: anchor, children })],
  });
};

const anchorOf = (at: number): string => `part_${at}`;

/**
 * A table of contents that Word can renew, written with its entries: on which page they stand only Word knows, so that
 * each leads there, and has no number until somebody renews the table.
 */
const contentsOf = (title: string, blocks: readonly Block[]): (Paragraph | TableOfContents)[] => [
  new Paragraph({ style: idOf('subtitle'), children: [new TextRun(title)] }),
  new TableOfContents(title, {
    hyperlink: true,
    headingStyleRange: '1-2',
    beginDirty: false,
    cachedEntries: blocks.flatMap((block, at) =>
      isListed(block)
        ? [
            {
              title: block.runs.map(({ text }) => text).join(''),
              level: block.style === 'title' ? 1 : 2,
              href: anchorOf(at),
            },
          ]
        : [],
    ),
  }),
];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const cell = (text: string, alignment: IParagraphOptions['alignment'], bold = false): TableCell =>
  new TableCell({
    children: [new Paragraph({ alignment: alignment ?? AlignmentType.START, children: textRuns({ text, bold }) })],
  });

const grid = (widths: readonly number[], rows: readonly TableRow[], ruled: boolean): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.floor(share * room)),
    ...(ruled
      ? { margins: { left: 80, right: 80, top: 30, bottom: 30 } }
      : { borders: bare, margins: { left: 0, right: 0 } }),
    rows,
  });

const written = (block: Block, at: number, blocks: readonly Block[]): (Paragraph | Table | TableOfContents)[] => {
  switch (block.kind) {
    case 'words': {
      const isLedTo = isListed(block) && hasContents({ blocks });
      return [paragraph(block.style, block.runs, isLedTo ? anchorOf(at) : null)];
    }
    case 'contents':
      return contentsOf(block.title, blocks);
    case 'code':
      return [paragraph('small', [{ text: `${block.caption}\n${block.address}` }])];
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
    case 'ends': {
      const cells = [cell(block.left, AlignmentType.START), cell(block.right, AlignmentType.END)];
      const row = new TableRow({ cantSplit: true, children: cells });
      return [...(block.apart ? [paragraph('line', [{ text: '' }])] : []), grid([0.5, 0.5], [row], false)];
    }
    case 'table': {
      const rows = block.rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((text) => cell(text, AlignmentType.START)) }),
      );
      const head = block.head?.map((text) => cell(text, AlignmentType.CENTER, true));
      return [
        grid(block.widths, [...(head ? [new TableRow({ tableHeader: true, children: head })] : []), ...rows], true),
      ];
    }
  }
};

/** Number of the page in the middle of the upper margin, from the second page on: GOST R 7.0.97-2016, 3.4. */
const numbered = new Header({
  children: [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
  ],
});

const lookOf = (style: Style) => ({
  run: { font, color: '000000', size: 28, ...looks[style].run },
  paragraph: looks[style].paragraph,
});

const stylesOf = (): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 28, language: { value: 'ru-RU' } },
      paragraph: { spacing: { line: 259, lineRule: LineRuleType.AUTO } },
    },
    heading1: lookOf('title'),
    heading2: lookOf('heading'),
    heading3: lookOf('label'),
  },
  paragraphStyles: styles
    .filter((style) => !Object.hasOwn(parts, style))
    .map((style) => ({ id: idOf(style), name: `hub ${style}`, basedOn: 'Normal', ...lookOf(style) })),
});

/** A document for Word: Times New Roman, margins and page numbers as the standard of Russian offices has them. */
export const writePaperDocx = async ({ title, blocks }: Paper): Promise<Buffer> => {
  const document = new Document({
    creator: 'Вместе',
    title,
    styles: stylesOf(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: Math.round(sheet.width * mm), height: Math.round(sheet.height * mm) },
            margin: {
              top: Math.round(sheet.top * mm),
              right: Math.round(sheet.right * mm),
              bottom: Math.round(sheet.bottom * mm),
              left: Math.round(sheet.left * mm),
              header: Math.round(10 * mm),
            },
          },
        },
        headers: { default: numbered, first: new Header({ children: [] }) },
        children: blocks.flatMap(written),
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
};
