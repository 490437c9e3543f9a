import type { VariablesOf } from '../graphql.ts';
import { type ListLook, readList } from '../kit/page.ts';
import type { BoardQuery } from './board.ts';
import type { Row } from './fragment.ts';

export type AssignmentState = Row['state'];

/** The states in the order in which an assignment comes to them. */
export const assignmentStates = [
  'ISSUED',
  'TAKEN',
  'REPORTED',
  'RETURNED',
  'CLOSED',
  'WITHDRAWN',
] as const satisfies readonly AssignmentState[];

/** What stands open, which is what the board shows until something else is chosen. */
export const openStates = assignmentStates.filter((state) => state !== 'CLOSED' && state !== 'WITHDRAWN');

/** What a board is narrowed to besides states and organisations. */
export const narrowings = ['overdue', 'soon', 'waiting'] as const;
export type Narrowing = (typeof narrowings)[number];

/** How the board is looked at. It lives in the address: a link shows another person the same rows. */
export interface BoardLook extends ListLook {
  state?: AssignmentState;
  only?: Narrowing;
  organisation?: string;
  group?: string;
}

/** Reads the address; what it does not know, it leaves out. */
export function readBoardLook(search: Record<string, unknown>): BoardLook {
  const state = assignmentStates.find((one) => one === search['state']);
  const only = narrowings.find((one) => one === search['only']);
  const { organisation, group } = search;
  return {
    ...readList(search),
    ...(state && { state }),
    ...(only && { only }),
    ...(typeof organisation === 'string' && { organisation }),
    ...(typeof group === 'string' && { group }),
  };
}

/** Days ahead that count as soon. */
const soon = 7;

type Filter = NonNullable<VariablesOf<typeof BoardQuery>['filter']>;

/** What the address asks the server for. */
export const filterOf = ({ q, state, only, organisation, group }: BoardLook): Filter => ({
  states: state ? [state] : only === undefined ? openStates : null,
  organisationIds: organisation === undefined ? null : [organisation],
  groupId: group ?? null,
  text: q ?? null,
  overdue: only === 'overdue' || null,
  dueWithin: only === 'soon' ? soon : null,
  waiting: only === 'waiting' || null,
});
