import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { BadRequest } from './http/body.ts';

const dist = join(import.meta.dirname, '../../client/dist');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const compressed = /^(text|application\/json|image\/svg|font\/ttf|application\/manifest)/;

const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};
type Encoding = keyof typeof encoders | 'identity';

/** Files as they go out, by path, time of change and encoding: a build is compressed once. */
const kept = new Map<string, Promise<Buffer>>();

/** The built client: a file where there is one, otherwise the page that routes by itself. */
export async function servePage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request);
  const asked = await stat(path).catch(() => null);
  const inside = asked?.isFile() === true && path.startsWith(dist + sep);
  const file = inside ? path : join(dist, 'index.html');
  const found = inside ? asked : await stat(file).catch(() => null);
  // What has the name of a file and is none is not the page either.
  if (!found || (!inside && path.includes(`${sep}assets${sep}`))) {
    response.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const encoding = compressed.test(type) ? accepted(request) : 'identity';
  const bytes = await bytesOf(file, found.mtimeMs, encoding);
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    vary: 'accept-encoding',
    'cache-control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function pathOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://hub');
  try {
    const path = decodeURIComponent(pathname);
    if (path.includes('\0')) throw new BadRequest(400, 'The address is broken.');
    return normalize(join(dist, path));
  } catch {
    throw new BadRequest(400, 'The address is broken.');
  }
}

function accepted(request: IncomingMessage): Encoding {
  const given = String(request.headers['accept-encoding'] ?? '');
  return /\bbr\b/.test(given) ? 'br' : /\bgzip\b/.test(given) ? 'gzip' : 'identity';
}

function bytesOf(file: string, changed: number, encoding: Encoding): Promise<Buffer> {
  const key = `${file} ${changed} ${encoding}`;
  const found = kept.get(key);
  if (found) return found;
  const bytes = readFile(file).then((plain) => (encoding === 'identity' ? plain : encoders[encoding](plain)));
  kept.set(key, bytes);
  bytes.catch(() => kept.delete(key));
  return bytes;
}
