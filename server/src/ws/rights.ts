import { type Happening, movesRights } from '@vmeste/schema/core/event.ts';
import type { Node } from '../node.ts';
import { type Connection, closing } from './connection.ts';

/** Has every connection notice that rights moved. An idle one too: it does not wait for an event of its stream. */
export function watchRights(node: Node, connections: ReadonlySet<Connection>): void {
  node.feed.onEvents((events) => {
    for (const event of events ?? []) for (const connection of connections) notice(connection, event);
    if (events === null)
      for (const connection of connections) for (const delivery of connection.deliveries) delivery.recheck();
  });
  const notice = (connection: Connection, { kind, sessionId, personId }: Happening) => {
    if (!movesRights.has(kind)) return;
    if (sessionId !== null) {
      if (connection.session?.id === sessionId) connection.dismiss();
      return;
    }
    if (personId !== null && personId !== connection.personId) return;
    void stillHere(connection);
    for (const delivery of connection.deliveries) delivery.recheck();
  };
  const stillHere = async (connection: Connection) => {
    if (connection.session === null) return;
    // The feed is pulled to its end first: reading before its other listeners were told would read what they will drop.
    const viewer = await node.feed
      .now()
      .then(() => node.viewers.viewer(connection.personId))
      .catch(() => null);
    if (viewer === null) connection.close(closing.unavailable);
    else if (viewer.id === null) connection.dismiss();
  };
}
