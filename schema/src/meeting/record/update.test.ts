import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isSound } from './update.ts';

const updateOf = (write: (document: Y.Doc) => void): Uint8Array => {
  const document = new Y.Doc();
  write(document);
  return Y.encodeStateAsUpdate(document);
};

const inHeard = (write: (heard: Y.XmlFragment) => void) =>
  updateOf((document) => write(document.getXmlFragment('heard')));

const inText = (write: (text: Y.XmlText) => void) =>
  inHeard((heard) => {
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    heard.insert(0, [paragraph]);
    write(text);
  });

test('what the editor writes is let through, its deletions too', () => {
  const sound = [
    inText((text) => text.insert(0, 'слово', { bold: {}, italic: {} })),
    inText((text) => {
      text.insert(0, 'слово');
      text.delete(1, 3);
    }),
    inHeard((heard) => {
      const list = new Y.XmlElement('orderedList');
      list.setAttribute('start', '3');
      list.insert(0, [new Y.XmlElement('listItem')]);
      heard.insert(0, [list]);
      heard.delete(0, 1);
    }),
    updateOf((document) => document.getXmlFragment('spoke').insert(0, [new Y.XmlElement('bulletList')])),
    updateOf(() => {}),
  ];
  expect(sound.map(isSound)).toEqual(sound.map(() => true));
});

const strange: readonly (readonly [what: string, update: Uint8Array])[] = [
  ['no update', new Uint8Array([1, 2, 3, 4])],
  ['nothing', new Uint8Array()],
  ['another part', updateOf((document) => document.getXmlFragment('notes').insert(0, [new Y.XmlText('а')]))],
  ['a map', updateOf((document) => document.getMap('heard').set('a', new Y.Map()))],
  ['an array', updateOf((document) => document.getArray('heard').insert(0, ['a']))],
  ['another element', inHeard((heard) => heard.insert(0, [new Y.XmlElement('image')]))],
  ['a hook', inHeard((heard) => Reflect.apply(heard.insert, heard, [0, [new Y.XmlHook('hook')]]))],
  ['another mark', inText((text) => text.insert(0, 'а', { link: { href: 'javascript:alert(1)' } }))],
  ['an embedded object', inText((text) => text.insertEmbed(0, { image: 'a' }))],
  [
    'an attribute that holds an object',
    inHeard((heard) => {
      const list = new Y.XmlElement<{ start: object }>('orderedList');
      list.setAttribute('start', { deep: 'a' });
      Reflect.apply(heard.insert, heard, [0, [list]]);
    }),
  ],
  ['a document in the document', updateOf((document) => document.getMap('heard').set('a', new Y.Doc()))],
];

test.each(strange)('%s is not', (_, update) => {
  expect(isSound(update)).toBe(false);
});
