import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { seen } from '../core/refusal.ts';
import { Checkpoint, StartOver } from '../core/stream.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { Measure } from '../measure/type.ts';
import { visible } from './policy.ts';
import { Roadmap } from './type.ts';

const RoadmapHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('RoadmapHappened').implement({
  description: 'Something of a roadmap changed. It carries the rows as you may see them at the moment of delivery.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. measure.changed.', resolve: ({ event }) => event.kind }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ event }) => event.at }),
    roadmap: t.prismaField({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap; null once you may not see it.',
      resolve: (query, { event }, _, { db, viewer }) =>
        db.roadmap.findFirst({ ...query, where: { AND: [{ id: event.roadmapId ?? '' }, visible(viewer)] } }),
    }),
    measure: t.prismaField({
      type: Measure,
      nullable: true,
      description: 'The measure, where one changed.',
      resolve: (query, { event }, _, { db, viewer }) =>
        event.measureId === null
          ? null
          : db.measure.findFirst({ ...query, where: { AND: [{ id: event.measureId }, measureVisible(viewer)] } }),
    }),
  }),
});

const RoadmapStream = builder.unionType('RoadmapStream', {
  description: 'What a roadmap’s stream carries.',
  types: [RoadmapHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'RoadmapHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('roadmap', (t) =>
  t.field({
    type: RoadmapStream,
    description: 'What happens in a roadmap, in the order of commits, from a cursor on.',
    args: {
      id: t.arg.id({ required: true, description: 'The roadmap.' }),
      after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }),
    },
    subscribe: async (_, { id, after }, { db, viewer, feed }) => {
      seen(await db.roadmap.findFirst({ where: { AND: [{ id }, visible(viewer)] }, select: { id: true } }));
      return feed.follow(after, (event) => event.roadmapId === id || event.kind === 'day.turned');
    },
    resolve: (item) => item,
  }),
);
