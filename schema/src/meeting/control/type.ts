import type { ItemKind, MeetingState, Prisma } from '@vmeste/prisma/generated/client.ts';
import { oneAssignment } from '../../assignment/one.ts';
import { visible } from '../../assignment/policy.ts';
import { openStates } from '../../assignment/rule.ts';
import { Assignment, AssignmentState } from '../../assignment/type.ts';
import { builder } from '../../core/builder.ts';
import type { Context } from '../../core/context.ts';
import { AgendaItem } from '../agenda/type.ts';
import { isControlLive } from '../rule.ts';
import { type Controlled, controlIn, controlledOn, underControl } from './rows.ts';

interface Line extends Controlled {
  readonly inMinutes: boolean;
}

const ControlledAssignment = builder.objectRef<Line>('ControlledAssignment').implement({
  description: 'An assignment that a meeting hears of at the control of assignments.',
  fields: (t) => ({
    assignment: t.field({
      type: Assignment,
      nullable: true,
      description: 'The assignment itself.',
      resolve: ({ id }, _, context) => oneAssignment(context).load(id),
    }),
    number: t.exposeString('number', { description: 'As its document numbers it.' }),
    text: t.exposeString('text', { description: 'What is to be done.' }),
    executors: t.exposeStringList('executors', {
      description: 'The lead first; or the class that it is addressed to.',
    }),
    term: t.exposeString('term', { nullable: true, description: 'Until when, in its words.' }),
    dueOn: t.expose('dueOn', { type: 'Day', nullable: true, description: 'The day after which it is late.' }),
    state: t.expose('state', {
      type: AssignmentState,
      description: 'How far it is, or was when the text was finished.',
    }),
    binding: t.exposeBoolean('binding', { description: 'False: a recommendation, which is never overdue.' }),
    overdue: t.exposeBoolean('overdue', { description: 'Whether it is late, or any part of it.' }),
    parts: t.int({
      nullable: true,
      description: 'Of one that was addressed to a class: how many it stands for.',
      resolve: ({ parts }) => parts?.all ?? null,
    }),
    partsDone: t.int({
      nullable: true,
      description: 'How many of these have ended.',
      resolve: ({ parts }) => parts?.done ?? null,
    }),
    inMinutes: t.exposeBoolean('inMinutes', {
      description: 'False: the founder gave it by itself. You may see it, the minutes do not list it.',
    }),
  }),
});

interface Item {
  readonly kind: ItemKind;
  readonly controlled: Prisma.JsonValue;
  readonly groupId: string;
  readonly meeting: { readonly state: MeetingState; readonly group: { readonly founderId: string } };
}

/** What stands at the item: as it was kept with the text, otherwise as it is now; of that, what the viewer may see. */
async function linesOf({ kind, controlled, groupId, meeting }: Item, context: Context): Promise<Line[]> {
  if (kind !== 'CONTROL') return [];
  const kept = controlIn(controlled);
  if (kept !== null) {
    const shown = await Promise.all(kept.map(({ id }) => oneAssignment(context).load(id)));
    return kept.filter((_, index) => shown[index] !== null).map((row) => ({ ...row, inMinutes: true }));
  }
  if (!isControlLive(meeting.state)) return [];
  const { db, viewer } = context;
  const { today } = viewer.rights;
  const own = await controlledOn(db, underControl(groupId, visible(viewer)), today);
  const body = await controlledOn(db, { AND: [ofBody(meeting.group), visible(viewer)] }, today);
  return [...own.map((row) => ({ ...row, inMinutes: true })), ...body.map((row) => ({ ...row, inMinutes: false }))];
}

/** What the founder gave by itself and is still open. */
const ofBody = ({ founderId }: { founderId: string }) =>
  ({
    groupId: null,
    issuerId: founderId,
    parentId: null,
    state: { in: [...openStates] },
  }) satisfies Prisma.AssignmentWhereInput;

builder.prismaObjectField(AgendaItem, 'controlled', (t) =>
  t.field({
    type: [ControlledAssignment],
    description:
      'At the control of assignments: what the group issued and is open, late ones first, as far as you may see it. Kept as it was once the text is sent round or signed.',
    select: {
      kind: true,
      controlled: true,
      groupId: true,
      meeting: { select: { state: true, group: { select: { founderId: true } } } },
    },
    resolve: (item, _, context) => linesOf(item, context),
  }),
);
