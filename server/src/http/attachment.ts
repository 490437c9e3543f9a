import type { ServerResponse } from 'node:http';

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

/** Nothing in it runs, nobody keeps it on the way. */
export function sendAttachment(response: ServerResponse, { bytes, type, plain, name }: Attachment): void {
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
