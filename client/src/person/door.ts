/** Why the door stayed shut; the words are in the catalogue under `signIn` and `invitation`. */
type Refusal = 'wrong' | 'wrongTotp' | 'wrongBackup';

export type SignInFault = { code: Refusal | 'unreachable' } | { code: 'tooMany'; minutes: number };

export type SignInAnswer = { is: 'in' } | { is: 'totp' } | { is: 'fault'; fault: SignInFault };

const fault = (code: Refusal | 'unreachable') => ({ is: 'fault', fault: { code } }) as const;

/** Requests to the door that are under way: each may give this page another session. */
const underWay = new Set<Promise<Response | null>>();

/** When nothing is asked of the door any more. */
export const answered = (): Promise<unknown> => Promise.all(underWay);

/** Asks an endpoint of the door; null where the server cannot be reached. */
export async function knock(path: string, body: object): Promise<Response | null> {
  const asked = fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  underWay.add(asked);
  return asked.finally(() => underWay.delete(asked));
}

export const minutesOf = (response: Response): number =>
  Math.max(
    1,
    Math.ceil(Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? 60) / 60),
  );

async function answerOf(response: Response | null, refusal: Refusal): Promise<SignInAnswer> {
  if (!response || response.status >= 500) return fault('unreachable');
  if (response.status === 429) return { is: 'fault', fault: { code: 'tooMany', minutes: minutesOf(response) } };
  if (!response.ok) return fault(refusal);
  const body: unknown = await response.json().catch(() => null);
  const second =
    typeof body === 'object' && body !== null && 'twoFactorRedirect' in body && body.twoFactorRedirect === true;
  return second ? { is: 'totp' } : { is: 'in' };
}

/** By address, or by the name of those who have no address. */
export async function signInByPassword(name: string, password: string): Promise<SignInAnswer> {
  const plain = name.trim();
  return plain.includes('@')
    ? answerOf(await knock('auth/sign-in/email', { email: plain, password }), 'wrong')
    : answerOf(await knock('auth/sign-in/username', { username: plain, password }), 'wrong');
}

/** By the app's number, or by a recovery code. */
export type SecondWay = 'totp' | 'backup';

/** Why the password is asked for again. */
export type SecondFault = 'again' | 'code_used';

/** A recovery code as it was printed, however it is typed: small letters, without its dash, O for 0, l for 1. */
export const recoveryCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1').replace(/^.{5}/u, '$&-');

const seconds = {
  totp: ['auth/two-factor/verify-totp', 'wrongTotp', (typed: string) => typed.replace(/\s/gu, '')],
  backup: ['auth/two-factor/verify-backup-code', 'wrongBackup', recoveryCode],
} as const satisfies Record<SecondWay, readonly [string, Refusal, (typed: string) => string]>;

/** The second step of signing in. */
export async function verifySecond(
  way: SecondWay,
  typed: string,
): Promise<SignInAnswer | { is: 'again'; why: SecondFault }> {
  const [path, refusal, plain] = seconds[way];
  const response = await knock(path, { code: plain(typed) });
  if (!response || response.ok || response.status === 429 || response.status >= 500) return answerOf(response, refusal);
  const text = await response.text();
  if (text.includes('code_used')) return { is: 'again', why: 'code_used' };
  const over = text.includes('INVALID_TWO_FACTOR_COOKIE') || text.includes('TOO_MANY_ATTEMPTS');
  return over ? { is: 'again', why: 'again' } : fault(refusal);
}

/** Asks for a letter with a way back in; the answer is the same whether the address is known or not. */
export const recover = async (email: string): Promise<boolean> =>
  (await knock('invitation/recover', { email }))?.ok ?? false;

/** Whom an invitation is for, and what it asks of them. */
export interface Invited {
  name: string;
  email: string | null;
  /** Has a way in already: this gives a new password. */
  known: boolean;
  needsUsername: boolean;
  passwordLength: { min: number; max: number };
}

const isInvited = (value: unknown): value is Invited =>
  typeof value === 'object' && value !== null && 'name' in value && 'passwordLength' in value;

export async function lookAtInvitation(secret: string): Promise<Invited | 'gone' | 'unreachable'> {
  const response = await knock('invitation/look', { secret });
  if (!response || response.status >= 500) return 'unreachable';
  // An answer that nobody reads stays open: a refusal is read to its end too.
  const body: unknown = await response.json().catch(() => null);
  return response.ok && isInvited(body) ? body : 'gone';
}

export type AcceptFault = 'gone' | 'short' | 'taken' | 'unreachable';

/** Takes the invitation up; null when it was. */
export async function acceptInvitation(
  secret: string,
  password: string,
  username: string | null,
): Promise<AcceptFault | null> {
  const response = await knock('invitation/accept', { secret, password, username });
  if (!response || response.status >= 500) return 'unreachable';
  if (response.ok) return null;
  const text = await response.text();
  if (text.includes('TOO_SHORT')) return 'short';
  return response.status === 422 && text.includes('username') ? 'taken' : 'gone';
}

/** Leads to the page of the other provider; false where it cannot be reached. */
export async function signInByProvider(to: string): Promise<boolean> {
  const given = { provider: 'oidc', callbackURL: to, errorCallbackURL: '/sign-in' };
  const response = await knock('auth/sign-in/social', given);
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (typeof body !== 'object' || body === null || !('url' in body)) return false;
  location.assign(String(body.url));
  return true;
}
