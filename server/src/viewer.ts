import type { IncomingHttpHeaders } from 'node:http';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Clock } from '@vmeste/schema/core/time.ts';
import { anonymous, type Viewer } from '@vmeste/schema/core/viewer.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import type { Auth } from './auth.ts';

export interface SignedIn {
  readonly viewer: Viewer;
  readonly sessionId: string | null;
  readonly expiresAt: Date | null;
}

/** Request → viewer, the same for both doors. */
export async function viewerOfRequest(
  { auth, db, clock }: { auth: Auth; db: PrismaClient; clock: Clock },
  headers: IncomingHttpHeaders,
): Promise<SignedIn> {
  if (!headers.cookie) return { viewer: anonymous(clock.today()), sessionId: null, expiresAt: null };
  const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) });
  if (!found) return { viewer: anonymous(clock.today()), sessionId: null, expiresAt: null };
  const person = await db.person.findUnique({ where: { loginId: found.user.id }, select: { id: true } });
  const viewer = await viewerOf(db, person?.id ?? null, clock.today());
  return { viewer, sessionId: found.session.id, expiresAt: found.session.expiresAt };
}
