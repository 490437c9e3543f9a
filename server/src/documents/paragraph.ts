import type { Block } from '@vmeste/schema/roadmap/reading/document.ts';
import { mendLine } from '@vmeste/schema/roadmap/reading/wording.ts';

/** Paragraphs of running text: blank lines part them. */
export const paragraphsOf = (lines: readonly string[]): Block[] => {
  const found: string[][] = [];
  let open = false;
  for (const line of lines) {
    const blank = mendLine(line) === '';
    if (!blank && open) found.at(-1)?.push(line);
    else if (!blank) found.push([line]);
    open = !blank;
  }
  return found.map((paragraph) => ({ kind: 'paragraph', lines: paragraph }));
};
