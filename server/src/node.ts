import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Context, House, Worked } from '@vmeste/schema/core/context.ts';
import type { Directory } from '@vmeste/schema/core/directory.ts';
import type { Lasting } from '@vmeste/schema/core/lasting.ts';
import type { Ports } from '@vmeste/schema/core/port.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import type { Auth } from './auth.ts';
import type { Env } from './env.ts';
import type { RunningFeed } from './feed.ts';
import type { Store } from './files/store.ts';
import type { Log } from './log.ts';
import { type Moment, type Moments, watched } from './moment.ts';
import type { Viewers } from './viewer.ts';

/** What one running node is made of; both doors are given it whole. */
export interface Node {
  readonly env: Env;
  readonly log: Log;
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly feed: RunningFeed;
  readonly directory: Directory;
  readonly auth: Auth;
  readonly viewers: Viewers;
  readonly moments: Moments;
  readonly lasting: Lasting;
  readonly house: House;
  readonly store: Store;
  /** The address that people open. */
  address(): string;
  readonly ports: Ports;
}

/** What is done for somebody who has not signed in. */
export function anonymousContext(node: Pick<Node, 'db' | 'clock' | 'feed' | 'house' | 'directory' | 'ports'>): Context {
  const viewer = anonymous(node.clock.today());
  const { db, clock, feed, house, directory, ports } = node;
  return { viewer, db, clock, feed, house, directory, ports, freshViewer: async () => viewer, loaders: new Map() };
}

/** One execution: its context, and afterwards whether it asked for the person. */
export interface Execution {
  readonly context: Context;
  readonly personal: boolean;
}

function workedIn({ worked }: Moment): Worked {
  let left = false;
  return {
    get: (key, work) => (left ? work() : worked.get(key, work)),
    leave: () => {
      left = true;
    },
  };
}

/**
 * Prepares one execution.
 * @param cursor the feed's, read before: the execution's own `feed.now()`
 */
export function executionFor(node: Node, viewer: Viewer, cursor: string): Execution {
  const personId = viewer.id;
  const watch = watched(viewer);
  return {
    context: {
      viewer: watch.viewer,
      db: node.db,
      clock: node.clock,
      feed: { now: async () => cursor, follow: node.feed.follow },
      directory: node.directory,
      ports: node.ports,
      freshViewer: (tx) => viewerOf(tx, personId, node.clock.today()),
      loaders: new Map(),
      worked: workedIn(node.moments.current),
      lasting: node.lasting,
      house: node.house,
    },
    get personal() {
      return watch.personal;
    },
  };
}
