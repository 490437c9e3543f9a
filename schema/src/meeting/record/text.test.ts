import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textOf } from './text.ts';

/** An element with what stands in it. */
function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

const words = (text: string) => new Y.XmlText(text);
const paragraph = (text: string) => element('paragraph', words(text));

function heard(...children: (Y.XmlElement | Y.XmlText)[]) {
  const document = new Y.Doc();
  document.getXmlFragment('heard').insert(0, children);
  return textOf(document).heard;
}

const plain = (text: string) => [{ text, bold: false, italic: false }];

test('paragraphs and lists come as they were written, both parts apart', () => {
  const document = new Y.Doc();
  document.getXmlFragment('heard').insert(0, [paragraph('О проекте.')]);
  document
    .getXmlFragment('spoke')
    .insert(0, [
      paragraph('Минздрав:'),
      element('bulletList', element('listItem', paragraph('порядок'))),
      element('orderedList', element('listItem', paragraph('первое'), paragraph('и ещё'))),
    ]);
  expect(textOf(document)).toEqual({
    heard: [{ kind: 'paragraph', runs: plain('О проекте.') }],
    spoke: [
      { kind: 'paragraph', runs: plain('Минздрав:') },
      { kind: 'bullet', runs: plain('порядок') },
      { kind: 'numbered', runs: plain('первое') },
      { kind: 'numbered', runs: plain('и ещё') },
    ],
  });
});

test('bold and italic stay, and neighbours that look alike are one', () => {
  const text = words('обычно ');
  text.insert(7, 'жирно', { bold: {} });
  text.insert(12, ' и косо', { bold: {}, italic: {} });
  text.insert(19, ' снова', { underline: true, bold: null, italic: null });
  text.insert(25, ' обычно', { link: { href: 'https://elsewhere.example' } });
  expect(heard(element('paragraph', text))).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { text: 'обычно ', bold: false, italic: false },
        { text: 'жирно', bold: true, italic: false },
        { text: ' и косо', bold: true, italic: true },
        { text: ' снова обычно', bold: false, italic: false },
      ],
    },
  ]);
});

test('whatever else stands in it becomes its text, and what has none is gone', () => {
  const image = new Y.XmlElement('image');
  image.setAttribute('src', 'https://elsewhere.example/pixel.png');
  const cells = element('table', element('row', element('cell', paragraph('а')), element('cell', paragraph('б'))));
  const found = heard(element('heading', words('Заголовок')), image, cells, element('script', words('alert(1)')));
  expect(found).toEqual(['Заголовок', 'а', 'б', 'alert(1)'].map((text) => ({ kind: 'paragraph', runs: plain(text) })));
});

test('empty paragraphs, blanks at the ends and what no database takes are left out', () => {
  const spoilt = '  до\u0000 по\ud800сле\n строки\u202e\t ';
  expect(heard(paragraph(''), paragraph('   '), paragraph(spoilt))).toEqual([
    { kind: 'paragraph', runs: plain('до по\ufffdсле строки') },
  ]);
});

test('an embedded object leaves no trace', () => {
  const text = words('до');
  text.insertEmbed(2, { image: 'https://elsewhere.example/pixel.png' });
  text.insert(3, 'после');
  expect(heard(element('paragraph', text))).toEqual([{ kind: 'paragraph', runs: plain('допосле') }]);
});
