import type { IncomingHttpHeaders } from 'node:http';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { type Happening, movesRights } from '@vmeste/schema/core/event.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import type { Auth } from './auth.ts';
import type { RunningFeed } from './feed.ts';
import { Kept } from './kept.ts';
import { kept, openSessions, type Session } from './session.ts';

export interface SignedIn {
  readonly viewer: Viewer;
  /** Null for somebody who has not signed in, and for a login that belongs to no person. */
  readonly session: Session | null;
}

/** Sessions and rights, kept in memory for as long as the feed says nothing against it. */
export interface Viewers {
  /** Whose request it is. The caller has waited on `feed.now()`, or what it gets may be out of date. */
  signedIn(headers: IncomingHttpHeaders): Promise<SignedIn>;
  session(cookie: string | undefined): Promise<Session | null>;
  viewer(personId: string | null): Promise<Viewer>;
}

interface Parts {
  readonly auth: Auth;
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly feed: RunningFeed;
}

/**
 * Request → viewer, the same for both doors. Asking better-auth costs as much as reading a roadmap, so it is asked once
 * a session.
 */
export function openViewers({ auth, db, clock, feed }: Parts): Viewers {
  const sessions = openSessions(auth, db);
  const viewers = new Kept<Viewer>(kept);

  const clear = () => {
    sessions.clear();
    viewers.clear();
  };
  const drop = (event: Happening) => {
    sessions.forgetReading();
    if (event.sessionId !== null) return sessions.forget(event.sessionId);
    const mine = event.kind === 'rights.changed' || event.kind === 'person.changed';
    if (mine && event.personId !== null) {
      sessions.forget(event.personId);
      viewers.drop(event.personId);
    } else if (movesRights.has(event.kind)) clear();
  };
  feed.onEvents((events) => {
    if (events === null || sessions.named > kept) clear();
    else for (const event of events) drop(event);
  });

  let day = clock.today();
  const viewer = async (personId: string | null): Promise<Viewer> => {
    if (personId === null) return anonymous(clock.today());
    return known(personId);
  };
  // No async function: every delivery of every socket asks, and what is known is worth one promise, not three.
  const known = (personId: string): Promise<Viewer> => {
    if (day !== clock.today()) {
      day = clock.today();
      viewers.clear();
    }
    return viewers.get(personId, () => viewerOf(db, personId, clock.today()));
  };

  return {
    session: sessions.session,
    viewer,
    signedIn: async (headers) => {
      const found = await sessions.session(headers.cookie);
      return { viewer: await viewer(found?.personId ?? null), session: found };
    },
  };
}
