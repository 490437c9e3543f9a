import type { Connection } from './connection.ts';

const pingEvery = 12_000;
/** A stream that is silent for so long says how far it is, in milliseconds. */
const quiet = 10_000;

/** Asks now and then who is still there, and has silent streams say how far they are. Gives what ends that. */
export function beat(connections: ReadonlySet<Connection>): () => void {
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
