/**
 * What every kind of file becomes before it is understood: paragraphs and tables, nothing else.
 * Word, worksheets and copied text all end up here, so the reading behind it is written once.
 */
export type Cell = {
  /** Lines as they stand in the cell, blank ones included: a blank line is not a boundary, but it can be a hint. */
  readonly lines: readonly string[];
  readonly colspan: number;
  readonly rowspan: number;
  /** The number that stands before its words although no text holds it: Word counts some paragraphs by itself. */
  readonly counted?: string;
};

export type Row = readonly Cell[];

export type Table = { readonly kind: 'table'; readonly rows: readonly Row[] };

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly lines: readonly string[];
  /** The number, or «•», that Word puts before its words by itself: no text holds it. */
  readonly counted?: string;
};

export type Block = Paragraph | Table;

export type Document = { readonly blocks: readonly Block[] };

/** A document beyond these is refused before anything is understood; real roadmaps have tens of rows. */
export const limits = {
  /** Rows of one table. */
  rows: 1_000,
  /** Columns of one table, counted after spans are unfolded. */
  columns: 40,
  /** Characters in one cell or paragraph. */
  characters: 20_000,
  /** Characters in all: five hundred measures of the wordiest roadmap. */
  total: 2_000_000,
  /** Paragraphs and tables, or lines of text. */
  blocks: 20_000,
} as const;

export const cell = (text: string, span: { colspan?: number; rowspan?: number } = {}): Cell => ({
  lines: text.split('\n'),
  colspan: span.colspan ?? 1,
  rowspan: span.rowspan ?? 1,
});

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', lines: text.split('\n') });

/** The lines of a paragraph as the page shows them: with what Word counts before the first. */
export const shownLines = ({ lines, counted }: Paragraph): readonly string[] =>
  counted === undefined ? lines : [`${counted} ${lines[0] ?? ''}`, ...lines.slice(1)];

export const table = (rows: readonly Row[]): Table => ({ kind: 'table', rows });
