import type { Paragraph } from '@vmeste/schema/core/paragraph.ts';
import { type Block, type Run, words } from './paper.ts';

type Marked = { readonly blocks: readonly Block[]; readonly count: number };

/** Paragraphs and lines of lists on paper; numbers of a list are counted anew after whatever stands between. */
export const recorded = (paragraphs: readonly Paragraph[]): readonly Block[] =>
  paragraphs.reduce<Marked>(
    ({ blocks, count }, { kind, runs }) => {
      const at = kind === 'numbered' ? count + 1 : 0;
      const mark = { bullet: '– ', numbered: `${at}) `, paragraph: '' }[kind];
      const said: Run[] = runs.map(({ text, bold, italic }) => ({ text, bold, italic }));
      const block = mark === '' ? words('body', ...said) : words('item', mark, ...said);
      return { blocks: [...blocks, block], count: at };
    },
    { blocks: [], count: 0 },
  ).blocks;
