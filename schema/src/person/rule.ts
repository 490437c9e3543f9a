import type { Role } from '@vmeste/prisma/generated/client.ts';

/** What a role is held over: the whole hub, a named roadmap, working group or organisation. */
export const scopeOf = {
  ADMINISTRATOR: 'hub',
  METHODOLOGIST: 'hub',
  COORDINATOR: 'roadmap',
  OBSERVER: 'roadmap',
  GROUP_OBSERVER: 'group',
  EXECUTOR: 'organisation',
  APPROVER: 'organisation',
  ACCOUNT_MANAGER: 'organisation',
} as const satisfies Record<Role, 'hub' | 'roadmap' | 'group' | 'organisation'>;

/** Which role, besides an administrator, gives another one within its own scope. */
export const givenBy: Readonly<Record<Role, Role | null>> = {
  ADMINISTRATOR: null,
  METHODOLOGIST: null,
  COORDINATOR: 'COORDINATOR',
  OBSERVER: 'COORDINATOR',
  GROUP_OBSERVER: null,
  EXECUTOR: 'ACCOUNT_MANAGER',
  APPROVER: 'ACCOUNT_MANAGER',
  ACCOUNT_MANAGER: null,
};

export const roles: readonly Role[] = [
  'ADMINISTRATOR',
  'METHODOLOGIST',
  'COORDINATOR',
  'OBSERVER',
  'GROUP_OBSERVER',
  'EXECUTOR',
  'APPROVER',
  'ACCOUNT_MANAGER',
];

/** What a role is given over: one id where it needs one, none where it holds everywhere. */
export interface Scope {
  readonly organisationId: string | null;
  readonly roadmapId: string | null;
  readonly groupId: string | null;
}

/** Whether the scope is the kind that the role needs, and nothing besides. */
export function fitsScope(role: Role, { organisationId, roadmapId, groupId }: Scope): boolean {
  const needs = scopeOf[role];
  return (
    (organisationId !== null) === (needs === 'organisation') &&
    (roadmapId !== null) === (needs === 'roadmap') &&
    (groupId !== null) === (needs === 'group')
  );
}

/** How long what is kept of a person may be, in characters. */
export const longest = { name: 200, email: 254, post: 300 } as const;

/** Whether mail can be addressed so. What it leaves open, the mail server decides. */
export const isAddress = (text: string): boolean =>
  text.length <= longest.email &&
  /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@.<>(),;:"\\[\]]{2,}$/.test(text);
