import { builder } from '../core/builder.ts';
import type { Context } from '../core/context.ts';
import type { EventKind, Happening } from '../core/event.ts';
import type { FeedItem } from '../core/feed.ts';
import { Checkpoint, StartOver, stream } from '../core/stream.ts';
import { isSignedIn, type Viewer } from '../core/viewer.ts';
import { visibleOne } from '../core/visible.ts';
import { Organisation } from '../organisation/type.ts';
import { organisationBehind } from '../person/one.ts';
import { oneAssignment } from './one.ts';
import { visible } from './policy.ts';
import { Assignment } from './type.ts';

/** What moves assignments: one, all that minutes or an organisation issued together, and what a new day makes of them. */
const moving: ReadonlySet<string> = new Set<EventKind>([
  'assignment.changed',
  'answer.drafted',
  'assignments.issued',
  'minutes.registered',
  'class.changed',
  'day.turned',
]);

/** Even that somebody works at a draft is known in the own organisation alone. */
const concerns = ({ kind, organisationId }: Happening, { rights }: Viewer): boolean =>
  kind !== 'answer.drafted' || (organisationId !== null && rights.organisations.includes(organisationId));

/** Whether the viewer sees anything that these minutes gave rise to. */
const ofMeeting = (context: Context) =>
  visibleOne(context, 'assignments of a meeting', async (ids) => {
    const seen = await context.db.assignment.findMany({
      where: { AND: [{ meetingId: { in: ids } }, visible(context.viewer)] },
      select: { meetingId: true },
      distinct: ['meetingId'],
    });
    return seen.flatMap(({ meetingId }) => (meetingId === null ? [] : [{ id: meetingId }]));
  });

/** Whether the viewer sees anything that an organisation issued at that moment. */
const issuedAt = (context: Context, { organisationId, at }: Happening) =>
  context.db.assignment
    .count({ where: { AND: [{ issuerId: organisationId ?? '', createdAt: at }, visible(context.viewer)] } })
    .then((found) => found > 0);

async function shows(context: Context, event: Happening): Promise<boolean> {
  if (!concerns(event, context.viewer)) return false;
  if (event.assignmentId !== null) return (await oneAssignment(context).load(event.assignmentId)) !== null;
  if (event.kind === 'minutes.registered') return (await ofMeeting(context).load(event.meetingId ?? '')) !== null;
  if (event.kind === 'assignments.issued') return issuedAt(context, event);
  return true;
}

const AssignmentHappened = builder.objectRef<Extract<FeedItem, { kind: 'event' }>>('AssignmentHappened').implement({
  description:
    'Assignments were issued, or one changed. It carries the row as you may see it at the moment of delivery.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Where to go on from after this.' }),
    kind: t.string({
      description: 'What happened: assignment.changed; several at once: minutes.registered, assignments.issued.',
      resolve: ({ event }) => event.kind,
    }),
    at: t.field({ type: 'Instant', description: 'When.', resolve: ({ event }) => event.at }),
    byOrganisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation for which it was done, where one assignment changed.',
      resolve: ({ event }, _, context) =>
        event.actorId === null || event.assignmentId === null ? null : organisationBehind(context, event.actorId),
    }),
    assignmentId: t.id({
      nullable: true,
      description: 'The assignment, where one changed.',
      resolve: ({ event }) => event.assignmentId,
    }),
    assignment: t.field({
      type: Assignment,
      nullable: true,
      description: 'The assignment, where one changed.',
      resolve: ({ event }, _, context) =>
        event.assignmentId === null ? null : oneAssignment(context).load(event.assignmentId),
    }),
  }),
});

const AssignmentStream = builder.unionType('AssignmentStream', {
  description: 'What the stream of assignments carries.',
  types: [AssignmentHappened, Checkpoint, StartOver],
  resolveType: ({ kind }) => ({ event: 'AssignmentHappened', checkpoint: 'Checkpoint', startOver: 'StartOver' })[kind],
});

builder.subscriptionField('assignments', (t) =>
  t.field({
    type: AssignmentStream,
    description: 'What happens to the assignments that you may see, in the order of commits, from a cursor on.',
    args: { after: t.arg.string({ required: true, description: 'The newest cursor that you have.' }) },
    ...stream({
      see: async ({ viewer }, _: { after: string }) => isSignedIn(viewer) || null,
      // Whom it concerns is asked at delivery: whoever joins an organisation meanwhile is told of its drafts from then on.
      wanted: () => (event) => moving.has(event.kind),
      shows,
    }),
  }),
);
