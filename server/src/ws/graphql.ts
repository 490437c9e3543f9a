import type { IncomingMessage } from 'node:http';
import { handleProtocols, makeServer, type WebSocket as WebSocketLike } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { limits } from '../limits.ts';
import type { Node } from '../node.ts';
import { Connection } from './connection.ts';
import { admit, noteFault, type SocketDoor, showOut } from './door.ts';
import { operations } from './operation.ts';

/** A socket as graphql-ws takes it. */
const carried = (node: Node, socket: WebSocket, connection: Connection): WebSocketLike => ({
  protocol: socket.protocol,
  send: async (text) => connection.send(text),
  close: (code, reason) => socket.close(code, reason),
  onMessage: (take) => {
    socket.on('message', (message) => {
      take(String(message)).catch((error: unknown) => showOut(node, connection, error));
    });
  },
});

/** GraphQL over a WebSocket: the same authentication, limits and masking as over HTTP. */
export function openGraphqlSocket(node: Node): SocketDoor {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.message, handleProtocols });
  const connections = new Set<Connection>();

  const server = makeServer({
    ...operations(node),
    connectionInitWaitTimeout: 3_000,
    onConnect: ({ extra: { connection } }) => admit(node, connection, { all: connections }),
  });

  const opened = (socket: WebSocket, request: IncomingMessage) => {
    const connection = new Connection(socket, request);
    connections.add(connection);
    // A frame that is too large or broken closes the socket with its own code; there is nothing more to do about it.
    socket.on('error', () => {});
    const closed = server.opened(carried(node, socket, connection), { connection });
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      connection.gone();
      closed(code, String(reason)).catch((error: unknown) => noteFault(node, error));
    });
  };
  return { path: /^\/graphql$/, sockets, connections, opened, stop: async () => {} };
}
