import { Client, fetchExchange, type OperationResult, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { cache } from '../../client/src/app/cache.ts';
import { overtakenExchange } from '../../client/src/app/overtaken.ts';
import type { PersonRow } from './person.ts';

/** What is asked: the text of an operation, and its variables. */
export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Data = Readonly<Record<string, unknown>>;

const textOf = (body: unknown): string =>
  JSON.stringify(body, (key, value) => (key === 'cursor' || key === '__typename' ? undefined : value), 1);

/** A page that somebody has open: the pages' own cache and operations, over the doors, without the drawing. */
export class Screen {
  readonly #client: Client;
  readonly #sockets: { dispose(): void | Promise<void> };
  readonly #open: { stop(): void }[] = [];
  readonly #asked: readonly Asked[];
  readonly #shown = new Map<Asked, Data>();
  readonly #person: PersonRow;

  private constructor(person: PersonRow, url: string, cookie: string, asked: readonly Asked[]) {
    this.#person = person;
    this.#asked = asked;
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie } });
      }
    }
    const sockets = createClient({ url: `${url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie });
    this.#sockets = sockets;
    this.#client = new Client({
      url: `${url}/graphql`,
      preferGetMethod: false,
      fetchOptions: { headers: { cookie, 'apollo-require-preflight': '1' } },
      exchanges: [
        cache,
        overtakenExchange,
        subscriptionExchange({
          forwardSubscription: ({ query = '', variables = {} }) => ({
            subscribe: (sink) => ({
              unsubscribe: sockets.subscribe(
                { query, variables },
                {
                  next: (value) => sink.next({ data: value.data ?? null }),
                  error: (error) => sink.error(error),
                  complete: () => sink.complete(),
                },
              ),
            }),
          }),
        }),
        fetchExchange,
      ],
    });
  }

  /** Reads what the page asks, then follows its streams from the cursor of the moment before. */
  static async open(
    person: PersonRow,
    url: string,
    { asked, streams, after }: { asked: readonly Asked[]; streams: readonly Asked[]; after: string },
  ): Promise<Screen> {
    const screen = new Screen(person, url, await person.cookie(), asked);
    await Promise.all(asked.map((one) => screen.#ask(one)));
    for (const { text, variables } of streams)
      screen.#open.push(stopping(screen.#client.subscription(text, { ...variables, after }).subscribe(() => {})));
    return screen;
  }

  /** What the page shows now, as a text that can be compared. */
  get shown(): string {
    return this.#asked.map((one) => textOf(this.#shown.get(one))).join('\n');
  }

  /** What somebody would be shown who opened the page now. */
  async fresh(): Promise<string> {
    const answers = await Promise.all(this.#asked.map(({ text, variables }) => this.#person.sends(text, variables)));
    return answers.map(({ data }) => textOf(data)).join('\n');
  }

  async close(): Promise<void> {
    for (const one of this.#open) one.stop();
    await this.#sockets.dispose();
  }

  #ask(asked: Asked): Promise<void> {
    return new Promise((done, fail) => {
      const take = ({ data, error }: OperationResult<Data>) => {
        if (error) fail(error);
        if (data) this.#shown.set(asked, data);
        done();
      };
      const source = this.#client.query<Data>(asked.text, asked.variables, { requestPolicy: 'cache-first' });
      this.#open.push(stopping(source.subscribe(take)));
    });
  }
}

const stopping = ({ unsubscribe }: { unsubscribe: () => void }) => ({ stop: unsubscribe });
