import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Session } from '../session.ts';
import type { Delivery, Outlet } from './delivery.ts';

/** Codes with which a socket is closed. */
export const closing = {
  goingAway: [1012, 'The node restarts'],
  unavailable: [1013, 'Try again later'],
  fault: [1011, 'Fault'],
  /** Signed out, run out, disabled. Whoever has another session by then, as after a change of password, comes back. */
  signedOut: [4403, 'Signed out'],
  tooMany: [4429, 'Too many sockets'],
  /** What it was opened for is not there for this viewer, or not any more. */
  gone: [4404, 'Not found'],
  silent: [4408, 'Nothing was said'],
  /** What came cannot be read. */
  broken: [4400, 'Bad message'],
} as const satisfies Record<string, readonly [number, string]>;

/** What may wait in a socket before its reader counts as slow, in bytes; and how long it may stay slow, in milliseconds. */
const mostWaiting = 256 * 1024;
const longestSlow = 10_000;
/** Bytes that were made once for many are still text on the wire, but at the door of records. */
const asText = { binary: false };
const asBytes = { binary: true };
/** The longest timer that there is. */
const longestTimer = 2 ** 31 - 1;

/** One open socket and who sits behind it. */
export class Connection implements Outlet {
  readonly request: IncomingMessage;
  readonly deliveries = new Set<Delivery>();
  readonly #socket: WebSocket;
  #session: Session | null = null;
  #expiry: NodeJS.Timeout | undefined;
  #alive = true;

  constructor(socket: WebSocket, request: IncomingMessage) {
    this.#socket = socket;
    this.request = request;
    socket.on('pong', () => {
      this.#alive = true;
    });
  }

  get session(): Session | null {
    return this.#session;
  }

  get personId(): string {
    return this.#session?.personId ?? '';
  }

  /** Takes its session, and closes when that has run out, unless it was prolonged meanwhile. */
  admit(session: Session, again: () => Promise<Session | null>): void {
    this.#session = session;
    clearTimeout(this.#expiry);
    const left = session.expiresAt.getTime() - Date.now();
    this.#expiry = setTimeout(
      () => {
        again().then(
          (now) => (now && now.expiresAt.getTime() > Date.now() ? this.admit(now, again) : this.dismiss()),
          () => this.dismiss(),
        );
      },
      Math.min(Math.max(left, 0), longestTimer),
    ).unref();
  }

  /** A reader that does not read is cut off; it comes back with its cursor and misses nothing. */
  send(message: string | Buffer, as: 'text' | 'bytes' = 'text'): Promise<void> | void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const how = as === 'text' ? asText : asBytes;
    if (this.#socket.bufferedAmount <= mostWaiting) {
      this.#socket.send(message, how);
      return;
    }
    return new Promise((done) => {
      const slow = setTimeout(() => {
        this.#socket.terminate();
        done();
      }, longestSlow);
      this.#socket.send(message, how, () => {
        clearTimeout(slow);
        done();
      });
    });
  }

  left(delivery: Delivery): void {
    this.deliveries.delete(delivery);
  }

  dismiss(): void {
    this.close(closing.signedOut);
  }

  close([code, reason]: readonly [number, string]): void {
    this.#socket.close(code, reason);
  }

  /** Asks whether anybody is there; whoever did not answer the last time is gone. */
  ping(): void {
    if (!this.#alive) this.#socket.terminate();
    this.#alive = false;
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }

  gone(): void {
    clearTimeout(this.#expiry);
    for (const delivery of this.deliveries) void delivery.return();
    this.deliveries.clear();
  }
}
