import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';

/** Bytes of one file. */
export const largestUpload = 20 * 1024 * 1024;
/** What the form around it may take. */
const form = 64 * 1024;

/** Why an upload is not taken, with the status that says so. */
export class UploadRefused extends Error {
  readonly status: number;
  readonly code: UploadRefusal;

  constructor(status: number, code: UploadRefusal) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

export type UploadRefusal =
  | 'SIGNED_OUT'
  | 'FOREIGN_ORIGIN'
  | 'MALFORMED'
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'UNKNOWN_TYPE'
  | 'UNSAFE'
  | 'OFFICIAL_USE'
  | 'BUSY';

export interface Upload {
  readonly name: string | undefined;
  readonly bytes: Buffer;
}

/**
 * The one file of a multipart request.
 * @throws UploadRefused where it is too large, empty, missing, or the request is no such form
 */
export async function uploadOf(request: IncomingMessage): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > largestUpload + form) throw new UploadRefused(413, 'TOO_LARGE');
  const parser = parserFor(request);
  const upload = await new Promise<Upload | null>((done, fail) => {
    let taken: Promise<Upload> | null = null;
    parser.on('file', (_field, stream, { filename }) => {
      taken = bytesOf(stream).then((bytes) => ({ name: filename, bytes }));
      taken.catch(fail);
    });
    parser.on('error', () => fail(new UploadRefused(400, 'MALFORMED')));
    parser.on('close', () => (taken ? taken.then(done, fail) : done(null)));
    request.on('aborted', () => fail(new UploadRefused(400, 'MALFORMED')));
    request.pipe(parser);
  }).finally(() => request.unpipe(parser));
  if (!upload) throw new UploadRefused(400, 'MALFORMED');
  if (upload.bytes.length === 0) throw new UploadRefused(400, 'EMPTY');
  return upload;
}

function parserFor(request: IncomingMessage) {
  try {
    const limits = { fileSize: largestUpload, files: 1, fields: 4, fieldSize: 1024, parts: 5 };
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits });
  } catch {
    // Not a form, or one without a boundary.
    throw new UploadRefused(400, 'MALFORMED');
  }
}

async function bytesOf(stream: Readable & { truncated?: boolean }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  if (stream.truncated) throw new UploadRefused(413, 'TOO_LARGE');
  return Buffer.concat(chunks);
}
