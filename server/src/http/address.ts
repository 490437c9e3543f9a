import type { IncomingMessage } from 'node:http';

/** Where a request comes from. What proxies of our own noted is believed, and no more of it than there are proxies. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const noted = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return (proxies > 0 && noted.at(-proxies)) || request.socket.remoteAddress || 'unknown';
}

/** Whether it comes from this very machine, and not through a proxy on it. */
export const isLocal = (request: IncomingMessage): boolean =>
  request.headers['x-forwarded-for'] === undefined &&
  request.headers['forwarded'] === undefined &&
  /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '');
