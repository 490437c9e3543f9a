import { knock, minutesOf } from '../door.ts';

/** Why the account did not change; the words are in the catalogue under `account.fault`. */
export type Fault =
  | { code: 'wrongPassword' | 'short' | 'long' | 'wrongCode' | 'codeUsed' | 'noPassword' | 'ended' | 'unreachable' }
  | { code: 'tooMany'; minutes: number };

type Plain = Exclude<Fault['code'], 'tooMany'>;

/** What the sign-in library calls it, and what it is to us. */
const codes: Readonly<Record<string, Plain>> = {
  INVALID_PASSWORD: 'wrongPassword',
  PASSWORD_TOO_SHORT: 'short',
  PASSWORD_TOO_LONG: 'long',
  INVALID_CODE: 'wrongCode',
  code_used: 'codeUsed',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'noPassword',
  UNAUTHORIZED: 'ended',
};

type Body = Readonly<Record<string, unknown>>;
type Answer = { is: 'done'; body: Body } | { is: 'fault'; fault: Fault };

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;
const failed = (code: Plain): Answer => ({ is: 'fault', fault: { code } });

async function ask(path: string, given: object): Promise<Answer> {
  const response = await knock(`auth/${path}`, given);
  if (!response) return failed('unreachable');
  const read: unknown = await response.json().catch(() => null);
  const body = isBody(read) ? read : {};
  if (response.ok) return { is: 'done', body };
  if (response.status === 429) return { is: 'fault', fault: { code: 'tooMany', minutes: minutesOf(response) } };
  return failed(codes[String(body['code'])] ?? 'unreachable');
}

/** Null when it was done. */
const orFault = async (answer: Promise<Answer>): Promise<Fault | null> => {
  const done = await answer;
  return done.is === 'fault' ? done.fault : null;
};

export const changePassword = (given: { currentPassword: string; newPassword: string; revokeOtherSessions: boolean }) =>
  orFault(ask('change-password', given));

/** What the app needs to show codes, and the codes for a day without it. Nothing is on until a code was confirmed. */
export interface Begun {
  readonly key: string;
  readonly recovery: readonly string[];
}

const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export async function beginSecondFactor(password: string): Promise<Begun | Fault> {
  const answer = await ask('two-factor/enable', { password });
  if (answer.is === 'fault') return answer.fault;
  const key = new URL(String(answer.body['totpURI'])).searchParams.get('secret') ?? '';
  return { key, recovery: stringsOf(answer.body['backupCodes']) };
}

/** The address that an app reads out of the picture: whose account, at which hub, and the key. */
export const appAddress = (account: string, key: string): string =>
  `otpauth://totp/${encodeURIComponent('Vmeste')}:${encodeURIComponent(account)}?${new URLSearchParams({ secret: key, issuer: 'Vmeste' }).toString()}`;

export const confirmSecondFactor = (code: string) =>
  orFault(ask('two-factor/verify-totp', { code: code.replace(/\s/gu, '') }));

export const endSecondFactor = (password: string) => orFault(ask('two-factor/disable', { password }));

export async function newRecoveryCodes(password: string): Promise<readonly string[] | Fault> {
  const answer = await ask('two-factor/generate-backup-codes', { password });
  return answer.is === 'fault' ? answer.fault : stringsOf(answer.body['backupCodes']);
}

/** One sign-in of the person. */
export interface Session {
  readonly token: string;
  readonly userAgent: string;
  readonly address: string;
  /** When it began, RFC 3339. */
  readonly since: string;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}

/** How the person signs in, as the sign-in library keeps it. */
export interface SigningIn {
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
  readonly sessions: readonly Session[];
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(`/api/auth/${path}`).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  return response?.ok ? body : null;
}

/** Null where the server cannot be reached. */
export async function lookAtSigningIn(): Promise<SigningIn | null> {
  const [own, accounts, listed] = await Promise.all([
    read('get-session'),
    read('list-accounts'),
    read('list-sessions'),
  ]);
  if (!isBody(own) || !Array.isArray(accounts) || !Array.isArray(listed)) return null;
  const here = isBody(own['session']) ? own['session']['token'] : null;
  return {
    hasPassword: accounts.some((account) => isBody(account) && account['providerId'] === 'credential'),
    secondFactor: isBody(own['user']) && own['user']['twoFactorEnabled'] === true,
    sessions: listed
      .filter(isBody)
      .map((one) => ({
        token: String(one['token']),
        userAgent: String(one['userAgent'] ?? ''),
        address: String(one['ipAddress'] ?? ''),
        since: String(one['createdAt']),
        here: one['token'] === here,
      }))
      .sort((a, b) => Number(b.here) - Number(a.here) || b.since.localeCompare(a.since)),
  };
}

export const endSession = (token: string) => orFault(ask('revoke-session', { token }));
export const endOtherSessions = () => orFault(ask('revoke-other-sessions', {}));
