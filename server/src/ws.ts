import type { Server } from 'node:http';
import { schema } from '@vmeste/schema/index.ts';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { mask } from './fault.ts';
import { contextFor, type Node, signedIn } from './node.ts';

export interface WsDoor {
  stop(): Promise<void>;
}

/** The WebSocket door: the same authentication, limits and masking as the HTTP door. */
export function openWs(node: Node, server: Server): WsDoor {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 64 * 1024 });
  const door = useServer(
    {
      schema,
      connectionInitWaitTimeout: 3_000,
      context: async (connection) => contextFor(node, await signedIn(node, connection.extra.request.headers)),
      onNext: (_connection, _id, _payload, _args, result) =>
        result.errors
          ? { data: result.data ?? null, errors: result.errors.map((error) => mask(node.log, error.toJSON(), error)) }
          : undefined,
    },
    sockets,
  );
  return { stop: async () => void (await door.dispose()) };
}
