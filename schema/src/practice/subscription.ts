import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { is, isSignedIn } from '../core/viewer.ts';
import { onePractice } from './one.ts';
import { practiceVisible } from './policy.ts';
import { Practice } from './ref.ts';

const PracticeHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('PracticeHappened').implement({
  description: 'A practice changed: its words, how far it is, who judges it. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: practice.drafted, practice.changed, day.turned.',
      resolve: ({ event }) => event.kind,
    }),
    practice: t.field({
      type: Practice,
      nullable: true,
      description: 'The practice that changed.',
      resolve: ({ event }, _, context) =>
        event.practiceId === null ? null : onePractice(context).load(event.practiceId),
    }),
  }),
});

const PracticeStream = builder.unionType('PracticeStream', {
  description: 'What the stream of practices carries.',
  types: [PracticeHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'PracticeHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('practices', (t) =>
  t.field({
    type: PracticeStream,
    description: 'What happens to practices that you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted:
        (_, { rights }) =>
        ({ kind, organisationId }) =>
          kind === 'practice.changed' ||
          kind === 'day.turned' ||
          (kind === 'practice.drafted' && organisationId !== null && rights.organisations.includes(organisationId)),
      shows: async ({ db, viewer }, { kind, practiceId, organisationId }) => {
        if (kind === 'day.turned') return true;
        if (kind === 'practice.drafted') return viewer.rights.organisations.includes(organisationId ?? '');
        // What its author took back is told of to those who saw it: without its row, it leaves their lists.
        if (is(viewer, 'METHODOLOGIST') || viewer.rights.reviews.includes(practiceId ?? '')) return true;
        return (await db.practice.count({ where: { AND: [{ id: practiceId ?? '' }, practiceVisible(viewer)] } })) > 0;
      },
    }),
  }),
);
