import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '../limits.ts';

/** A request that is refused before anybody looks at what it means. */
export class BadRequest extends Error {
  override name = 'BadRequest';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A page of another site asks in the name of its visitor. */
export const foreign = () => new BadRequest(403, 'Only pages of this hub may ask this.');

/**
 * Reads a body of at most so many bytes.
 * @throws BadRequest 413 where it is larger, 408 where it does not come in time; what is still to come is thrown away
 */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return tooLarge(request, largest);
  let late: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new BadRequest(408, 'The body did not come in time.')), limits.bodyTime);
  });
  try {
    return await Promise.race([gathered(request, largest), deadline]);
  } finally {
    clearTimeout(late);
  }
}

async function gathered(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > largest) return tooLarge(request, largest);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function tooLarge(request: IncomingMessage, largest: number): never {
  request.resume();
  throw new BadRequest(413, `The body is larger than ${largest} bytes.`);
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** A refusal in the shape of a GraphQL answer, which every door of ours uses. */
export const answerError = (
  response: ServerResponse,
  status: number,
  { message, code }: { message: string; code: string },
): void => answerJson(response, status, { errors: [{ message, extensions: { code } }] });
