import { builder } from '../core/builder.ts';
import type { ParagraphKind as Kind, Paragraph as ParagraphShape, Run as RunShape } from '../core/paragraph.ts';

const ParagraphKind = builder.enumType('ParagraphKind', {
  description: 'A paragraph, or a line of a list.',
  values: {
    PARAGRAPH: { value: 'paragraph', description: 'A paragraph.' },
    BULLET: { value: 'bullet', description: 'A line of a list.' },
    NUMBERED: { value: 'numbered', description: 'A line of a numbered list.' },
  } satisfies Record<string, { value: Kind; description: string }>,
});

const Run = builder.objectRef<RunShape>('Run').implement({
  description: 'Words of a paragraph that look alike.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    bold: t.exposeBoolean('bold', { description: 'Whether they are bold.' }),
    italic: t.exposeBoolean('italic', { description: 'Whether they are italic.' }),
  }),
});

export const Paragraph = builder.objectRef<ParagraphShape>('Paragraph').implement({
  description: 'A paragraph or a line of a list, with what is bold or italic in it.',
  fields: (t) => ({
    kind: t.field({ type: ParagraphKind, description: 'Which of them.', resolve: ({ kind }) => kind }),
    runs: t.field({ type: [Run], description: 'Its words.', resolve: ({ runs }) => [...runs] }),
  }),
});

const RunInput = builder.inputType('RunInput', {
  description: 'Words of a paragraph that look alike.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The words.' }),
    bold: t.boolean({ required: true, defaultValue: false, description: 'Whether they are bold.' }),
    italic: t.boolean({ required: true, defaultValue: false, description: 'Whether they are italic.' }),
  }),
});

export const ParagraphInput = builder.inputType('ParagraphInput', {
  description: 'A paragraph or a line of a list. Whatever else a text looked like is not kept.',
  fields: (t) => ({
    kind: t.field({ type: ParagraphKind, required: true, description: 'Which of them.' }),
    runs: t.field({ type: [RunInput], required: true, description: 'Its words.' }),
  }),
});
