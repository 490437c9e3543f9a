import type { IncomingMessage, ServerResponse } from 'node:http';
import { badText } from '@vmeste/schema/core/text.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Node } from '../node.ts';
import { isOwnOrigin } from '../ws/origin.ts';
import { addressOf } from './address.ts';
import { answerError, BadRequest, foreign, readBody } from './body.ts';

const base = '/api/auth';
const largestBody = 64 * 1024;

/** How it is known whose secret is tried: by the field of the body that names the account, or by the cookies. */
type Whose = 'email' | 'username' | 'cookies';

/**
 * What of better-auth is open, by name; everything else of it is not there. Those that are not just `open` try a
 * secret: who fails too often waits.
 */
const endpoints: Readonly<Record<string, 'open' | Whose>> = {
  '/ok': 'open',
  '/get-session': 'open',
  '/sign-out': 'open',
  '/sign-in/email': 'email',
  '/sign-in/username': 'username',
  '/sign-in/social': 'open',
  '/callback/:provider': 'open',
  '/change-password': 'cookies',
  '/list-accounts': 'open',
  '/list-sessions': 'open',
  '/revoke-session': 'open',
  '/revoke-other-sessions': 'open',
  '/two-factor/enable': 'cookies',
  '/two-factor/disable': 'cookies',
  '/two-factor/generate-backup-codes': 'cookies',
  '/two-factor/verify-totp': 'cookies',
  '/two-factor/verify-backup-code': 'cookies',
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
    const body = await jsonOf(request);
    const address = addressOf(request, node.env.HUB_PROXIES);
    const keys = kind === 'open' ? null : keyed((await accountOf(kind, { request, body, node })) ?? address, address);
    const wait = keys ? await waiting(keys) : 0;
    if (wait > 0) {
      response.setHeader('retry-after', wait);
      return answerError(response, 429, { message: `Try again in ${wait} s.`, code: 'TOO_MANY_ATTEMPTS' });
    }
    // The library makes refusals of its own out of some losses of the database: it is asked for first.
    await node.feed.now();
    const answer = await node.auth.handler(standard(request, body));
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (keys && isFailure(answer.status, bytes)) await note(keys);
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

/**
 * What the body says; null where there is none. Only JSON, which better-auth is then given as it was read here: of two
 * readings of one body the patience would go by the other.
 */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const body = await readBody(request, largestBody);
  if (body.length === 0) return null;
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new BadRequest(415, 'The body must be JSON.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}

interface Tried {
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly node: Node;
}

/** The login whose secret is tried, whichever way; what was typed where there is no such; null where nothing was. */
async function accountOf(whose: Whose, { request, body, node }: Tried): Promise<string | null> {
  if (whose === 'cookies') return holderOf(request, node);
  const given: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, whose) : null;
  const typed = typeof given === 'string' ? given.trim().toLowerCase() : '';
  if (typed === '' || badText({ typed }) !== null) return null;
  const login = await node.db.login.findFirst({ where: { [whose]: typed }, select: { id: true } });
  return login?.id ?? typed;
}

const challengeCookie = /(?:^|;\s*)(?:__Secure-)?vmeste\.two_factor=([^;]+)/;

/** The login of whoever is signed in, or has given a password and is asked for the second factor. */
async function holderOf({ headers: { cookie } }: IncomingMessage, { db, viewers }: Node): Promise<string | null> {
  const session = await viewers.session(cookie);
  if (session) {
    const person = await db.person.findUnique({ where: { id: session.personId }, select: { loginId: true } });
    return person?.loginId ?? null;
  }
  const challenge = challengeCookie.exec(cookie ?? '')?.[1]?.split('.', 1)[0];
  if (!challenge || challenge.includes('%')) return null;
  const asked = await db.verification.findFirst({ where: { identifier: challenge }, select: { value: true } });
  return asked?.value ?? null;
}

function standard(request: IncomingMessage, body: unknown): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  headers.delete('content-length');
  if (body !== null) headers.set('content-type', 'application/json');
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'hub'}`);
  return new Request(url, {
    method: request.method ?? 'GET',
    headers,
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  });
}
