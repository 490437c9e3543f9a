import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  abbreviationsHeading,
  type ExportRoadmap,
  type HeadCell,
  type Layout,
  layOut,
  linesBelow,
  listsOf,
} from './layout.ts';

/** A4 lying down with margins of 1.5 cm, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 850 } as const;
const room = page.height - 2 * page.margin;

type Look = { readonly bold?: boolean; readonly centred?: boolean; readonly size?: number };

/** Lines of a cell as line ends within one paragraph, as Word itself writes them. */
const words = (text: string, { bold = false, centred = false, size = 18 }: Look = {}): Paragraph =>
  new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.START,
    children: text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, bold, size, ...(index > 0 ? { break: 1 } : {}) })),
  });

const headCell = ({ text, colspan, rowspan }: HeadCell): TableCell =>
  new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlign.CENTER,
    children: [words(text, { centred: true, bold: !/^\d+$/u.test(text) })],
  });

const bodyRow = (row: Layout['rows'][number], columns: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children:
      row.kind === 'section'
        ? [new TableCell({ columnSpan: columns, children: [words(row.text, { bold: true, centred: true })] })]
        : row.cells.map((text) => new TableCell({ children: [words(text)] })),
  });

const tableOf = ({ head, widths, rows }: Layout): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.floor(share * room)),
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: [
      ...head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map(headCell) })),
      ...rows.map((row) => bodyRow(row, widths.length)),
    ],
  });

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
    }),
  ],
});

/** The roadmap as a Word document in the ministry's layout: lying down, its header printed again on each page. */
export const writeDocx = async (roadmap: ExportRoadmap): Promise<Buffer> => {
  const document = new Document({
    creator: 'Вместе',
    title: roadmap.title,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'ru-RU' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        footers: { default: footer },
        children: [
          ...(roadmap.act
            ? [
                new Paragraph({
                  indent: { left: Math.floor(room * 0.6) },
                  children: [new TextRun({ text: roadmap.act, size: 22 })],
                }),
              ]
            : []),
          words(roadmap.title, { bold: true, centred: true, size: 26 }),
          words(''),
          ...linesBelow(roadmap).map((line) => words(line, { centred: true, size: 20 })),
          words(''),
          ...listsOf(roadmap).flatMap((lines) => [...lines.map((line) => words(line, { size: 20 })), words('')]),
          tableOf(layOut(roadmap)),
          ...(roadmap.abbreviations.length > 0 ? [words(''), words(abbreviationsHeading, { size: 20 })] : []),
          ...roadmap.abbreviations.map(({ short, full }) => words(`${short} – ${full};`, { size: 20 })),
        ],
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
};
