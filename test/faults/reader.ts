import { readCursor } from '@vmeste/server/feed/cursor.ts';
import { WebSocket } from 'ws';
import { ask } from '../bench/ask.ts';
import type { Somebody } from '../bench/seed.ts';
import type { Told } from './check.ts';

const stream = `subscription Follow($id: ID!, $after: String!) {
  roadmap(id: $id, after: $after) {
    __typename
    ... on RoadmapHappened { cursor kind measureId }
    ... on Checkpoint { cursor }
    ... on StartOver { cursor }
  }
}`;

interface Item {
  readonly __typename: string;
  readonly cursor: string;
  readonly kind?: string;
  readonly measureId?: string;
}

export interface Reading {
  readonly ports: readonly number[];
  readonly person: Somebody;
  readonly roadmapId: string;
  readonly cursor: string;
  /** The planted bug: after a break it goes on from now, not from where it was. */
  readonly forgetful: boolean;
}

/** Follows a roadmap; when its connection is lost it comes back, at another node if need be, with its newest cursor. */
export class Reader {
  readonly received: Told[] = [];
  breaks = 0;
  startedOver = 0;
  readonly #reading: Reading;
  #cursor: string;
  #turn: number;
  #socket: WebSocket | null = null;
  #stopped = false;

  constructor(turn: number, reading: Reading) {
    this.#turn = turn;
    this.#reading = reading;
    this.#cursor = reading.cursor;
    this.#open();
  }

  get position(): bigint {
    return readCursor(this.#cursor)?.position ?? 0n;
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.terminate();
  }

  #open(): void {
    const { ports, person, roadmapId } = this.#reading;
    const port = ports[this.#turn++ % ports.length] ?? 0;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: person.cookie },
    });
    this.#socket = socket;
    socket.on('error', () => {});
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('close', () => void this.#again());
    socket.on('message', (data) => {
      const message: { type: string; payload?: { data?: { roadmap?: Item } } } = JSON.parse(String(data));
      if (message.type === 'connection_ack')
        socket.send(
          JSON.stringify({
            id: '1',
            type: 'subscribe',
            payload: { query: stream, variables: { id: roadmapId, after: this.#cursor } },
          }),
        );
      else if (message.payload?.data?.roadmap) this.#take(message.payload.data.roadmap);
      // A stream that ended with an error is asked for again.
      else if (message.type === 'error' || message.type === 'complete' || message.type === 'next') socket.close();
    });
  }

  #take({ __typename, cursor, kind, measureId }: Item): void {
    this.#cursor = cursor;
    if (__typename === 'StartOver') this.startedOver += 1;
    const position = readCursor(cursor)?.position;
    if (kind === 'measure.changed' && measureId && position !== undefined) this.received.push({ position, measureId });
  }

  async #again(): Promise<void> {
    if (this.#stopped) return;
    this.breaks += 1;
    const { forgetful, ports, person } = this.#reading;
    await new Promise((done) => setTimeout(done, forgetful ? 1_000 : 100));
    if (forgetful) {
      const answer = await ask(ports[this.#turn % ports.length] ?? 0, person, '{ cursor }').catch(() => null);
      if (answer) this.#cursor = String(answer['cursor']);
    }
    if (!this.#stopped) this.#open();
  }
}
