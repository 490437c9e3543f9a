import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer, type WebSocket as WebSocketLike } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { isUnavailable } from './fault.ts';
import { limits } from './limits.ts';
import type { Node } from './node.ts';
import { Connection, closing } from './ws/connection.ts';
import { operations } from './ws/operation.ts';
import { isOwnOrigin } from './ws/origin.ts';
import { watchRights } from './ws/rights.ts';

export interface WsDoor {
  readonly sockets: number;
  stop(): Promise<void>;
}

const pingEvery = 12_000;
/** A stream that is silent for so long says how far it is, in milliseconds. */
const quiet = 10_000;
const longestGoodbye = 2_000;

const refuse = (stream: Duplex, status: string) =>
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** What went wrong where nobody waits for an answer. */
const note = (node: Node, error: unknown) =>
  node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');

/** A socket as graphql-ws takes it. */
const carried = (node: Node, socket: WebSocket, connection: Connection): WebSocketLike => ({
  protocol: socket.protocol,
  send: async (text) => connection.send(text),
  close: (code, reason) => socket.close(code, reason),
  onMessage: (take) => {
    socket.on('message', (message) => {
      take(String(message)).catch((error: unknown) => {
        if (!isUnavailable(error)) note(node, error);
        connection.close(isUnavailable(error) ? closing.unavailable : closing.fault);
      });
    });
  },
});

/** Asks now and then who is still there, and has silent streams say how far they are. Gives what ends that. */
function beat(connections: ReadonlySet<Connection>): () => void {
  const pinging = setInterval(() => {
    for (const connection of connections) connection.ping();
  }, pingEvery);
  const resting = setInterval(() => {
    for (const { deliveries } of connections) for (const delivery of deliveries) delivery.quiet(quiet);
  }, quiet / 2);
  pinging.unref();
  resting.unref();
  return () => {
    clearInterval(pinging);
    clearInterval(resting);
  };
}

/** The WebSocket door: the same authentication, limits and masking as the HTTP door. */
export function openWs(node: Node, server: Server): WsDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message, handleProtocols });
  const connections = new Set<Connection>();

  const door = makeServer({
    ...operations(node),
    connectionInitWaitTimeout: 3_000,
    onConnect: async ({ extra: { connection } }) => {
      await node.feed.now();
      const read = () => node.viewers.session(connection.request.headers.cookie);
      const session = await read();
      if (!session) return false;
      connection.admit(session, () => node.feed.now().then(read));
      // From here on the connection is told of what ends it; what was told a moment before is found in what is read now.
      if (!(await read()) || (await node.viewers.viewer(session.personId)).id === null) return false;
      const own = [...connections].filter(({ personId }) => personId === session.personId).length;
      if (own > limits.socketsOfPerson) connection.close(closing.tooMany);
      return true;
    },
  });

  const opened = (socket: WebSocket, request: IncomingMessage) => {
    const connection = new Connection(socket, request);
    connections.add(connection);
    // A frame that is too large or broken closes the socket with its own code; there is nothing more to do about it.
    socket.on('error', () => {});
    const closed = door.opened(carried(node, socket, connection), { connection });
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      connection.gone();
      closed(code, String(reason)).catch((error: unknown) => note(node, error));
    });
  };

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    if (URL.parse(request.url ?? '/', 'http://hub')?.pathname !== '/graphql') return refuse(stream, '404 Not Found');
    if (!isOwnOrigin(request, node.env)) return refuse(stream, '403 Forbidden');
    if (connections.size >= limits.sockets) return refuse(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, opened);
  };
  server.on('upgrade', upgrade);

  watchRights(node, connections);
  const rest = beat(connections);

  return {
    get sockets() {
      return connections.size;
    },
    stop: async () => {
      rest();
      server.off('upgrade', upgrade);
      for (const connection of connections) connection.close(closing.goingAway);
      const deadline = performance.now() + longestGoodbye;
      while (connections.size > 0 && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20));
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
