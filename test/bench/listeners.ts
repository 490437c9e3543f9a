import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What one socket received: how often each version, and when it last received anything. */
export class Listener {
  readonly received = new Map<number, number>();
  readonly socket: WebSocket;
  readonly owner: string;
  #ready = () => {};
  readonly ready = new Promise<void>((done) => {
    this.#ready = done;
  });

  constructor(url: string, { owner, cookie, subscribe }: { owner: string; cookie: string; subscribe: object | null }) {
    this.owner = owner;
    this.socket = new WebSocket(url, subscribe ? 'graphql-transport-ws' : [], {
      headers: { cookie },
      perMessageDeflate: false,
    });
    this.socket.on('error', () => {});
    this.socket.on('open', () => {
      if (subscribe) this.socket.send('{"type":"connection_init"}');
      else this.#ready();
    });
    this.socket.on('message', (data) =>
      this.#take(data instanceof Buffer ? data : Buffer.from(String(data)), subscribe),
    );
  }

  #take(data: Buffer, subscribe: object | null): void {
    if (data.includes('"connection_ack"')) {
      this.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: subscribe }));
      return;
    }
    const at = data.indexOf('"version":');
    // A checkpoint: the subscription has caught up.
    if (at < 0) {
      this.#ready();
      return;
    }
    const version = Number.parseInt(data.toString('latin1', at + 10, at + 20), 10);
    this.received.set(version, (this.received.get(version) ?? 0) + 1);
    Listener.last = data;
    Listener.heard(version);
  }

  /** The last message of any socket: what a bare broadcast sends again. */
  static last: Buffer = Buffer.alloc(0);
  static heard: (version: number) => void = () => {};
}

/** Opens listeners a few at a time, and waits until each has caught up. */
export async function listen(many: readonly (() => Listener)[]): Promise<Listener[]> {
  const opened: Listener[] = [];
  const queue = [...many];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const listener = next();
      opened.push(listener);
      await Promise.race([
        listener.ready,
        once(listener.socket, 'close').then(([code]) => Promise.reject(new Error(`A socket closed: ${code}`))),
      ]);
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  return opened;
}

/** Milliseconds from the start of `act` until so many sockets have heard a version that `act` resolves to. */
export async function untilHeard(count: number, version: number, act: () => Promise<unknown>): Promise<number> {
  let heard = 0;
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  let last = 0;
  Listener.heard = (given) => {
    if (given !== version) return;
    last = performance.now();
    if (++heard === count) done();
  };
  const began = performance.now();
  const acted = act();
  const late = new Promise<void>((resolve) => setTimeout(resolve, 5_000).unref());
  await Promise.race([all, late]);
  await acted;
  return last - began;
}
