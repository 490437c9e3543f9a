import { expect, it } from 'vitest';
import { blocksOf, documentOf, type Paragraph, paragraphsOf, plainText, toldText } from './paragraph.ts';

const run = (text: string, look: { bold?: boolean; italic?: boolean } = {}) => ({
  text,
  bold: look.bold ?? false,
  italic: look.italic ?? false,
});
const line = (kind: Paragraph['kind'], ...runs: Paragraph['runs']): Paragraph => ({ kind, runs });

const text: Paragraph[] = [
  line('PARAGRAPH', run('Люди живут '), run('дома', { bold: true }), run(', если рядом помощь.', { italic: true })),
  line('BULLET', run('сиделка')),
  line('BULLET', run('няня')),
  line('NUMBERED', run('узнать')),
  line('PARAGRAPH', run('Итог', { bold: true, italic: true })),
];

it('what an editor is given comes back as it was', () => {
  expect(paragraphsOf(documentOf(text))).toEqual(text);
});

it('an empty text is an empty paragraph to write in, and comes back as nothing', () => {
  expect(documentOf([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(paragraphsOf(documentOf([]))).toEqual([]);
});

it('lines of a list beside each other are one list', () => {
  expect(blocksOf(text).map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['PARAGRAPH', 1],
    ['BULLET', 2],
    ['NUMBERED', 1],
    ['PARAGRAPH', 1],
  ]);
});

it('paragraphs inside a line of a list become lines; what has no words goes', () => {
  const paragraph = (words?: string) => ({
    type: 'paragraph',
    content: words === undefined ? [] : [{ type: 'text', text: words }],
  });
  const document = {
    type: 'doc',
    content: [
      paragraph('  '),
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(' один '), paragraph('два')] }] },
      paragraph(),
    ],
  };
  expect(paragraphsOf(document)).toEqual([line('NUMBERED', run('один')), line('NUMBERED', run('два'))]);
});

it('neighbours that look alike become one run', () => {
  const content = [
    { type: 'text', text: 'од' },
    { type: 'text', text: 'но ', marks: [] },
    { type: 'text', text: 'слово ', marks: [{ type: 'bold' }] },
  ];
  expect(paragraphsOf({ type: 'doc', content: [{ type: 'paragraph', content }] })).toEqual([
    line('PARAGRAPH', run('одно '), run('слово', { bold: true })),
  ]);
});

it('tells the words alone, or with the marks of their lists', () => {
  expect(plainText(text.slice(1, 3))).toBe('сиделка\nняня');
  expect(toldText(text.slice(1))).toBe('• сиделка\n• няня\n1. узнать\nИтог');
});
