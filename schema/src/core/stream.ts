import { builder } from './builder.ts';
import type { Context } from './context.ts';
import type { Happening } from './event.ts';
import type { FeedItem } from './feed.ts';
import { seen } from './refusal.ts';
import type { Viewer } from './viewer.ts';

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
    description: 'The cursor of the moment before any row of this request was read. Subscribe from it.',
    resolve: (_, __, { feed }) => feed.now(),
  }),
);

/** What a stream is about: who may follow it, and which events belong to it. */
export interface Subject<Args> {
  /** What the stream hangs on, through `visible`; null refuses. Asked at the start and anew for every delivery. */
  see(context: Context, args: Args): Promise<unknown>;
  wanted(args: Args, viewer: Viewer): (event: Happening) => boolean;
  /** Whether the viewer may be told of this one; of what passes unseen only the cursor goes out. */
  shows?(context: Context, event: Happening): Promise<boolean>;
}

/** Both halves of a subscription field: none can follow what it does not look at again before each delivery. */
export const stream = <Args extends { after: string }>({ see, wanted, shows }: Subject<Args>) => ({
  subscribe: async (_: unknown, args: Args, context: Context): Promise<AsyncIterable<FeedItem>> => {
    seen(await see(context, args));
    return context.feed.follow(args.after, wanted(args, context.viewer));
  },
  resolve: async (item: FeedItem, args: Args, context: Context): Promise<FeedItem> => {
    seen(await see(context, args));
    if (item.kind !== 'event' || !shows || (await shows(context, item.event))) return item;
    return { kind: 'checkpoint', cursor: item.cursor };
  },
});
