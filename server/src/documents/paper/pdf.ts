import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, ContentText, ContentTocItem, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Block, hasContents, isListed, type Paper, type Run, type Style } from './paper.ts';
import { sheet } from './sheet.ts';

/** Points in a millimetre. */
const mm = 72 / 25.4;

const { resolve } = createRequire(import.meta.url);
const folder = dirname(resolve('@expo-google-fonts/pt-serif/package.json'));
const face = (name: string): string => `${folder}/${name}/PTSerif_${name}.ttf`;

// The whole font, so that digits, Latin and Russian have one hand; nothing else is read, and nothing fetched.
pdfmake.setFonts({
  serif: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));

type Look = Omit<ContentText, 'text'>;

const indent = sheet.indent * mm;
const room = (sheet.width - sheet.left - sheet.right) * mm;
/** What stays on the page of the line after it. */
const leads = 1;

/** The same looks as in Word, in points; PT Serif is wider than Times, so that 12 here are 14 there. */
const looks: Readonly<Record<Style, Look>> = {
  title: { bold: true, fontSize: 13, alignment: 'center', marginTop: 10, marginBottom: 3, headlineLevel: leads },
  subtitle: { bold: true, alignment: 'center', marginBottom: 3 },
  heading: { bold: true, alignment: 'justify', leadingIndent: indent, marginTop: 14, headlineLevel: leads },
  label: { bold: true, leadingIndent: indent, marginTop: 7, headlineLevel: leads },
  body: { alignment: 'justify', leadingIndent: indent },
  line: { marginTop: 3 },
  item: { marginLeft: indent / 2 },
  detail: { fontSize: 11, marginLeft: indent },
  aside: { marginLeft: room * 0.55 },
  small: { fontSize: 9.5, marginTop: 14 },
  cover: { bold: true, fontSize: 20, alignment: 'center', marginTop: 190, marginBottom: 20 },
};

const faces = (runs: readonly Run[]): ContentText['text'] =>
  runs.map(({ text, bold, italic }) => ({
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
  }));

type ListedLook = Pick<ContentTocItem, 'tocItem' | 'tocStyle' | 'tocMargin'>;

/** Its line in a table of contents, where the paper has one. */
const listed = ({ style }: Extract<Block, { kind: 'words' }>): ListedLook =>
  style === 'title'
    ? { tocItem: true, tocStyle: { bold: true }, tocMargin: [0, 6, 0, 0] }
    : { tocItem: true, tocMargin: [indent / 2, 2, 0, 0] };

type Breaking = { readonly before: boolean };

const written = (block: Exclude<Block, { kind: 'page' }>, { before }: Breaking): Content => {
  const breaking = before ? ({ pageBreak: 'before' } as const) : {};
  switch (block.kind) {
    case 'words':
      return { ...looks[block.style], ...breaking, ...(isListed(block) && listed(block)), text: faces(block.runs) };
    case 'contents':
      return {
        ...breaking,
        toc: { title: { text: block.title, bold: true, alignment: 'center', marginBottom: 10 } },
      };
    case 'ends':
      return {
        ...breaking,
        marginTop: block.apart ? 28 : 3,
        unbreakable: true,
        columns: [
          { width: '50%', text: block.left },
          { width: '50%', text: block.right, alignment: 'right' },
        ],
      };
    case 'code':
      return {
        ...breaking,
        marginTop: 28,
        unbreakable: true,
        columnGap: 12,
        columns: [
          { width: 30 * mm, qr: block.address, fit: 30 * mm, eccLevel: 'M' },
          { width: '*', fontSize: 9.5, text: `${block.caption}\n${block.address}` },
        ],
      };
    case 'table':
      return {
        ...breaking,
        marginTop: 6,
        table: {
          headerRows: block.head ? 1 : 0,
          dontBreakRows: true,
          widths: block.widths.map((share) => `${share * 100}%`),
          body: [
            ...(block.head ? [block.head.map((text) => ({ text, bold: true, alignment: 'center' as const }))] : []),
            ...block.rows.map((cells) => [...cells]),
          ],
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5 },
      };
  }
};

