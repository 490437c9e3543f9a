import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@vmeste/prisma/generated/client.ts';
import { digits, isUsername } from '@vmeste/schema/person/invitation/rule.ts';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type { Env } from './env.ts';
import { isOwnOrigin } from './ws/origin.ts';

/** Whether somebody may come in, by the people we know. The code of a refusal goes to the sign-in page. */
export interface Gate {
  /**
   * Who comes from another provider, by an address that the provider has verified.
   * @param loginId where the provider's account belongs to a login already: it opens that of the address and no other
   */
  mayCome(given: { email: string; verified: boolean; loginId: string | null }): Promise<Refused | null>;
  /** Whose session is about to begin; a login that is new is given to the person it is for. */
  mayBegin(loginId: string): Promise<Refused | null>;
  /** Whether a code of the second factor opens once more: each opens once (RFC 6238, 5.2). */
  mayUse(loginId: string, code: string): Promise<Refused | null>;
}

export type Refused = 'not_invited' | 'address_not_verified' | 'account_closed' | 'code_used';

export interface AuthSettings {
  readonly env: Env;
  readonly secret: string;
  readonly gate: Gate;
}

/** The one provider that can be configured; its id stands in the address to register there: /api/auth/callback/oidc. */
export const provider = 'oidc';

export const passwordLength = { min: 10, max: 128 };

const week = 60 * 60 * 24 * 7;

/**
 * Sign-in: better-auth over our tables. Nobody signs up: a login is made when an invitation is accepted, or when
 * somebody whom we know by the address comes from the configured provider for the first time. Passwords are hashed
 * with Node's own scrypt, off the main thread.
 */
export const openAuth = (db: PrismaClient, { env, secret, gate }: AuthSettings) =>
  betterAuth({
    appName: 'Vmeste',
    baseURL: env.HUB_URL ?? `http://localhost:${env.HUB_PORT}`,
    basePath: '/api/auth',
    secret,
    // Once there is a cookie the library looks at the origin by itself: it trusts whom the door lets in, and no others.
    trustedOrigins: (request) => ownOrigin(request, env),
    database: prismaAdapter(db, { provider: 'postgresql' }),
    user: {
      modelName: 'login',
      validateUserInfo: async ({ user: { id, email, emailVerified }, source }) => {
        if (source.method !== 'oauth') return;
        const loginId = source.action === 'create-user' ? null : (id ?? null);
        const refused = await gate.mayCome({ email: email ?? '', verified: emailVerified === true, loginId });
        return refused ? { error: refused } : undefined;
      },
    },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true, updateUserInfoOnLink: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    // People look at their sessions whenever they like: what changes something asks for the password instead.
    session: { expiresIn: week, updateAge: week / 7, freshAge: 0 },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, request) => {
            const code = request?.path === '/two-factor/verify-totp' ? codeOf(request.body) : null;
            const refused = (await gate.mayBegin(userId)) ?? (code === null ? null : await gate.mayUse(userId, code));
            if (refused) throw new APIError('FORBIDDEN', { code: refused, message: refused });
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Vmeste', backupCodeOptions: { customBackupCodesGenerate: recoveryCodes } }),
      username({
        displayUsername: false,
        usernameValidator: isUsername,
        validationOrder: { username: 'post-normalization' },
      }),
      genericOAuth({ config: oidc(env) }),
    ],
    // What is no refusal of its own is thrown on to the door, which masks it, or says that the database is gone.
    onAPIError: { throw: true, errorURL: '/sign-in' },
    // Patience with those who guess is the door's own (http/signin.ts), which counts failures and not requests.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { cookiePrefix: 'vmeste' },
  });

/** The origin of the page that asks, where it is one of ours; none for a program that is no browser. */
function ownOrigin(request: Request | undefined, env: Env): string[] {
  const origin = request?.headers.get('origin') ?? undefined;
  const host = request?.headers.get('host') ?? undefined;
  return origin !== undefined && isOwnOrigin({ headers: { origin, host } }, env) ? [origin] : [];
}

/** Ten codes of 50 bits for a day without the phone, in digits that nobody misreads on paper: ABCDE-FGHJK. */
const recoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    [...randomBytes(10)]
      .map((byte) => digits[byte % digits.length])
      .join('')
      .replace(/^.{5}/, '$&-'),
  );

/** The code that a body of the second factor brings. */
const codeOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : null;

const oidc = (env: Env) =>
  env.OIDC_ISSUER && env.OIDC_CLIENT_ID
    ? [
        {
          providerId: provider,
          name: env.OIDC_NAME,
          discoveryUrl: `${env.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId: env.OIDC_CLIENT_ID,
          clientSecret: env.OIDC_CLIENT_SECRET,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
        },
      ]
    : [];

export type Auth = ReturnType<typeof openAuth>;
