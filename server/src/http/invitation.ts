import type { IncomingMessage, ServerResponse } from 'node:http';
import { Invalid, NotFound } from '@vmeste/schema/core/refusal.ts';
import { acceptInvitation, lookAtInvitation, recover } from '@vmeste/schema/person/invitation/command.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import { passwordLength } from '../auth.ts';
import { anonymousContext, type Node } from '../node.ts';
import { isOwnOrigin } from '../ws/origin.ts';
import { addressOf } from './address.ts';
import { answerError, answerJson, BadRequest, foreign, readBody } from './body.ts';

const largestBody = 4 * 1024;

/** Secrets that open nothing, and asked-for ways back in, from one place in a quarter of an hour. */
const patience = { points: 30, duration: 15 * 60 };

const secret = z.string().min(1).max(100);
const bodies = {
  '/api/invitation/look': z.object({ secret }),
  '/api/invitation/accept': z.object({
    secret,
    password: z.string().max(passwordLength.max),
    username: z.string().max(100).nullish(),
  }),
  '/api/invitation/recover': z.object({ email: z.string().max(254) }),
};

/** The door of those who have no session yet: an invitation is looked at and accepted, a way back in is asked for. */
export function openInvitations(node: Node) {
  const limiter = new RateLimiterMemory(patience);
  const context = () => anonymousContext(node);

  const acts: Record<string, (body: unknown) => Promise<unknown>> = {
    '/api/invitation/look': async (body) => {
      const { secret } = bodies['/api/invitation/look'].parse(body);
      return { ...(await lookAtInvitation(context(), secret)), passwordLength };
    },
    '/api/invitation/accept': async (body) => {
      const { password, ...given } = bodies['/api/invitation/accept'].parse(body);
      if (password.length < passwordLength.min) throw new Invalid('password', 'TOO_SHORT', passwordLength);
      await lookAtInvitation(context(), given.secret);
      const { password: hashing } = await node.auth.$context;
      await acceptInvitation(context(), { ...given, passwordHash: await hashing.hash(password) });
      return { ok: true };
    },
    '/api/invitation/recover': async (body) => {
      const { email } = bodies['/api/invitation/recover'].parse(body);
      await recover(context(), email);
      return { ok: true };
    },
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const act = acts[new URL(request.url ?? '/', 'http://hub').pathname];
    if (!act || request.method !== 'POST')
      return answerError(response, 404, { message: 'There is no such endpoint.', code: 'NOT_FOUND' });
    if (!isOwnOrigin(request, node.env)) throw foreign();
    const from = addressOf(request, node.env.HUB_PROXIES);
    const state = await limiter.get(from);
    if (state && state.consumedPoints >= patience.points) {
      response.setHeader('retry-after', Math.ceil(state.msBeforeNext / 1000));
      return answerError(response, 429, { message: 'Try again later.', code: 'TOO_MANY_ATTEMPTS' });
    }
    const body = await jsonOf(request);
    try {
      if (request.url?.endsWith('/recover')) await limiter.consume(from).catch(() => {});
      answerJson(response, 200, await act(body));
    } catch (error) {
      if (error instanceof NotFound) {
        await limiter.consume(from).catch(() => {});
        return answerError(response, 404, { message: 'NotFound', code: 'NOT_FOUND' });
      }
      if (error instanceof z.ZodError) throw new BadRequest(400, 'The body has another shape.');
      if (!(error instanceof Invalid)) throw error;
      const { field, code, params } = error;
      answerJson(response, 422, { errors: [{ message: error.message, extensions: { code, field, params } }] });
    }
  };
}

/** Only JSON, which no form of another site can send without being asked first. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new BadRequest(415, 'The body must be JSON.');
  const body = await readBody(request, largestBody);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}
