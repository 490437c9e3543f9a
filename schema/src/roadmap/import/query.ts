import { builder } from '../../core/builder.ts';
import { Forbidden, Invalid, NotFound } from '../../core/refusal.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { preview, Unreadable } from './preview.ts';
import { ColumnKind, Preview } from './type.ts';

const ColumnInput = builder.inputType('ColumnInput', {
  description: 'A column’s meaning, put right by a person.',
  fields: (t) => ({
    column: t.int({ required: true, description: 'Which, from 0.' }),
    kind: t.field({ type: ColumnKind, required: true, description: 'What it holds.' }),
  }),
});
const CellInput = builder.inputType('CellInput', {
  description: 'A cell’s words, put right by a person.',
  fields: (t) => ({
    row: t.int({ required: true, description: 'Row from 0, header rows included.' }),
    column: t.int({ required: true, description: 'Column from 0.' }),
    text: t.string({ required: true, description: 'What should stand there.' }),
  }),
});
export const SourceInput = builder.inputType('SourceInput', {
  description: 'A document: a file that you uploaded, or pasted text; and what you put right in it.',
  fields: (t) => ({
    fileId: t.id({ description: 'The uploaded file.' }),
    text: t.string({ description: 'The pasted text, where there is no file.' }),
    table: t.int({ description: 'Which of the document’s tables is meant, from 0; left out, the likeliest.' }),
    columns: t.field({ type: [ColumnInput], description: 'Columns whose meaning was put right.' }),
    cells: t.field({ type: [CellInput], description: 'Cells whose words were put right.' }),
  }),
});

builder.queryField('previewRoadmap', (t) =>
  t.field({
    type: Preview,
    description: 'Reads a document and shows what was understood. Writes nothing.',
    extensions: { personal: true },
    errors: { types: [Unreadable, NotFound, Forbidden, Invalid] },
    args: {
      source: t.arg({ type: SourceInput, required: true, description: 'The document.' }),
      of: t.arg.id({ description: 'The roadmap of yours that it is a later edition of, where it is one.' }),
    },
    resolve: (_, { source, of }, context) => {
      if (!isSignedIn(context.viewer)) throw new NotFound();
      return preview(context, source, of ?? null);
    },
  }),
);
