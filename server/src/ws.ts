import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { limits } from './limits.ts';
import type { Node } from './node.ts';
import { openRecords } from './record.ts';
import { beat } from './ws/beat.ts';
import { closing } from './ws/connection.ts';
import { openGraphqlSocket } from './ws/graphql.ts';
import { isOwnOrigin } from './ws/origin.ts';
import { watchRights } from './ws/rights.ts';

export interface WsDoor {
  readonly sockets: number;
  stop(): Promise<void>;
}

const longestGoodbye = 2_000;

const refuse = (stream: Duplex, status: string) =>
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** The WebSocket doors: GraphQL, and the records that are written together. Both let in the same people and pages. */
export function openWs(node: Node, server: Server): WsDoor {
  const doors = [openGraphqlSocket(node), openRecords(node)];
  const open = () => doors.reduce((sum, { connections }) => sum + connections.size, 0);

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const path = URL.parse(request.url ?? '/', 'http://hub')?.pathname ?? '';
    const door = doors.find((one) => one.path.test(path));
    if (!door) return refuse(stream, '404 Not Found');
    if (!isOwnOrigin(request, node.env)) return refuse(stream, '403 Forbidden');
    if (open() >= limits.sockets) return refuse(stream, '503 Service Unavailable');
    door.sockets.handleUpgrade(request, stream, head, door.opened);
  };
  server.on('upgrade', upgrade);

  const rests = doors.map(({ connections }) => {
    watchRights(node, connections);
    return beat(connections);
  });

  return {
    get sockets() {
      return open();
    },
    stop: async () => {
      for (const rest of rests) rest();
      server.off('upgrade', upgrade);
      for (const { connections } of doors) for (const connection of connections) connection.close(closing.goingAway);
      const deadline = performance.now() + longestGoodbye;
      while (open() > 0 && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20));
      for (const { sockets, stop } of doors) {
        for (const socket of sockets.clients) socket.terminate();
        sockets.close();
        await stop();
      }
    },
  };
}
