import type { TadaDocumentNode } from 'gql.tada';
import { GraphQLError, print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a GraphQL door answers, as it stands on the wire. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Where an actor knocks: a node's address, and the cookie that the actor shows there. */
export interface Way {
  readonly url: () => string;
  readonly cookie: () => Promise<string | null>;
}

/** The variables may be left out where a document has none. */
type Given<Variables> = [keyof Variables] extends [never] ? [variables?: Variables] : [variables: Variables];

/** Somebody at the doors of a running node: over HTTP and over a WebSocket, never past them. */
export class Actor {
  readonly #way: Way;

  constructor(way: Way) {
    this.#way = way;
  }

  /** The whole data of a query. Fails where the answer has an error. */
  async asks<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...[variables]: Given<Variables>
  ): Promise<Result> {
    const answer = await this.sends(print(document), variables);
    if (answer.errors || !answer.data) throw new Error(`The question failed: ${JSON.stringify(answer.errors)}`);
    return answer.data as Result;
  }

  /** What a mutation's one field answers: the row, or a refusal. */
  async does<Result extends object, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...given: Given<Variables>
  ): Promise<Result[keyof Result]> {
    const [only] = Object.values(await this.asks(document, ...given));
    return only;
  }

  /** Sends any text at all, and gives the answer as it stands. */
  async sends(query: string, variables?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.fetches('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer: Answer = await response.json();
    return answer;
  }

  /** Any path of the node, with this actor's cookie. */
  async fetches(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = await this.#way.cookie();
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    return fetch(new URL(path, this.#way.url()), { ...init, headers });
  }

  /** Brings a file in, which hangs on nothing yet. */
  async uploads(name: string, content: string | Uint8Array): Promise<{ id: string; url: string }> {
    const form = new FormData();
    form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name));
    const answer = await this.fetches('/api/files', { method: 'POST', body: form });
    const { file }: { file: { id: string; url: string } } = await answer.json();
    return file;
  }

  /** Opens a subscription: its items one after another, until it ends or is left. */
  async watches<Result, Variables>(
    document: TadaDocumentNode<Result, Variables>,
    ...[variables]: Given<Variables>
  ): Promise<Watch<Result[keyof Result]>> {
    return this.listens(print(document), variables);
  }

  /** The same by any text at all. */
  async listens<Item>(query: string, variables?: unknown): Promise<Watch<Item>> {
    const cookie = await this.#way.cookie();
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, cookie ? { headers: { cookie } } : {});
      }
    }
    const client = createClient({
      url: `${this.#way.url().replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WithCookie,
      lazy: true,
      retryAttempts: 0,
    });
    return new Watch(client, query, variables);
  }
}

/** An open subscription of one socket. */
export class Watch<Item> {
  readonly #client: Client;
  readonly #items: AsyncIterableIterator<Answer>;

  constructor(client: Client, query: string, variables: unknown) {
    this.#client = client;
    this.#items = client.iterate({
      query,
      variables: variables as Record<string, unknown>,
    }) as AsyncIterableIterator<Answer>;
  }

  /** The next item; null where the stream has ended. Fails on an error of the stream. */
  async next(): Promise<Item | null> {
    const { value, done } = await this.#items.next();
    if (done) return null;
    if (value.errors || !value.data) throw new GraphQLError(JSON.stringify(value.errors));
    return Object.values(value.data)[0] as Item;
  }

  /** The next item that fits, leaving out those that do not; null where the stream has ended before. */
  async nextWhere<Fitting extends Item>(fits: (item: Item) => item is Fitting): Promise<Fitting | null> {
    for (;;) {
      const item = await this.next();
      if (item === null) return null;
      if (fits(item)) return item;
    }
  }

  async leave(): Promise<void> {
    await this.#items.return?.();
    await this.#client.dispose();
  }
}
