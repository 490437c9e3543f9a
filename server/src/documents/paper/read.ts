import mammoth from 'mammoth';
import { checkArchive } from '../archive.ts';
import { marks } from '../counting.ts';
import { numbered } from '../docx.ts';
import { type Block, type Paper, page, type Run, type Style, table, words } from './paper.ts';

/** What the library tells of a part of a Word document. */
interface Part {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Part[];
  readonly alignment?: string | null;
  readonly styleId?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly breakType?: string;
}

const inside = ({ children }: Part): readonly Part[] => children ?? [];

const signs: Readonly<Record<string, (part: Part) => string>> = {
  text: ({ value = '' }) => value.replaceAll(marks.open, '').replaceAll(marks.close, ' '),
  tab: () => ' ',
  break: () => '\n',
};

const textOf = (part: Part): string => signs[part.type]?.(part) ?? inside(part).map(textOf).join('');

const runsOf = (part: Part): Run[] =>
  part.type === 'run'
    ? [{ text: textOf(part), bold: part.isBold === true, italic: part.isItalic === true }]
    : inside(part).flatMap(runsOf);

const aligned: Readonly<Record<string, Style>> = { center: 'subtitle', right: 'aside', end: 'aside', both: 'body' };

const heads: Readonly<Record<string, Style>> = {
  Title: 'title',
  Heading1: 'title',
  Heading2: 'heading',
  Heading3: 'label',
};

const styleOf = ({ alignment, styleId }: Part): Style => heads[styleId ?? ''] ?? aligned[alignment ?? ''] ?? 'line';

const hasPageBreak = (part: Part): boolean =>
  (part.type === 'break' && part.breakType === 'page') || inside(part).some(hasPageBreak);

const cellText = (cell: Part): string => inside(cell).map(textOf).join('\n');

const rowsOf = (part: Part): string[][] => {
  const rows = inside(part).map((row) => inside(row).map(cellText));
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]);
};

const blocksOf = (part: Part): Block[] => {
  if (part.type === 'table') {
    const rows = rowsOf(part);
    const columns = rows[0]?.length ?? 0;
    return columns === 0
      ? []
      : [
          table(
            Array.from({ length: columns }, () => 1 / columns),
            rows,
          ),
        ];
  }
  if (part.type !== 'paragraph') return inside(part).flatMap(blocksOf);
  return [...(hasPageBreak(part) ? [page] : []), words(styleOf(part), ...runsOf(part))];
};

/**
 * A Word document as a paper: its words in their order, numbers that Word counts, bold and italic, heads, centred lines,
 * tables. Fonts, pictures, and what stands above and below each page, stay in Word.
 * @throws FileRefused where it is no archive that is opened.
 */
export const readPaper = async (bytes: Buffer, title: string): Promise<Paper> => {
  let blocks: readonly Block[] = [];
  await mammoth.convertToHtml(
    { buffer: await numbered(bytes, await checkArchive(bytes)) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (document: Part) => {
        blocks = blocksOf(document);
        return document;
      },
    },
  );
  return { title, blocks };
};
