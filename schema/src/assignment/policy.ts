import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import { isFor, sitsAs, type Viewer } from '../core/viewer.ts';
import { keepers, keptBy, seesInside } from '../group/policy.ts';
import { type Hand, openStates } from './rule.ts';

/**
 * An assignment is seen by the people and observers of the group that issued it, or of the organisation where no group
 * did; by the people of its executors, each their own and not those of others beside it; and by who coordinates or
 * observes a roadmap whose measure it is about.
 */
export function visible(viewer: Viewer): Prisma.AssignmentWhereInput {
  const { organisations, roles } = viewer.rights;
  const own = { in: [...organisations] };
  const groups = seesInside(viewer);
  const roadmaps = [...roles.COORDINATOR, ...roles.OBSERVER];
  // A way that leads nowhere is left out: the database would look along it in every row.
  const ways: readonly (readonly [readonly string[], Prisma.AssignmentWhereInput])[] = [
    [groups, { groupId: { in: groups } }],
    [organisations, { groupId: null, issuerId: own }],
    [organisations, { executors: { some: { organisationId: own } } }],
    [roadmaps, { measures: { some: { measure: { roadmapId: { in: roadmaps } } } } }],
  ];
  const open = ways.flatMap(([through, where]) => (through.length > 0 ? [where] : []));
  return { OR: [{ id: { in: [] } }, ...open] };
}

/** What somebody owes: one that was addressed to a class is owed in its parts. */
export const isOwn = { classId: null } as const satisfies Prisma.AssignmentWhereInput;

interface Row {
  readonly groupId: string | null;
  readonly issuerId: string;
  readonly leadId: string | null;
  readonly controllerId: string | null;
}

/** The columns on which it hangs who may do what. */
export const rowColumns = {
  groupId: true,
  issuerId: true,
  leadId: true,
  controllerId: true,
} as const satisfies Prisma.AssignmentSelect;

/** The organisations that the viewer answers for. */
export const answersFor = ({ rights }: Viewer): string[] => [
  ...new Set([...rights.roles.EXECUTOR, ...rights.roles.APPROVER]),
];

/** Who answers for the body that issued it: the group's chair and secretary, or the head of the organisation. */
export const maySpeak = (viewer: Viewer, { groupId, issuerId }: Pick<Row, 'groupId' | 'issuerId'>) =>
  groupId === null ? isFor(viewer, 'APPROVER', issuerId) : sitsAs(viewer, keepers, groupId);

/** Whoever was named to control it, and whoever answers for the body that issued it. */
export const mayControl = (viewer: Viewer, row: Omit<Row, 'leadId'>) =>
  maySpeak(viewer, row) || (row.controllerId !== null && row.controllerId === viewer.id);

const hands: Readonly<Record<Hand, (viewer: Viewer, row: Row) => boolean>> = {
  executor: (viewer, { leadId }) => leadId !== null && answersFor(viewer).includes(leadId),
  controller: mayControl,
  issuer: maySpeak,
};

/** Whether the viewer is the hand that a step needs. */
export const mayTake = (viewer: Viewer, hand: Hand, row: Row) => hands[hand](viewer, row);

/** The head of an organisation gives assignments in its name; a coordinator those about measures of the own roadmaps. */
export const mayIssue = (viewer: Viewer, issuerId: string, roadmaps: readonly string[]) =>
  isFor(viewer, 'APPROVER', issuerId) ||
  (viewer.rights.organisations.includes(issuerId) &&
    roadmaps.length > 0 &&
    roadmaps.every((id) => isFor(viewer, 'COORDINATOR', id)));

/** What the viewer controls, the other way round than `mayControl`. */
export const controlledBy = (viewer: Viewer): Prisma.AssignmentWhereInput => ({
  OR: [
    { groupId: { in: keptBy(viewer) } },
    { groupId: null, issuerId: { in: [...viewer.rights.roles.APPROVER] } },
    { controllerId: { in: viewer.id === null ? [] : [viewer.id] } },
  ],
});

/**
 * What waits for the viewer: to take or to do anew what was issued or returned, to approve a report, to close what is
 * reported, to say something of an extension that is asked for.
 */
export function waitsFor(viewer: Viewer): Prisma.AssignmentWhereInput {
  const { roles } = viewer.rights;
  const answered = answersFor(viewer);
  const approved = { in: [...roles.APPROVER] };
  const spoken = { OR: [{ groupId: { in: keptBy(viewer) } }, { groupId: null, issuerId: approved }] };
  const open = { state: { in: [...openStates] } };
  const mine = { controllerId: { in: viewer.id === null ? [] : [viewer.id] } };
  return {
    OR: [
      { leadId: { in: answered }, state: { in: ['ISSUED', 'RETURNED'] } },
      { ...open, answers: { some: { state: 'PREPARED', organisationId: approved } } },
      { state: 'REPORTED', OR: [mine, { controllerId: null, ...spoken }] },
      { ...open, extensions: { some: { state: 'ASKED', supported: null } }, ...mine },
      { ...open, extensions: { some: { state: 'ASKED' } }, ...spoken },
    ],
  };
}
