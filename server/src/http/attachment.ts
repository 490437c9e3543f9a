import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import type { Node } from '../node.ts';
import { answerError } from './body.ts';

/** A file that is made for whoever asks, and kept nowhere. */
export interface Attachment {
  readonly bytes: Buffer;
  readonly type: string;
  /** ASCII for old clients, and the name in full. */
  readonly plain: string;
  readonly name: string;
}

/** A name as a file may have it. */
export const inFile = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim();

/** What an address leads to for somebody; null where for them there is nothing. */
export type Give = (node: Node, viewer: Viewer, address: URL) => Promise<Attachment | null>;

/** A door of files that are made for whoever asks by GET, with what they may see at that moment. */
export function attachmentDoor(node: Node, give: Give) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') return answerError(response, 405, { message: 'Not so.', code: 'METHOD' });
    await node.feed.now();
    const { viewer } = await node.viewers.signedIn(request.headers);
    const made = viewer.id === null ? null : await give(node, viewer, new URL(request.url ?? '/', 'http://hub'));
    if (!made) return answerError(response, 404, { message: 'There is nothing here.', code: 'NOT_FOUND' });
    send(response, made);
  };
}

/** Nothing in it runs, nobody keeps it on the way. */
function send(response: ServerResponse, { bytes, type, plain, name }: Attachment): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  response.end(bytes);
}