const contents = (blocks: readonly Block[]): Content[] =>
  blocks.flatMap((block, at) =>
    block.kind === 'page' ? [] : [written(block, { before: blocks[at - 1]?.kind === 'page' })],
  );

/** What opens a part, and so many signs after it, stay on one page. */
const opening = new Set<Style>(['title', 'heading', 'label']);
const longestKept = 600;

const isOpening = (block: Block | undefined): boolean => block?.kind === 'words' && opening.has(block.style);
const isShort = (block: Block | undefined): boolean =>
  block?.kind === 'words' && block.runs.reduce((length, { text }) => length + text.length, 0) <= longestKept;

/**
 * The same of a book. Asking each heading whether something follows it on its page sets the whole anew for each that
 * must move: two hundred pages took minutes. Here what opens a part is kept together with what follows.
 */
const bookContents = (blocks: readonly Block[]): Content[] => {
  const made: Content[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const from = at;
    while (isOpening(blocks[at]) && (isOpening(blocks[at + 1]) || isShort(blocks[at + 1]))) at += 1;
    const together = contents(blocks.slice(from, at + 1));
    const before = blocks[from - 1]?.kind === 'page' ? ({ pageBreak: 'before' } as const) : {};
    made.push(from === at ? { ...before, stack: together } : { ...before, stack: together, unbreakable: true });
  }
  return made;
};

/** Number of the page in the middle of the upper margin, from the second page on: GOST R 7.0.97-2016, 3.4. */
const numbered = (current: number): Content =>
  current === 1 ? '' : { text: String(current), alignment: 'center', margin: [0, 10 * mm, 0, 0], fontSize: 11 };

const definition = (paper: Paper): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [sheet.left * mm, sheet.top * mm, sheet.right * mm, sheet.bottom * mm],
  language: 'ru-RU',
  info: { title: paper.title, creator: 'Вместе' },
  displayTitle: true,
  defaultStyle: { font: 'serif', fontSize: 12, lineHeight: 1.08 },
  ...(hasContents(paper)
    ? { content: bookContents(paper.blocks) }
    : {
        pageBreakBefore: (node, around) =>
          node.headlineLevel === leads && around.getFollowingNodesOnPage().length === 0,
        content: contents(paper.blocks),
      }),
});

/** A PDF and how many pages it has. */
export type Pdf = { readonly bytes: Uint8Array; readonly pages: number };

/** A file that goes out within a PDF. */
export type Attached = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a PDF is given besides its words: files within it, and the instant that it says it was made. */
export type Binding = { readonly attached: readonly Attached[]; readonly at: Date; progress?(share: number): void };

const bound = ({ attached, at }: Binding): Partial<TDocumentDefinitions> => ({
  files: Object.fromEntries(
    attached.map(({ name, type, bytes }, index) => [
      `file${index}`,
      {
        src: `data:${type.split(';')[0]};base64,${Buffer.from(bytes).toString('base64')}`,
        name,
        description: name,
        creationDate: at,
        modifiedDate: at,
      },
    ]),
  ),
});

/** A PDF whose words are words: they can be marked, copied and found. */
export const writePdf = async (paper: Paper, binding: Binding | null = null): Promise<Pdf> => {
  let pages = 0;
  const counted = (current: number, count: number): Content => {
    pages = count;
    return numbered(current);
  };
  const set = definition(paper);
  const info = { ...set.info, ...(binding && { creationDate: binding.at, modDate: binding.at }) };
  const made = { ...set, info, header: counted, ...(binding && bound(binding)) };
  if (binding?.progress) pdfmake.setProgressCallback(binding.progress);
  const bytes = await pdfmake.createPdf(made).getBuffer();
  return { bytes, pages };
};
