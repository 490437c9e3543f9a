import { builder } from '../../core/builder.ts';
import { Invalid, NotFound } from '../../core/refusal.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { seenFile } from '../../file/one.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { passportParts } from '../rule.ts';
import { PassportText, Result } from '../type.ts';
import type { PassportReading } from './passport.ts';

const ReadPassport = builder.objectRef<PassportReading>('ReadPassport').implement({
  description: 'A passport as it was understood from a document. Nothing of it is written anywhere.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the practice is called; empty where it is not said.' }),
    organisation: t.exposeString('organisation', { description: 'Whose it is, as the document names it.' }),
    municipality: t.exposeString('municipality', { description: 'Where it is done.' }),
    targetGroups: t.stringList({
      description: 'For whom it is.',
      resolve: ({ targetGroups }) => [...targetGroups],
    }),
    texts: t.field({
      type: [PassportText],
      description: 'Its longer parts that the document has.',
      resolve: ({ parts }) =>
        passportParts.flatMap((part) => (parts[part] === undefined ? [] : [{ part, column: parts[part] }])),
    }),
    results: t.field({ type: [Result], description: 'Its results.', resolve: ({ results }) => [...results] }),
    contacts: t.exposeString('contacts', { description: 'Whom to ask.' }),
    unread: t.stringList({
      description: 'Lines that stand under no heading that is known, or say nothing of what their heading asks for.',
      resolve: ({ unread }) => [...unread],
    }),
  }),
});

builder.queryField('readPassport', (t) =>
  t.field({
    type: ReadPassport,
    description: 'Reads a passport that was written in Word into the fields of the form. Writes nothing.',
    errors: { types: [Unreadable, NotFound, Invalid] },
    args: { fileId: t.arg.id({ required: true, description: 'A DOCX or a text that you uploaded.' }) },
    resolve: async (_, { fileId }, context) => {
      if (!isSignedIn(context.viewer)) throw new NotFound();
      const { key } = await seenFile(context, fileId);
      const read = await context.ports.passports.file(key);
      if (!read.ok) throw new Unreadable(read.code);
      return read.reading;
    },
  }),
);
