import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { keepFile } from '@vmeste/schema/file/command.ts';
import { visible } from '@vmeste/schema/file/policy.ts';
import { FileRefused } from './documents/refusal.ts';
import { kindOf, nameOf } from './files/kind.ts';
import { isForOfficialUse } from './files/mark.ts';
import { UploadRefused, uploadOf } from './files/upload.ts';
import { answerError, answerJson } from './http/body.ts';
import { executionFor, type Node } from './node.ts';
import { isOwnOrigin } from './ws/origin.ts';

/** Uploads are held in memory while they are checked: this many at a time, then "busy". */
const mostAtOnce = 6;
const pattern = /^\/api\/files(?:\/([0-9a-f-]{36}))?$/;

/** The door of files: POST /api/files takes one, GET /api/files/<id> gives it to whoever sees what it is attached to. */
export function openFiles(node: Node) {
  let under = 0;

  /** Whose request it is, as of now: what was committed before it came is known. */
  const asked = async (request: IncomingMessage) => {
    const cursor = await node.feed.now();
    const { viewer } = await node.viewers.signedIn(request.headers);
    return executionFor(node, viewer, cursor).context;
  };

  const take = async (request: IncomingMessage, response: ServerResponse) => {
    if (!isOwnOrigin(request, node.env)) throw new UploadRefused(403, 'FOREIGN_ORIGIN');
    const context = await asked(request);
    if (context.viewer.id === null) throw new UploadRefused(401, 'SIGNED_OUT');
    if (under >= mostAtOnce) throw new UploadRefused(503, 'BUSY');
    under += 1;
    try {
      const { name, bytes } = await uploadOf(request);
      const type = await kindOf(bytes);
      if (type === null) throw new UploadRefused(415, 'UNKNOWN_TYPE');
      if (await isForOfficialUse(nameOf(name), type, bytes)) throw new UploadRefused(422, 'OFFICIAL_USE');
      const stored = { ...(await node.store.put(bytes)), name: nameOf(name), type };
      const id = await keepFile(context, stored).catch(async (error: unknown) => {
        await node.store.remove(stored.key);
        throw error;
      });
      const { key: _, ...file } = stored;
      answerJson(response, 201, { file: { id, ...file, url: `/api/files/${id}` } });
    } finally {
      under -= 1;
    }
  };

  const give = async (id: string, request: IncomingMessage, response: ServerResponse) => {
    const { viewer } = await asked(request);
    const file = await node.db.file.findFirst({ where: { AND: [{ id }, visible(viewer)] } });
    if (!file) return answerError(response, 404, nothing);
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.size,
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    if (request.method === 'HEAD') return void response.end();
    await pipeline(await node.store.read(file.key), response);
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path, id] = pattern.exec(new URL(request.url ?? '/', 'http://hub').pathname) ?? [];
    try {
      if (path && !id && request.method === 'POST') return await take(request, response);
      if (id && (request.method === 'GET' || request.method === 'HEAD')) return await give(id, request, response);
      answerError(response, path ? 405 : 404, path ? { message: 'Not so.', code: 'METHOD' } : nothing);
    } catch (error) {
      const refused = error instanceof FileRefused ? new UploadRefused(415, 'UNSAFE') : error;
      if (!(refused instanceof UploadRefused) || response.headersSent) throw error;
      // What is left of the body is not read: the connection ends with the answer.
      response.setHeader('connection', 'close');
      answerError(response, refused.status, { message: 'The file is not taken.', code: refused.code });
    }
  };
}

const nothing = { message: 'There is nothing here.', code: 'NOT_FOUND' };

/** RFC 8187: what encodeURIComponent leaves but a header parameter may not hold. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
