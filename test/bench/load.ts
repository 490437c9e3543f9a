import { connect, type Socket } from 'node:net';

/** One request, as bytes, and how its answer is judged. */
export interface Shot {
  readonly bytes: Buffer;
  /** Called with the body; throws where the answer is wrong. */
  readonly check: (body: string, sentAt: number) => void;
}

export interface Loaded {
  readonly seconds: number;
  readonly answers: number;
  readonly perSecond: number;
}

/** A POST of JSON, whole. */
export function post(path: string, body: unknown, cookie: string): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    'Accept: application/json',
    `Cookie: ${cookie}`,
    `Content-Length: ${text.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), text]);
}

/**
 * Sends shots over so many connections, each waiting for its answer before it sends the next. Written over bare sockets:
 * the machine has few cores, and what the measuring costs is taken from what is measured.
 * @param next gives the next shot; null ends
 */
export async function load(port: number, connections: number, next: () => Shot | null): Promise<Loaded> {
  const began = performance.now();
  let answers = 0;
  const worker = async () => {
    const line = new Line(port);
    try {
      for (let shot = next(); shot; shot = next()) {
        const sentAt = performance.now();
        const { status, body } = await line.send(shot.bytes);
        if (status !== 200) throw new Error(`Answered ${status}: ${body.toString().slice(0, 400)}`);
        shot.check(body.toString('latin1'), sentAt);
        answers += 1;
      }
    } finally {
      line.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - began) / 1000;
  return { seconds, answers, perSecond: answers / seconds };
}

/** One kept connection: a request, its answer, the next. */
export class Line {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #size = 0;
  #head: { status: number; start: number; length: number } | null = null;
  #done: (answer: { status: number; body: Buffer }) => void = () => {};
  #fail: (error: Error) => void = () => {};

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('The connection was closed.')));
  }

  send(bytes: Buffer): Promise<{ status: number; body: Buffer }> {
    return new Promise((done, fail) => {
      this.#done = done;
      this.#fail = fail;
      this.#socket.write(bytes);
    });
  }

  close(): void {
    this.#fail = () => {};
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (!this.#head) {
      const all = Buffer.concat(this.#chunks);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = all.toString('latin1', 0, end);
      const length = /content-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined) {
        this.#fail(new Error(`An answer without its length:\n${head}`));
        return;
      }
      this.#head = { status: Number(head.slice(9, 12)), start: end + 4, length: Number(length) };
    }
    const { status, start, length } = this.#head;
    if (this.#size < start + length) return;
    const body = Buffer.concat(this.#chunks).subarray(start, start + length);
    this.#chunks = [];
    this.#size = 0;
    this.#head = null;
    this.#done({ status, body });
  }
}
