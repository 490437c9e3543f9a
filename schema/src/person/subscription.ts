import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { onePerson } from './one.ts';
import { Person } from './type.ts';

const PersonHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('PersonHappened').implement({
  description: 'Something changed of a person whom you may see, or a day began, with which memberships begin and end.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({ description: 'What happened, e.g. person.changed.', resolve: ({ event }) => event.kind }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'The person, where one changed: the account, where the person belongs, or the roles.',
      resolve: ({ event }, _, context) => (event.personId === null ? null : onePerson(context).load(event.personId)),
    }),
  }),
});

const PersonStream = builder.unionType('PersonStream', {
  description: 'What the stream of people carries.',
  types: [PersonHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'PersonHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

const kinds: ReadonlySet<string> = new Set(['person.changed', 'day.turned']);

builder.subscriptionField('people', (t) =>
  t.field({
    type: PersonStream,
    description: 'What happens to the people whom you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        () =>
        ({ kind }) =>
          kinds.has(kind),
      // Even that something became of a person is told only to those who see the person.
      shows: async (context, { personId }) => personId === null || (await onePerson(context).load(personId)) !== null,
    }),
  }),
);
