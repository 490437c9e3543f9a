import type { InvitationKind } from '@vmeste/prisma/generated/client.ts';
import type { Db, Tx } from './database.ts';
import type { Directory } from './directory.ts';
import type { Feed } from './feed.ts';
import type { Lasting } from './lasting.ts';
import type { Ports } from './port.ts';
import type { Clock } from './time.ts';
import type { Viewer } from './viewer.ts';

/**
 * What every resolver and command stands on. One for each execution: a subscription gets a fresh one for each event,
 * since whatever is cached here (loaders, the viewer's rights) must not outlive the moment.
 */
export interface Context {
  readonly viewer: Viewer;
  readonly db: Db;
  readonly clock: Clock;
  readonly feed: Feed;
  readonly directory: Directory;
  readonly ports: Ports;
  /** The rights of the viewer as the transaction sees them: commands do not trust what was read before. */
  readonly freshViewer: (tx: Tx) => Promise<Viewer>;
  /** Loaders of this execution, by name (see `visibleOne`). */
  readonly loaders: Map<string, unknown>;
  /** What was worked out while the feed stands where it does (see `remembered`); left out where nothing is kept. */
  readonly worked?: Worked;
  /** What is kept for everybody until the feed tells of a change (see `lasting`); left out where nothing is kept. */
  readonly lasting?: Lasting;
  /** What this installation offers to somebody who has not signed in yet. */
  readonly house: House;
}

/** What executions that see the same share. One that has written leaves it: what is kept there was read before. */
export interface Worked {
  get(key: string, work: () => Promise<unknown>): Promise<unknown>;
  leave(): void;
}

export interface House {
  /** The demo's accounts; null outside the demo. */
  readonly demo: { accounts: readonly DemoAccount[] } | null;
  /** Names of the OIDC providers configured. */
  readonly providers: readonly string[];
  readonly invitations: Invitations;
  /** The secret of a calendar's address, by its id; it follows from the hub's own key. */
  calendarSecret(id: string): string;
  /** What the address behind the code at the door of a training ends with at an instant; it follows from the hub's key. */
  doorCode(trainingId: string, at: Date): string;
  /** Whether it is the code at the door at that instant, or was a moment ago. */
  isDoorCode(trainingId: string, code: string, at: Date): boolean;
}

/** What invitations need of the server. */
export interface Invitations {
  /** Whether the hub can send mail; otherwise whoever invites is shown the link. */
  readonly mailed: boolean;
  /** The secret of an invitation, which follows from the hub's own key. */
  secretOf(invitation: { id: string; kind: InvitationKind }): string;
}

export interface DemoAccount {
  email: string;
  password: string;
  name: string;
  post: string;
}
