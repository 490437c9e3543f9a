import { createHmac, randomUUID } from 'node:crypto';
import type { Db } from '@vmeste/schema/core/database.ts';
import type { Auth } from '@vmeste/server/auth.ts';

interface Kept {
  readonly loginId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly userAgent?: string;
}

/** Sessions belong to better-auth, which reads the machine's own clock. */
export const inADay = (): Date => new Date(Date.now() + 86_400_000);

/** Writes a session down, as if its owner had signed in. */
export async function keepSession(db: Db, { loginId: userId, ...session }: Kept): Promise<void> {
  const at = new Date();
  await db.session.create({ data: { id: randomUUID(), userId, ...session, createdAt: at, updatedAt: at } });
}

/** The cookie that the sign-in page would have given for it. */
export async function sessionCookie(auth: Auth, token: string): Promise<{ name: string; value: string }> {
  const { authCookies, secret } = await auth.$context;
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return { name: authCookies.sessionToken.name, value: encodeURIComponent(`${token}.${signature}`) };
}
