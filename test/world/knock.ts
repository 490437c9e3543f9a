import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { PersonRow } from './person.ts';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A node, as whoever knocks knows it. */
interface Door {
  readonly url: string;
}

/** One socket at the door, spoken to word by word. */
export class Knock {
  readonly socket: WebSocket;
  readonly #messages: Message[] = [];
  #wake = () => {};

  constructor(door: Door, headers: Record<string, string>) {
    this.socket = new WebSocket(`${door.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    this.socket.on('message', (text) => {
      this.#messages.push(JSON.parse(String(text)));
      this.#wake();
    });
    this.socket.on('error', () => {});
    onTestFinished(() => this.socket.terminate());
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  async next(type: string): Promise<Message> {
    for (;;) {
      const at = this.#messages.findIndex((message) => message.type === type);
      const [found] = at < 0 ? [] : this.#messages.splice(at, 1);
      if (found) return found;
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
  }

  /** The code with which the door closes it. */
  closed = async (): Promise<unknown> => (await once(this.socket, 'close'))[0];
}

/** Opens a socket, and says nothing yet. */
export async function knock(
  door: Door,
  person: PersonRow | null,
  headers: Record<string, string> = {},
): Promise<Knock> {
  const cookie = person ? { cookie: await person.cookie() } : {};
  const opened = new Knock(door, { ...cookie, ...headers });
  await once(opened.socket, 'open');
  return opened;
}

/** Opens a socket, and is let in. */
export async function enter(door: Door, person: PersonRow): Promise<Knock> {
  const opened = await knock(door, person);
  opened.say({ type: 'connection_init' });
  await opened.next('connection_ack');
  return opened;
}
