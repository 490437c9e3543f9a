import { createHash } from 'node:crypto';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { attachLogin } from '@vmeste/schema/person/invitation/command.ts';
import type { Gate } from './auth.ts';

/** How long a code of the second factor could be typed again, with room on both sides of its half minute. Milliseconds. */
const codeLives = 180_000;

/** Who may come in: those whom we know by their address, while their account is open. */
export const openGate = (db: PrismaClient, context: () => Context): Gate => ({
  mayCome: async ({ email, verified, loginId }) => {
    if (!verified) return 'address_not_verified';
    const where = { email: email.toLowerCase() };
    const person = await db.person.findFirst({ where, select: { disabledAt: true, loginId: true } });
    if (!person || (loginId !== null && person.loginId !== loginId)) return 'not_invited';
    return person.disabledAt === null ? null : 'account_closed';
  },
  mayBegin: async (loginId) => {
    const person = await db.person.findUnique({ where: { loginId }, select: { disabledAt: true } });
    if (person) return person.disabledAt === null ? null : 'account_closed';
    // The login was made a moment ago, for somebody whose address the provider has verified.
    const login = await db.login.findUnique({ where: { id: loginId }, select: { email: true, emailVerified: true } });
    if (!login?.emailVerified) return 'not_invited';
    return (await attachLogin(context(), { loginId, email: login.email })) ? null : 'not_invited';
  },
  mayUse: async (loginId, code) => {
    // One row a code, under an id that follows from it: of two who bring the same code, at whichever nodes, one is first.
    const id = `used-${createHash('sha256').update(`${loginId}:${code}`).digest('base64url')}`;
    const at = new Date();
    await db.verification.deleteMany({ where: { id, expiresAt: { lt: at } } });
    const times = { createdAt: at, updatedAt: at, expiresAt: new Date(at.getTime() + codeLives) };
    const { count } = await db.verification.createMany({
      data: [{ id, identifier: id, value: loginId, ...times }],
      skipDuplicates: true,
    });
    return count === 1 ? null : 'code_used';
  },
});
