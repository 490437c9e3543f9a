import type { Extensions } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import CollaborationCaret from '@tiptap/extension-collaboration-caret';
import { drawCaret, drawSelection } from './caret.ts';
import type { Part } from './lines.ts';
import type { Draft } from './session.ts';
import { structure } from './structure.ts';

/** What the record of an item is made of; taking back is the shared document's own. */
export const extensionsFor = ({ document, awareness }: Draft, part: Part): Extensions => [
  ...structure,
  Collaboration.configure({ document, field: part }),
  CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render: drawCaret,
    selectionRender: drawSelection,
  }),
];
