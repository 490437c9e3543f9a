import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { type Happening, movesRights } from '@vmeste/schema/core/event.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import type { Auth } from './auth.ts';
import type { RunningFeed } from './feed.ts';
import { Kept } from './kept.ts';

/** A session as a door knows it. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: Date;
  /** When its row is read again, so that better-auth can prolong it. */
  readonly recheckAt: number;
  /** Cookies with which better-auth prolonged it; whoever answers next takes them out and sends them. */
  readonly cookies: string[];
}

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

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?vmeste\.session_token=([^;]+)/;
const kept = 20_000;
const recheckAfter = 600_000;

/**
 * Request → viewer, the same for both doors. Asking better-auth costs as much as reading a roadmap, so it is asked once
 * a session: it checks the cookie's signature, and the answer is kept under the cookie's hash.
 */
export function openViewers({ auth, db, clock, feed }: Parts): Viewers {
  const sessions = new Kept<Session | null>(kept);
  const viewers = new Kept<Viewer>(kept);
  /** Keys of the sessions that are kept, by session and by person: an event names one of these. */
  const keysOf = new Map<string, Set<string>>();
  /** Sessions that are being read: nobody knows yet whose they are, so every event forgets them. */
  const reading = new Set<string>();

  const forget = (id: string) => {
    for (const key of keysOf.get(id) ?? []) sessions.drop(key);
    keysOf.delete(id);
  };
  const clear = () => {
    sessions.clear();
    viewers.clear();
    keysOf.clear();
  };
  const drop = (event: Happening) => {
    for (const key of reading) sessions.drop(key);
    if (event.sessionId !== null) return forget(event.sessionId);
    const mine = event.kind === 'rights.changed' || event.kind === 'person.changed';
    if (mine && event.personId !== null) {
      forget(event.personId);
      viewers.drop(event.personId);
    } else if (movesRights.has(event.kind)) clear();
  };
  feed.onEvents((events) => {
    if (events === null || keysOf.size > kept) clear();
    else for (const event of events) drop(event);
  });

  const read = async (cookie: string, key: string): Promise<Session | null> => {
    reading.add(key);
    try {
      const { headers, response: found } = await auth.api.getSession({
        headers: new Headers({ cookie }),
        returnHeaders: true,
      });
      const person = found && (await db.person.findUnique({ where: { loginId: found.user.id }, select: { id: true } }));
      if (!found || !person) return null;
      for (const id of [found.session.id, person.id]) keysOf.set(id, (keysOf.get(id) ?? new Set()).add(key));
      const { id, expiresAt } = found.session;
      return {
        id,
        personId: person.id,
        expiresAt,
        recheckAt: Date.now() + recheckAfter,
        cookies: headers.getSetCookie(),
      };
    } finally {
      reading.delete(key);
    }
  };

  const session = async (cookie: string | undefined): Promise<Session | null> => {
    const token = cookie && sessionCookie.exec(cookie)?.[1];
    if (!cookie || !token) return null;
    const key = createHash('sha256').update(token).digest('base64url');
    const load = () => read(cookie, key);
    const found = await sessions.get(key, load);
    // What opens nothing is not kept: the same cookie may open something a moment later.
    if (!found) sessions.drop(key);
    if (!found || Math.min(found.recheckAt, found.expiresAt.getTime()) > Date.now()) return found;
    sessions.drop(key);
    return sessions.get(key, load);
  };

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
    session,
    viewer,
    signedIn: async (headers) => {
      const found = await session(headers.cookie);
      return { viewer: await viewer(found?.personId ?? null), session: found };
    },
  };
}
