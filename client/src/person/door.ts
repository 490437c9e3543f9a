/** Why the door stayed shut; the words are in the catalogue under `signIn`. */
export type SignInFault =
  | { code: 'wrong' | 'wrongCode' | 'wrongTotp' | 'unreachable' }
  | { code: 'tooMany'; minutes: number };

export type SignInAnswer = { is: 'in' } | { is: 'totp' } | { is: 'fault'; fault: SignInFault };

const fault = (code: 'wrong' | 'wrongCode' | 'wrongTotp' | 'unreachable'): SignInAnswer => ({
  is: 'fault',
  fault: { code },
});

/** Asks the sign-in endpoints; null where the server cannot be reached. */
async function knock(path: string, body: object): Promise<Response | null> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
}

async function answerOf(
  response: Response | null,
  refusal: 'wrong' | 'wrongCode' | 'wrongTotp',
): Promise<SignInAnswer> {
  if (!response || response.status >= 500) return fault('unreachable');
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? 60);
    return { is: 'fault', fault: { code: 'tooMany', minutes: Math.max(1, Math.ceil(seconds / 60)) } };
  }
  if (!response.ok) return fault(refusal);
  const body: unknown = await response.json().catch(() => null);
  const second =
    typeof body === 'object' && body !== null && 'twoFactorRedirect' in body && body.twoFactorRedirect === true;
  return second ? { is: 'totp' } : { is: 'in' };
}

export const signInByPassword = async (email: string, password: string): Promise<SignInAnswer> =>
  answerOf(await knock('sign-in/email', { email: email.trim(), password }), 'wrong');

export const verifyTotp = async (code: string): Promise<SignInAnswer> =>
  answerOf(await knock('two-factor/verify-totp', { code: code.replace(/\s/gu, '') }), 'wrongTotp');
