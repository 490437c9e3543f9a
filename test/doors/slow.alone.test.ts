/** Who sends slowly, and who comes when the house is full. The limits are made small here; limits.test.ts has the real ones. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { enter, Knock } from '../world/knock.ts';
import { type World, world } from '../world.ts';

vi.mock('../../server/src/limits.ts', async (real) => {
  const { limits, ...rest } = await real<typeof import('../../server/src/limits.ts')>();
  return { ...rest, limits: { ...limits, headTime: 1_000, bodyTime: 1_500, sockets: 2 } };
});

/** Sends the beginning of a request, and then nothing more. Gives what is answered until the door closes. */
async function sendsOnly(w: World, beginning: string): Promise<string> {
  const socket = connect(Number(new URL(w.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(beginning);
  return text(socket);
}

test('a request whose head does not come in time is cut off', async () => {
  const w = await world();
  expect(await sendsOnly(w, 'POST /graphql HTTP/1.1\r\nHost: hub\r\n')).toContain('408');
});

test.each(['/graphql', '/api/auth/sign-in/email', '/api/invitation/look'])(
  'a body that does not come in time is answered so, and the node goes on: %s',
  async (path) => {
    const w = await world();
    const head = ['Host: hub', 'Content-Type: application/json', 'Content-Length: 100'].join('\r\n');
    const answer = await sendsOnly(w, `POST ${path} HTTP/1.1\r\n${head}\r\n\r\n{"query": `);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('BAD_REQUEST');
    expect((await fetch(`${w.url}/health`)).status).toBe(200);
  },
);

test('when a node has all the sockets that it can carry, the next is told to come later', async () => {
  const w = await world();
  const person = w.organisation('Минздрав НСО').person('специалист');
  const [first] = [await enter(w, person), await enter(w, person)];
  const third = new Knock(w, { cookie: await person.cookie() });
  const [, response] = await once(third.socket, 'unexpected-response');
  expect(response.statusCode).toBe(503);
  first?.socket.close();
  await vi.waitFor(() => enter(w, person), { timeout: 5_000, interval: 50 });
});
