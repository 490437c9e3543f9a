import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { EventKind, Happening } from '../core/event.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn } from '../core/viewer.ts';
import { oneTraining } from './one.ts';
import { mayPlanFor, visible } from './policy.ts';
import { Training } from './ref.ts';

const TrainingHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('TrainingHappened').implement({
  description: 'A training changed, or who has a place there. It carries the row as it is now.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: training.drafted, training.changed, programme.changed, ledger.changed, day.turned.',
      resolve: ({ event }) => event.kind,
    }),
    training: t.field({
      type: Training,
      nullable: true,
      description: 'The training that changed.',
      resolve: ({ event }, _, context) =>
        event.trainingId === null ? null : oneTraining(context).load(event.trainingId),
    }),
  }),
});

const TrainingStream = builder.unionType('TrainingStream', {
  description: 'What the stream of trainings carries.',
  types: [TrainingHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'TrainingHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

/** What everybody who has signed in is told of. */
const common: ReadonlySet<string> = new Set<EventKind>(['programme.changed', 'ledger.changed', 'day.turned']);

/** After these any training may be other than it was: it names the course that it is an edition of. */
const concernsAll: ReadonlySet<string> = new Set<EventKind>(['programme.changed', 'day.turned']);

const isOfTrainings = ({ kind }: Happening) =>
  kind === 'training.changed' || kind === 'training.drafted' || common.has(kind);

/** A draft is told of to those who prepare it, also when it is gone; the rest to whoever sees the training. */
async function shows({ db, viewer }: Context, { kind, trainingId, organisationId }: Happening): Promise<boolean> {
  if (common.has(kind)) return true;
  if (kind === 'training.drafted' && mayPlanFor(viewer, organisationId ?? '')) return true;
  return (await db.training.count({ where: { AND: [{ id: trainingId ?? '' }, visible(viewer)] } })) > 0;
}

const after = { required: true, description: 'The newest cursor that you have.' } as const;

builder.subscriptionField('trainings', (t) =>
  t.field({
    type: TrainingStream,
    description: 'What happens to trainings that you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string(after) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted: () => isOfTrainings,
      shows,
    }),
  }),
);

builder.subscriptionField('training', (t) =>
  t.field({
    type: TrainingStream,
    description: 'What happens to one training, in the order of commits, from a cursor on.',
    args: { id: t.arg.id({ required: true, description: 'The training.' }), after: t.arg.string(after) },
    ...stream({
      see: ({ db, viewer }, { id }: { id: string; after: string }) =>
        db.training.findFirst({ where: { AND: [{ id }, visible(viewer)] } }),
      wanted:
        ({ id }) =>
        (event) =>
          isOfTrainings(event) && (event.trainingId === id || concernsAll.has(event.kind)),
    }),
  }),
);
