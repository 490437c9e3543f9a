import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { oneClass, oneOrganisation } from './one.ts';
import { Organisation, OrganisationClass } from './type.ts';

const OrganisationHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('OrganisationHappened').implement({
  description: 'Something changed in the list of organisations and classes. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. organisation.changed.', resolve: ({ event }) => event.kind }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation, where one changed: its own words, its place among others, or its classes.',
      resolve: ({ event }, _, context) =>
        event.organisationId === null ? null : oneOrganisation(context, event.organisationId),
    }),
    class: t.field({
      type: OrganisationClass,
      nullable: true,
      description: 'The class, where one changed: its own words, or its members.',
      resolve: ({ event }, _, context) => (event.classId === null ? null : oneClass(context, event.classId)),
    }),
  }),
});

const OrganisationStream = builder.unionType('OrganisationStream', {
  description: 'What the stream of organisations and classes carries.',
  types: [OrganisationHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) =>
    ({ event: 'OrganisationHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('organisations', (t) =>
  t.field({
    type: OrganisationStream,
    description: 'What happens to organisations and classes, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        () =>
        ({ kind, classId }) =>
          kind === 'organisation.changed' || classId !== null || kind === 'day.turned',
    }),
  }),
);
