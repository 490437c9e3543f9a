import {
  type Paragraph,
  type ParagraphKind,
  paragraphsOf,
  plainText,
  type Run,
} from '@vmeste/schema/core/paragraph.ts';
import { type Html, html } from './html.ts';

/** The words of a part alone, on one line. */
export const partText = (column: unknown): string => plainText(paragraphsOf(column)).replace(/\s+/gu, ' ').trim();

const run = ({ text, bold, italic }: Run): Html => {
  const slanted = italic ? html`<em>${text}</em>` : html`${text}`;
  return bold ? html`<strong>${slanted}</strong>` : slanted;
};

/** Paragraphs that follow one another and are of one kind. */
interface Block {
  readonly kind: ParagraphKind;
  readonly lines: Paragraph[];
}

function blocksOf(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    if (last?.kind === paragraph.kind) last.lines.push(paragraph);
    else blocks.push({ kind: paragraph.kind, lines: [paragraph] });
  }
  return blocks;
}

const inBlock: Readonly<Record<ParagraphKind, (lines: readonly Html[]) => Html>> = {
  paragraph: (lines) => html`${lines.map((line) => html`<p>${line}</p>`)}`,
  bullet: (lines) => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  numbered: (lines) => html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`,
};

/** A part as it was written: its lists, what is bold and what is italic. */
export const prose = (column: unknown): readonly Html[] =>
  blocksOf(paragraphsOf(column)).map(({ kind, lines }) =>
    inBlock[kind](lines.map(({ runs }) => html`${runs.map(run)}`)),
  );
