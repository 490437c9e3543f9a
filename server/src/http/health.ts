import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Node } from '../node.ts';
import { isLocal } from './address.ts';
import { answerError, answerJson } from './body.ts';

/** What is counted of a node. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds that a request took, by door and status. */
  readonly requests: Histogram<'door' | 'status'>;
  /** Answers to questions that may be shared: made anew, or from memory. */
  readonly answers: Counter<'from'>;
}

export function openMetrics(sockets: () => number, position: () => bigint): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'hub_sockets',
    help: 'Open sockets.',
    registers: [registry],
    collect() {
      this.set(sockets());
    },
  });
  new Gauge({
    name: 'hub_feed_position',
    help: 'Position of the feed.',
    registers: [registry],
    collect() {
      this.set(Number(position()));
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'hub_requests_seconds',
      help: 'Seconds of a request.',
      labelNames: ['door', 'status'],
      registers: [registry],
    }),
    answers: new Counter({
      name: 'hub_answers_total',
      help: 'Answers to questions that may be shared, by where they came from.',
      labelNames: ['from'],
      registers: [registry],
    }),
  };
}

/** Whether this node can answer: it can once the feed can ask the database. */
export async function health(node: Node, response: ServerResponse): Promise<void> {
  try {
    await node.feed.now();
    answerJson(response, 200, { status: 'ok' });
  } catch {
    answerJson(response, 503, { status: 'unavailable' });
  }
}

/** Figures are for this machine alone; to everybody else there is no such page. */
export async function figures(metrics: Metrics, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocal(request)) return answerError(response, 404, { message: 'There is no such page.', code: 'NOT_FOUND' });
  response.setHeader('content-type', metrics.registry.contentType);
  response.end(await metrics.registry.metrics());
}
