import { type Client, createClient } from 'graphql-ws';
import { caught, caughtUp, heard, lost, returned } from './connection.ts';
import { leaveIfSignedOut } from './session.ts';

/** After this long without another missed event, everything missed has come. Milliseconds. */
const quiet = 700;

/** How long the server may take to answer a call or a sign of life, in milliseconds. */
const answersWithin = 8_000;

/** The code with which the server closes a socket whose session has ended. */
const signedOut = 4403;

/** How long to wait before the next attempt: soon at first, then every ten seconds, never all clients at once. */
const pauseBefore = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 500 * 2 ** attempt) * (0.7 + Math.random() * 0.6)));

let client: Client | undefined;
let operations = 0;
let settling: ReturnType<typeof setTimeout> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** A network can be gone without closing anything: a socket that stays silent is given up, and another is tried. */
const wait = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(() => client?.terminate(), answersWithin);
};

const answered = (): void => {
  clearTimeout(waiting);
  heard();
};

const settle = (): void => {
  clearTimeout(settling);
  settling = setTimeout(caughtUp, quiet);
};

/**
 * The socket of the live feed. It stays open while somebody is signed in, also on a page that follows nothing, since
 * its state is what the head says about the connection.
 */
export function openFeed(): Client {
  client ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: false,
    keepAlive: 10_000,
    // Counted, not random: the server makes a message once for all sockets that know it under the same id.
    generateID: () => String(++operations),
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: pauseBefore,
    shouldRetry: () => true,
    onNonLazyError: lost,
    on: {
      connecting: wait,
      connected: (_socket, _payload, wasRetry) => {
        answered();
        if (wasRetry) returned();
        settle();
      },
      closed: (event) => {
        clearTimeout(settling);
        clearTimeout(waiting);
        lost();
        if (event instanceof CloseEvent && event.code === signedOut) void leaveIfSignedOut();
      },
      ping: (received) => (received ? heard() : wait()),
      pong: (received) => received && answered(),
    },
  });
  return client;
}

interface StreamItem {
  __typename?: string;
  cursor?: string;
}

/** The item of a stream inside the answer: its root field, whichever room it is of. */
const itemOf = (data: Record<string, unknown> | null | undefined): StreamItem | null => {
  const [item] = Object.values(data ?? {});
  return typeof item === 'object' && item !== null ? item : null;
};

/** The field that a subscription asks for. */
const rootOf = (query: string): string | null => /\{\s*(\w+)/u.exec(query)?.[1] ?? null;

/** The server ended the stream, since what it is about is not there for this viewer. */
const isGone = (error: unknown): boolean =>
  Array.isArray(error) &&
  error.some(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code === 'NOT_FOUND');

interface Sink {
  next: (value: { data?: Record<string, unknown> | null }) => void;
  error: (error: unknown) => void;
  complete: () => void;
}

/**
 * Carries a subscription. graphql-ws sends the same payload again after a lost connection, so the newest cursor is put
 * into its variables as items come: the server then sends what was missed, once and in order.
 */
export function forward(query: string, variables: Record<string, unknown>) {
  const payload = { query, variables: { ...variables } };
  return {
    subscribe: (sink: Sink) => ({
      unsubscribe: openFeed().subscribe(payload, {
        next: (value) => {
          const item = itemOf(value.data);
          if (item?.cursor !== undefined) payload.variables['after'] = item.cursor;
          if (item && item.__typename !== 'Checkpoint') {
            // A notice speaks of a change, and is none itself.
            if (item.cursor !== undefined && item.__typename !== 'NoticeHappened') caught(item.cursor);
            settle();
          }
          heard();
          sink.next(value);
        },
        error: (error) => {
          const field = rootOf(query);
          if (field === null || !isGone(error)) return sink.error(error);
          // Whoever may not follow any more reads the page anew, which then says so by itself.
          sink.next({ data: { [field]: { __typename: 'StartOver', cursor: payload.variables['after'] } } });
          sink.complete();
        },
        complete: () => sink.complete(),
      }),
    }),
  };
}
