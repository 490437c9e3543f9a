import { createHash } from 'node:crypto';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Auth } from './auth.ts';
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

/** How many sessions and viewers are kept at most. */
export const kept = 20_000;

/** Sessions by their cookies, kept for as long as nobody says that they changed. */
export interface Sessions {
  session(cookie: string | undefined): Promise<Session | null>;
  /** Forgets what is kept of a session, or of all the sessions of a person. */
  forget(id: string): void;
  /** Forgets the sessions that are being read: nobody knows yet whose they are. */
  forgetReading(): void;
  clear(): void;
  /** How many sessions and people the keys are known of. */
  readonly named: number;
}

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?vmeste\.session_token=([^;]+)/;
const recheckAfter = 600_000;

/** Asks better-auth once a session: it checks the cookie's signature, and the answer is kept under the cookie's hash. */
export function openSessions(auth: Auth, db: PrismaClient): Sessions {
  const sessions = new Kept<Session | null>(kept);
  /** Keys of the sessions that are kept, by session and by person: an event names one of these. */
  const keysOf = new Map<string, Set<string>>();
  const reading = new Set<string>();

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

  return {
    session: async (cookie) => {
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
    },
    forget: (id) => {
      for (const key of keysOf.get(id) ?? []) sessions.drop(key);
      keysOf.delete(id);
    },
    forgetReading: () => {
      for (const key of reading) sessions.drop(key);
    },
    clear: () => {
      sessions.clear();
      keysOf.clear();
    },
    get named() {
      return keysOf.size;
    },
  };
}
