import { builder } from './builder.ts';
import type { FeedItem } from './feed.ts';

export const Checkpoint = builder.objectRef<Extract<FeedItem, { kind: 'checkpoint' }>>('Checkpoint').implement({
  description: 'Nothing happened for a while; go on from here after a break.',
  fields: (t) => ({ cursor: t.exposeString('cursor', { description: 'Where to go on from.' }) }),
});

export const StartOver = builder.objectRef<Extract<FeedItem, { kind: 'startOver' }>>('StartOver').implement({
  description: 'The cursor is too old or of another time: read everything anew, and go on from here.',
  fields: (t) => ({ cursor: t.exposeString('cursor', { description: 'Where to go on from.' }) }),
});

builder.queryField('cursor', (t) =>
  t.string({
    description:
      'The cursor of this moment, read before any row of the same request that is listed after it. Subscribe from it.',
    resolve: (_, __, { feed }) => feed.now(),
  }),
);
