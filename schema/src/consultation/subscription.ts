import { builder } from '../core/builder.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { is, isSignedIn, type Viewer } from '../core/viewer.ts';
import { oneConsultation } from './one.ts';
import { Consultation } from './type.ts';

const personal = { personal: true } as const;

const ConsultationHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('ConsultationHappened').implement({
  description: 'A question that you see changed, or the published ones did.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: consultation.changed, consultation.published, day.turned.',
      resolve: ({ event }) => event.kind,
    }),
    consultation: t.field({
      type: Consultation,
      nullable: true,
      extensions: personal,
      description: 'The question as it is now; null where it is not yours to see, but was or is published.',
      resolve: ({ event }, _, context) =>
        event.consultationId === null ? null : oneConsultation(context).load(event.consultationId),
    }),
  }),
});

const ConsultationStream = builder.unionType('ConsultationStream', {
  description: 'What the stream of questions to the centre carries.',
  types: [ConsultationHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) =>
    ({ event: 'ConsultationHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

const isTold = (viewer: Viewer, { kind, personId }: { kind: string; personId: string | null }) =>
  kind === 'day.turned' ||
  kind === 'consultation.published' ||
  (kind === 'consultation.changed' && (is(viewer, 'METHODOLOGIST') || personId === viewer.id));

builder.subscriptionField('consultations', (t) =>
  t.field({
    type: ConsultationStream,
    extensions: personal,
    description: 'What happens to questions that you see, and to the published ones, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      wanted: (_, viewer) => (event) => isTold(viewer, event),
      // A methodologist of a moment ago is asked anew.
      shows: async ({ viewer }, event) => isTold(viewer, event),
    }),
  }),
);
