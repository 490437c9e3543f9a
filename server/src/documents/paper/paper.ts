import { typeset } from './typography.ts';

/** Words with one face. A line end in them is a line end on paper. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

/**
 * What words are in a document, which decides how they look:
 * `title` and `subtitle` are centred above it, `heading` opens a question, `label` a part of it («РЕШИЛИ:»), `body` is
 * running text, `line` stands by itself, `item` is a line of a list, `detail` stands below a line, `aside` to the right
 * above («Приложение»), `small` below everything; `cover` is the name of a book on its first page.
 */
export const styles = [
  'title',
  'subtitle',
  'heading',
  'label',
  'body',
  'line',
  'item',
  'detail',
  'aside',
  'small',
  'cover',
] as const;
export type Style = (typeof styles)[number];

export type Block =
  | { readonly kind: 'words'; readonly style: Style; readonly runs: readonly Run[] }
  /** Words at both ends of a line: date and time, post and name of who signs. */
  | { readonly kind: 'ends'; readonly left: string; readonly right: string; readonly apart: boolean }
  /** Shares of the width add up to 1. */
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
    }
  /** An address as a code for a phone's camera, with words beside it; in Word the address alone. */
  | { readonly kind: 'code'; readonly address: string; readonly caption: string }
  /** What follows begins a new page. */
  | { readonly kind: 'page' }
  /** The titles and headings of the paper, with where they stand. */
  | { readonly kind: 'contents'; readonly title: string };

/** A document that stands upright on A4, whatever file it becomes. */
export type Paper = { readonly title: string; readonly blocks: readonly Block[] };

const set = (run: Run): Run => ({ ...run, text: typeset(run.text) });

export const words = (style: Style, ...runs: readonly (Run | string)[]): Block => ({
  kind: 'words',
  style,
  runs: runs.map((run) => set(typeof run === 'string' ? { text: run } : run)),
});

/** A line with its first word or words in bold: «Срок: до 30 ноября». */
export const named = (style: Style, name: string, text: string): Block =>
  words(style, { text: name, bold: true }, ` ${text}`);

export const ends = (left: string, right: string, apart = false): Block => ({
  kind: 'ends',
  left: typeset(left),
  right: typeset(right),
  apart,
});

export const table = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | null = null,
): Block => ({
  kind: 'table',
  widths,
  head: head?.map(typeset) ?? null,
  rows: rows.map((cells) => cells.map(typeset)),
});

export const code = (address: string, caption: string): Block => ({
  kind: 'code',
  address,
  caption: typeset(caption),
});

export const page: Block = { kind: 'page' };

type Words = Extract<Block, { kind: 'words' }>;

/** Whether a block stands in a table of contents: titles on its first level, headings on its second. */
export const isListed = (block: Block): block is Words =>
  block.kind === 'words' && (block.style === 'title' || block.style === 'heading');

/** Whether a paper has a table of contents, so that it is a book rather than a sheet. */
export const hasContents = ({ blocks }: Pick<Paper, 'blocks'>): boolean =>
  blocks.some(({ kind }) => kind === 'contents');

/** The same words without any look, a block a line: to copy, to compare, to send where nothing else goes. */
export const plain = ({ blocks }: Paper): string => blocks.map(plainBlock).join('\n');

const plainBlock = (block: Block): string => {
  if (block.kind === 'words') return block.runs.map(({ text }) => text).join('');
  if (block.kind === 'ends') return [block.left, block.right].filter((text) => text !== '').join('\t');
  if (block.kind === 'page') return '';
  if (block.kind === 'contents') return block.title;
  if (block.kind === 'code') return `${block.caption}\n${block.address}`;
  return [...(block.head ? [block.head] : []), ...block.rows].map((cells) => cells.join('\t')).join('\n');
};
