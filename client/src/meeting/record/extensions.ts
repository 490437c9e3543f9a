import type { Extensions } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import Document from '@tiptap/extension-document';
import Italic from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { drawCaret, drawSelection } from './caret.ts';
import type { Part } from './lines.ts';
import type { Draft } from './session.ts';

/**
 * Minutes have lists of one level, and Tab leaves the text as it leaves any other field: a keyboard is never caught.
 */
const Line = ListItem.extend({
  content: 'paragraph+',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** What the record of an item is made of, and nothing else; taking back is the shared document's own. */
export const extensionsFor = ({ document, awareness }: Draft, part: Part): Extensions => [
  Document,
  Paragraph,
  Text,
  Bold,
  Italic,
  BulletList,
  OrderedList,
  Line,
  ListKeymap,
  Collaboration.configure({ document, field: part }),
  CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render: drawCaret,
    selectionRender: drawSelection,
  }),
];
