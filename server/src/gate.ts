import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '@vmeste/schema/core/context.ts';
import { attachLogin } from '@vmeste/schema/person/invitation/command.ts';
import type { Gate } from './auth.ts';

/** Who may come in: those whom we know by their address, while their account is open. */
export const openGate = (db: PrismaClient, context: () => Context): Gate => ({
  mayCome: async (email, verified) => {
    if (!verified) return 'address_not_verified';
    const person = await db.person.findFirst({ where: { email: email.toLowerCase() }, select: { disabledAt: true } });
    if (!person) return 'not_invited';
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
});
