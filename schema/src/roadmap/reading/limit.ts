import type { Block, Document } from './document.ts';
import { limits } from './document.ts';
import type { UnreadableCode } from './problem.ts';

const textsOf = (block: Block): string[] =>
  block.kind === 'paragraph'
    ? [block.lines.join('\n')]
    : block.rows.flatMap((row) => row.map(({ lines }) => lines.join('\n')));

const tooWide = (block: Block): UnreadableCode | null => {
  if (block.kind === 'paragraph') return null;
  if (block.rows.length > limits.rows) return 'tooManyRows';
  return block.rows.some((row) => row.length > limits.columns) ? 'tooManyColumns' : null;
};

/** Whether a document is too large, or holds characters that no text may hold. */
export const unreadable = ({ blocks }: Document): UnreadableCode | null => {
  if (blocks.length > limits.blocks) return 'textTooLong';
  for (const block of blocks) {
    const shape = tooWide(block);
    if (shape) return shape;
  }
  let total = 0;
  for (const text of blocks.flatMap(textsOf)) {
    total += text.length;
    if (text.length > limits.characters || total > limits.total) return 'textTooLong';
    if (text.includes('\0') || !text.isWellFormed()) return 'badCharacters';
  }
  return null;
};
