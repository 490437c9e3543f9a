import type { Measure as MeasureRow } from '@vmeste/prisma/generated/client.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { Invalid, NotFound } from '../../core/refusal.ts';
import { isSignedIn } from '../../core/viewer.ts';
import { seenFile } from '../../file/one.ts';
import { visible as measureVisible } from '../../measure/policy.ts';
import { Measure } from '../../measure/type.ts';
import { Unreadable } from '../../roadmap/import/preview.ts';
import { passportParts } from '../rule.ts';
import { PassportText, Result } from '../type.ts';
import { measureMeant, measureNamed } from './link.ts';
import type { PassportReading } from './passport.ts';

/** A reading, with the measures that its lines mean among those that one sees. */
interface Understood extends PassportReading {
  readonly measures: readonly MeasureRow[];
}

const ReadPassport = builder.objectRef<Understood>('ReadPassport').implement({
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
    measures: t.field({
      type: [Measure],
      description: 'Measures that you see which it says it serves.',
      resolve: ({ measures }) => [...measures],
    }),
    papers: t.stringList({
      description: 'Documents and forms that it names; the files are to be attached.',
      resolve: ({ papers }) => [...papers],
    }),
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
      return understood(context, read.reading);
    },
  }),
);

/** A line of which it is not clear which measure it means stays unread. */
async function understood({ db, viewer }: Context, reading: PassportReading): Promise<Understood> {
  const numbers = reading.links.flatMap((line) => measureNamed(line)?.number ?? []);
  const seen =
    numbers.length === 0
      ? []
      : await db.measure.findMany({
          where: { AND: [{ number: { in: numbers }, removedAt: null }, measureVisible(viewer)] },
        });
  const meant = reading.links.map((line) => ({ line, measure: measureMeant(line, seen) }));
  return {
    ...reading,
    measures: meant.flatMap(({ measure }) => measure ?? []),
    unread: [...reading.unread, ...meant.flatMap(({ line, measure }) => (measure === null ? line : []))],
  };
}
