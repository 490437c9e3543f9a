import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins';

export interface AuthSettings {
  readonly url: string;
  readonly secret: string;
  readonly trustedOrigins: string[];
}

/** Sign-in: better-auth over our tables. Nobody signs up uninvited. */
export const openAuth = (db: PrismaClient, { url, secret, trustedOrigins }: AuthSettings) =>
  betterAuth({
    appName: 'Vmeste',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    trustedOrigins,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: { modelName: 'login' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24 },
    plugins: [twoFactor({ issuer: 'Vmeste' })],
    telemetry: { enabled: false },
    // A wrong password is no news for the terminal.
    logger: { level: 'error' },
    advanced: { cookiePrefix: 'vmeste' },
  });

export type Auth = ReturnType<typeof openAuth>;
