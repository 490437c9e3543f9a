import { expect, test } from 'vitest';
import { minutesPaper } from '../meeting/minutes.ts';
import { thirdMeeting } from '../meeting/sample.ts';
import { paperFormats } from './format.ts';
import { type Paper, plain } from './paper.ts';
import { readPaper } from './read.ts';

test('what was written into Word comes back as the same words, heads, faces and tables', async () => {
  const paper = minutesPaper(thirdMeeting);
  const back = await readPaper(await paperFormats.docx.write(paper), paper.title);
  const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  expect(bare(plain(back))).toBe(bare(plain(paper)));
  expect(back.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  const headsOf = ({ blocks }: Paper): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'words' && ['title', 'heading', 'label'].includes(block.style)
        ? [`${block.style} ${block.runs[0]?.text}`]
        : [],
    );
  expect(headsOf(back)).toEqual(headsOf(paper));
  const speaker = back.blocks.flatMap((block) => (block.kind === 'words' ? block.runs : [])).find(({ bold }) => bold);
  expect(speaker?.text).toBe('Место проведения:');
});
