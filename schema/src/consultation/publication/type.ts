import { builder } from '../../core/builder.ts';
import { paragraphsOf } from '../../core/paragraph.ts';
import { careKinds } from '../../practice/care/rule.ts';
import { Paragraph } from '../../practice/text.ts';
import { nameKinds, type PublicWarning as Warning } from './rule.ts';
import type { PublicRow } from './search.ts';

export const PublishedQuestion = builder.objectRef<PublicRow>('PublishedQuestion').implement({
  description: 'A question to the centre with its answer, as everybody may read it: without names.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id: its public page is /registry/questions/<id>.' }),
    subject: t.string({ description: 'What it is about.', resolve: ({ publicSubject }) => publicSubject ?? '' }),
    question: t.string({ description: 'What was asked.', resolve: ({ publicQuestion }) => publicQuestion ?? '' }),
    answer: t.field({
      type: [Paragraph],
      description: 'What the centre answers.',
      resolve: ({ publicAnswer }) => paragraphsOf(publicAnswer),
    }),
    publishedAt: t.expose('publishedAt', { type: 'Instant', nullable: true, description: 'Since when it is public.' }),
  }),
});

const PublicWarningKind = builder.enumType('PublicWarningKind', {
  description: 'What words that are to be public look like.',
  values: [...nameKinds, ...careKinds],
});

export const PublicWarning = builder.objectRef<Warning>('PublicWarning').implement({
  description: 'Words that look like a name of whoever asked, or like data about a person who receives care.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PublicWarningKind, description: 'What they look like.' }),
    excerpt: t.exposeString('excerpt', { description: 'The words.' }),
  }),
});
