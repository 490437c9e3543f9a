import type { Prisma, SeatKind } from '@vmeste/prisma/generated/client.ts';
import { is, isSignedIn, sitsAs, type Viewer } from '../core/viewer.ts';

/** Groups are founded by public orders: whoever has signed in knows of them, and what they do stays theirs. */
export const visible = (viewer: Viewer): Prisma.GroupWhereInput => (isSignedIn(viewer) ? {} : { id: { in: [] } });

/** The group's people, and those appointed to observe it: they see its meetings and what it issued. */
export const seesInside = ({ rights }: Viewer): string[] => [...rights.groups, ...rights.roles.GROUP_OBSERVER];

/** Who keeps a group: its secretary and its chair. */
export const keepers = ['CHAIR', 'SECRETARY'] as const satisfies readonly SeatKind[];

/** The groups whose papers the viewer prepares. */
export const keptBy = ({ rights }: Viewer): string[] => keepers.flatMap((kind) => [...rights.seats[kind]]);

/** Acts found a group before it has anybody: administrators enter the first, and may enter the others. */
export const mayFound = (viewer: Viewer) => is(viewer, 'ADMINISTRATOR');

/** Acts, seats and rules: administrators, who keep the list of bodies, and the group's own secretary and chair. */
export const mayKeep = (viewer: Viewer, group: { id: string }) =>
  is(viewer, 'ADMINISTRATOR') || sitsAs(viewer, keepers, group.id);
