import type { IncomingHttpHeaders } from 'node:http';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Context, House } from '@vmeste/schema/core/context.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import type { Auth } from './auth.ts';
import type { Env } from './env.ts';
import type { RunningFeed } from './feed.ts';
import type { Log } from './log.ts';
import { type SignedIn, viewerOfRequest } from './viewer.ts';

/** What one running node is made of; both doors are given it whole. */
export interface Node {
  readonly env: Env;
  readonly log: Log;
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly feed: RunningFeed;
  readonly auth: Auth;
  readonly house: House;
}

/** A context for one execution. */
export const contextFor = (node: Node, { viewer }: Pick<SignedIn, 'viewer'>): Context => ({
  viewer,
  db: node.db,
  clock: node.clock,
  feed: node.feed,
  freshViewer: (tx) => viewerOf(tx, viewer.id, node.clock.today()),
  loaders: new Map(),
  house: node.house,
});

export const signedIn = (node: Node, headers: IncomingHttpHeaders) => viewerOfRequest(node, headers);
