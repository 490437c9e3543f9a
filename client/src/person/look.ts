import type { introspection } from '../graphql-env.d.ts';
import { type ListLook, readList } from '../kit/page.ts';

export type Role = introspection['types']['Role']['enumValues'];

/** The roles in the order in which people look for them. */
export const roles = [
  'EXECUTOR',
  'APPROVER',
  'ACCOUNT_MANAGER',
  'COORDINATOR',
  'OBSERVER',
  'GROUP_OBSERVER',
  'METHODOLOGIST',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];

/** Roles by which the list can be narrowed: those of a roadmap are told to nobody outside it. */
export const listedRoles = ['EXECUTOR', 'APPROVER', 'ACCOUNT_MANAGER', 'METHODOLOGIST', 'ADMINISTRATOR'] as const;

/** Which people are looked at; lives in the address of the page. */
export interface PeopleLook extends ListLook {
  organisation?: string;
  role?: (typeof listedRoles)[number];
  /** Left out: those whose account is open. */
  account?: 'closed' | 'all';
}

/** Reads the address; what it does not know, it leaves out. */
export function readPeopleLook(search: Record<string, unknown>): PeopleLook {
  const { organisation, account } = search;
  const role = listedRoles.find((one) => one === search['role']);
  return {
    ...readList(search),
    ...(typeof organisation === 'string' && { organisation }),
    ...(role && { role }),
    ...((account === 'closed' || account === 'all') && { account }),
  };
}
