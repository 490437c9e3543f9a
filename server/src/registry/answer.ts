import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What goes out at the public door. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing runs in these pages, nothing of them is framed, and what they load is our own. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const packed = promisify(gzip);
/** Smaller answers are not worth packing, in bytes. */
const smallest = 1_000;

/**
 * Whoever keeps a page asks whether it is still so before showing it: what has left the registry is not shown once more
 * from memory.
 */
export async function answer(request: IncomingMessage, response: ServerResponse, made: Answer): Promise<void> {
  const plain = Buffer.from(made.text);
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': made.status === 200 ? 'no-cache' : 'no-store',
    vary: 'accept-encoding, accept-language',
    ...(made.status === 200 && { etag: tag }),
    ...made.headers,
  };
  if (made.status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const isPacked = plain.length > smallest && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = isPacked ? await packed(plain) : plain;
  response.writeHead(made.status, {
    ...headers,
    'content-type': made.type,
    'content-length': bytes.length,
    ...(isPacked && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
