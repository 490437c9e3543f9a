import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { Happening } from '../core/event.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn, type Viewer } from '../core/viewer.ts';
import { oneMeasure } from '../measure/one.ts';
import { Measure } from '../measure/type.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson, organisationBehind } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { oneReport } from '../report/one.ts';
import { Report } from '../report/type.ts';
import { oneRoadmap } from './one.ts';
import { Roadmap } from './type.ts';

/** Even that somebody works at a draft is known in the own organisation alone. */
const concerns = ({ kind, organisationId }: Happening, { rights }: Viewer): boolean =>
  kind !== 'report.drafted' || (organisationId !== null && rights.organisations.includes(organisationId));

/**
 * Who did it, as far as the viewer may know that somebody did: what becomes of a report that the viewer does not see is
 * its organisation's affair.
 */
async function actorOf({ actorId, reportId }: Happening, context: Context): Promise<string | null> {
  if (actorId === null || reportId === null) return actorId;
  return (await oneReport(context).load(reportId)) === null ? null : actorId;
}

const RoadmapHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('RoadmapHappened').implement({
  description: 'Something of a roadmap changed. It carries the rows as you may see them at the moment of delivery.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. measure.changed.', resolve: ({ event }) => event.kind }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ event }) => event.at }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who did it; null where nobody did, or where you may not see the person.',
      resolve: async ({ event }, _, context) => {
        const actor = await actorOf(event, context);
        return actor === null ? null : onePerson(context).load(actor);
      },
    }),
    byOrganisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation for which it was done, also where you may not see the person.',
      resolve: async ({ event }, _, context) => {
        const actor = await actorOf(event, context);
        return actor === null ? null : organisationBehind(context, actor);
      },
    }),
    roadmap: t.field({
      type: Roadmap,
      nullable: true,
      description: 'The roadmap; null once you may not see it.',
      resolve: ({ event }, _, context) => (event.roadmapId === null ? null : oneRoadmap(context).load(event.roadmapId)),
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
      resolve: ({ event }, _, context) => (event.measureId === null ? null : oneMeasure(context).load(event.measureId)),
    }),
    report: t.field({
      type: Report,
      nullable: true,
      description: 'The report, where one changed and you may see it.',
      resolve: ({ event }, _, context) => (event.reportId === null ? null : oneReport(context).load(event.reportId)),
    }),
  }),
});

const RoadmapStream = builder.unionType('RoadmapStream', {
  description: 'What a roadmap’s stream carries.',
  types: [RoadmapHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'RoadmapHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

/** The roadmap that is followed; without an id all of them. */
interface Following {
  id?: string | null | undefined;
  after: string;
}

builder.subscriptionField('roadmap', (t) =>
  t.field({
    type: RoadmapStream,
    description: 'What happens in a roadmap, or in all that you see, in the order of commits, from a cursor on.',
    args: {
      id: t.arg.id({ description: 'The roadmap; all that you see where it is left out.' }),
      after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }),
    },
    ...stream({
      see: async (context, { id }: Following) =>
        id ? oneRoadmap(context).load(id) : isSignedIn(context.viewer) || null,
      // Whom it concerns is asked at delivery: whoever joins an organisation meanwhile is told of its drafts from then on.
      wanted:
        ({ id }) =>
        (event) =>
          event.kind === 'day.turned' || (event.roadmapId !== null && (!id || event.roadmapId === id)),
      shows: async (context, event) =>
        concerns(event, context.viewer) &&
        (event.roadmapId === null || (await oneRoadmap(context).load(event.roadmapId)) !== null),
    }),
  }),
);
