import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { visibleOne } from '../core/visible.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { Measure } from '../measure/type.ts';
import { visible } from './policy.ts';
import { Roadmap } from './type.ts';

/** Rows by id, as this execution may see them: the events of one batch read theirs together. */
const roadmaps = (context: Context) =>
  visibleOne(context, 'roadmap', (ids) =>
    context.db.roadmap.findMany({ where: { AND: [{ id: { in: ids } }, visible(context.viewer)] } }),
  );
const measures = (context: Context) =>
  visibleOne(context, 'measure', (ids) =>
    context.db.measure.findMany({ where: { AND: [{ id: { in: ids } }, measureVisible(context.viewer)] } }),
  );

const RoadmapHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('RoadmapHappened').implement({
  description: 'Something of a roadmap changed. It carries the rows as you may see them at the moment of delivery.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. measure.changed.', resolve: ({ event }) => event.kind }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ event }) => event.at }),
    roadmap: t.field({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap; null once you may not see it.',
      resolve: ({ event }, _, context) => (event.roadmapId === null ? null : roadmaps(context).load(event.roadmapId)),
    }),
    measureId: t.id({
      nullable: true,
      description: 'The measure, where one changed.',
      resolve: ({ event }) => event.measureId,
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'The measure, where one changed and you may see it.',
      resolve: ({ event }, _, context) => (event.measureId === null ? null : measures(context).load(event.measureId)),
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
    ...stream({
      see: (context, { id }: { id: string; after: string }) => roadmaps(context).load(id),
      wanted:
        ({ id }) =>
        (event) =>
          event.roadmapId === id || event.kind === 'day.turned',
    }),
  }),
);
