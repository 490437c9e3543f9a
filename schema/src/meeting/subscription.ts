import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { Organisation } from '../organisation/type.ts';
import { onePerson, organisationBehind } from '../person/one.ts';
import { Person } from '../person/type.ts';
import { oneMeeting } from './one.ts';
import { Meeting } from './type.ts';

const MeetingHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('MeetingHappened').implement({
  description: 'Something of a meeting changed. It carries the rows as you may see them at the moment of delivery.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. meeting.changed.', resolve: ({ event }) => event.kind }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ event }) => event.at }),
    by: t.field({
      type: Person,
      nullable: true,
      description: 'Who did it; null where nobody did, or where you may not see the person.',
      resolve: ({ event }, _, context) => (event.actorId ? onePerson(context).load(event.actorId) : null),
    }),
    byOrganisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation for which it was done.',
      resolve: ({ event }, _, context) => (event.actorId ? organisationBehind(context, event.actorId) : null),
    }),
    meeting: t.field({
      type: Meeting,
      nullable: true,
      description: 'The meeting; null where none changed, or you may not see it.',
      resolve: ({ event }, _, context) => (event.meetingId === null ? null : oneMeeting(context).load(event.meetingId)),
    }),
  }),
});

const MeetingStream = builder.unionType('MeetingStream', {
  description: 'What the stream of meetings carries.',
  types: [MeetingHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'MeetingHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

interface Following {
  /** The meeting that is followed; without an id all that the viewer sees. */
  readonly id?: string | null | undefined;
  readonly after: string;
}

const sees = async (context: Context, id: string | null) =>
  id === null || (await oneMeeting(context).load(id)) !== null;

builder.subscriptionField('meetings', (t) =>
  t.field({
    type: MeetingStream,
    description: 'What happens in a meeting, or in all that you see, in the order of commits, from a cursor on.',
    args: {
      id: t.arg.id({ description: 'The meeting; all that you see where it is left out.' }),
      after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }),
    },
    ...stream({
      see: async (context, { id }: Following) =>
        id ? oneMeeting(context).load(id) : isSignedIn(context.viewer) || null,
      wanted:
        ({ id }) =>
        ({ kind, meetingId }) =>
          kind === 'day.turned' || (meetingId !== null && (!id || meetingId === id)),
      shows: (context, { meetingId }) => sees(context, meetingId),
    }),
  }),
);
