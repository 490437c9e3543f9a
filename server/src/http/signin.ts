import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Node } from '../node.ts';
import { isOwnOrigin } from '../ws/origin.ts';
import { addressOf } from './address.ts';
import { answerError, BadRequest, foreign, readBody } from './body.ts';

const base = '/api/auth';
const largestBody = 64 * 1024;

/**
 * What of better-auth is open, by name; everything else of it is not there. `guarded` ones try a secret: who fails too
 * often waits.
 */
const endpoints: Readonly<Record<string, 'open' | 'guarded'>> = {
  '/ok': 'open',
  '/get-session': 'open',
  '/sign-out': 'open',
  '/sign-in/email': 'guarded',
  '/sign-in/username': 'guarded',
  '/sign-in/social': 'open',
  '/callback/:provider': 'open',
  '/change-password': 'guarded',
  '/list-accounts': 'open',
  '/list-sessions': 'open',
  '/revoke-session': 'open',
  '/revoke-other-sessions': 'open',
  '/two-factor/enable': 'guarded',
  '/two-factor/disable': 'guarded',
  '/two-factor/generate-backup-codes': 'guarded',
  '/two-factor/verify-totp': 'guarded',
  '/two-factor/verify-backup-code': 'guarded',
};

const patterns = Object.entries(endpoints).map(
  ([path, kind]) => [new RegExp(`^${base}${path.replace(/:\w+/g, '[\\w.-]+')}$`), kind] as const,
);

/** Failed attempts in a quarter of an hour: for one account from one place, for one account, from one place. */
const quarter = 15 * 60;
const attempts = {
  accountHere: { points: 10, duration: quarter },
  account: { points: 50, duration: quarter },
  here: { points: 100, duration: quarter },
};

/** The sign-in door: better-auth, its endpoints by name, and patience with those who guess. */
export function openSignin(node: Node) {
  const limiters = Object.entries(attempts).map(
    ([name, limit]) => [name, new RateLimiterMemory({ keyPrefix: name, ...limit })] as const,
  );
  const keyed = (account: string, address: string): Record<string, string> => ({
    accountHere: `${account} ${address}`,
    account,
    here: address,
  });

  /** Seconds to wait; 0 where another attempt is open. */
  const waiting = async (keys: Record<string, string>): Promise<number> => {
    const states = await Promise.all(
      limiters.map(async ([name, limiter]) => ({ limiter, state: await limiter.get(keys[name] ?? '') })),
    );
    const worst = Math.max(
      0,
      ...states.map(({ limiter, state }) => (state && state.consumedPoints >= limiter.points ? state.msBeforeNext : 0)),
    );
    return Math.ceil(worst / 1000);
  };
  const note = (keys: Record<string, string>) =>
    Promise.all(limiters.map(([name, limiter]) => limiter.consume(keys[name] ?? '').catch(() => {})));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://hub');
    const kind = patterns.find(([pattern]) => pattern.test(pathname))?.[1];
    if (!kind) return answerError(response, 404, { message: 'There is no such endpoint.', code: 'NOT_FOUND' });
    if (request.method !== 'GET' && !isOwnOrigin(request, node.env)) throw foreign();
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await readBody(request, largestBody);
    const address = addressOf(request, node.env.HUB_PROXIES);
    const keys = keyed(accountOf(body) || (await whoseSecret(request, node)) || address, address);
    const wait = kind === 'guarded' ? await waiting(keys) : 0;
    if (wait > 0) {
      response.setHeader('retry-after', wait);
      return answerError(response, 429, { message: `Try again in ${wait} s.`, code: 'TOO_MANY_ATTEMPTS' });
    }
    // The library makes refusals of its own out of some losses of the database: it is asked for first.
    await node.feed.now();
    const answer = await node.auth.handler(standard(request, body));
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (kind === 'guarded' && isFailure(answer.status, bytes)) await note(keys);
    response.statusCode = answer.status;
    // The library locks a second factor that was guessed at too often, and does not say for how long.
    if (answer.status === 429) response.setHeader('retry-after', quarter);
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
    if (answer.headers.getSetCookie().length > 0) response.setHeader('set-cookie', answer.headers.getSetCookie());
    response.end(bytes);
  };
}

/** Whether a secret was tried in vain. A wrong password of somebody who is signed in is a 400 of the library's. */
const isFailure = (status: number, body: Buffer): boolean =>
  status === 401 || status === 403 || (status === 400 && body.includes('"INVALID_PASSWORD"'));

const challengeCookie = /(?:^|;\s*)(?:__Secure-)?vmeste\.two_factor=([^;]+)/;

/**
 * Whose secret is tried where the body names nobody: whoever is signed in, or has given a password and is asked for
 * the second factor. Without this all of them would share one patience.
 */
async function whoseSecret({ headers: { cookie } }: IncomingMessage, node: Node): Promise<string | null> {
  const session = await node.viewers.session(cookie);
  return session?.personId ?? challengeCookie.exec(cookie ?? '')?.[1] ?? null;
}

/** Whose secret is tried: the address of the body, or the name to sign in with, if it has one. */
function accountOf(body: Buffer | null): string {
  if (body === null || body.length === 0) return '';
  try {
    const read: unknown = JSON.parse(body.toString('utf8'));
    if (typeof read !== 'object' || read === null) return '';
    const named = 'email' in read ? read.email : 'username' in read ? read.username : '';
    return String(named).trim().toLowerCase();
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}

function standard(request: IncomingMessage, body: Buffer | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'hub'}`);
  return new Request(url, {
    method: request.method ?? 'GET',
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
}
