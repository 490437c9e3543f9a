import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Connection } from './connection.ts';

/** Both ends of one socket. */
async function opened(): Promise<{ near: Connection; far: WebSocket }> {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const address = http.address();
  const far = new WebSocket(`ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
  const near = await new Promise<Connection>((done) =>
    sockets.once('connection', (socket: WebSocket, request: IncomingMessage) => done(new Connection(socket, request))),
  );
  await once(far, 'open');
  onTestFinished(() => {
    far.terminate();
    sockets.close();
    http.close();
  });
  return { near, far };
}

const session = (milliseconds: number) => ({
  id: 's',
  personId: 'p',
  expiresAt: new Date(Date.now() + milliseconds),
  recheckAt: 0,
  cookies: [],
});

test('an idle socket closes when its session runs out', async () => {
  const { near, far } = await opened();
  near.admit(session(50), async () => null);
  expect((await once(far, 'close'))[0]).toBe(4403);
});

test('a socket whose session was prolonged meanwhile stays, until that one runs out too', async () => {
  const { near, far } = await opened();
  let asked = 0;
  near.admit(session(30), async () => {
    asked += 1;
    return asked === 1 ? session(60) : null;
  });
  expect((await once(far, 'close'))[0]).toBe(4403);
  expect(asked).toBe(2);
});

test('when it cannot be known whether a session still stands, its socket closes', async () => {
  const { near, far } = await opened();
  near.admit(session(10), () => Promise.reject(new Error('no database')));
  expect((await once(far, 'close'))[0]).toBe(4403);
});

test('a reader that does not read is made to wait, and nothing piles up behind it', async () => {
  const { near, far } = await opened();
  far.pause();
  const large = 'x'.repeat(1_000_000);
  let taken = 0;
  while (near.send(large) === undefined) taken += 1;
  expect(taken).toBeLessThan(30);
});

test('a reader that stays slow for ten seconds is cut off, and whoever writes to it goes on', async () => {
  const { near, far } = await opened();
  far.pause();
  const large = 'x'.repeat(1_000_000);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let waits = near.send(large);
  while (waits === undefined) waits = near.send(large);
  let goesOn = false;
  const written = waits.then(() => {
    goesOn = true;
  });
  await vi.advanceTimersByTimeAsync(9_900);
  expect(goesOn).toBe(false);
  const closed = once(far, 'close');
  await vi.advanceTimersByTimeAsync(200);
  await written;
  far.resume();
  expect((await closed)[0]).toBe(1006);
});
