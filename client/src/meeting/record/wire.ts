import { frames, readSaid, type Said } from './frame.ts';

/** How long to wait before the next attempt: soon at first, then every ten seconds, never all clients at once. */
const pauseBefore = (attempt: number): number => Math.min(10_000, 300 * 2 ** attempt) * (0.7 + Math.random() * 0.6);

/** A write that is not acknowledged for so long has met a network that is gone without a word. Milliseconds. */
const answersWithin = 8_000;

/** Codes after which coming back by oneself is of no use. */
const final: Readonly<Record<number, Ending>> = { 4404: 'gone', 4429: 'tooMany', 4400: 'broken' };
export type Ending = 'gone' | 'tooMany' | 'broken';

export interface WireHooks {
  /** The state vector of what is known to stand. */
  vector: () => Uint8Array;
  said: (message: Said) => void;
  lost: () => void;
  ended: (why: Ending) => void;
}

/** What a record needs of a WebSocket, whoever made it. */
export interface Socket {
  binaryType: string;
  readonly readyState: number;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(kind: 'open' | 'error', hear: () => void): void;
  addEventListener(kind: 'message', hear: (event: { readonly data: unknown }) => void): void;
  addEventListener(kind: 'close', hear: (event: { readonly code: number }) => void): void;
}

/** The socket of a record, which comes back by itself. */
export class Wire {
  readonly #open: () => Socket;
  readonly #hooks: WireHooks;
  #socket: Socket | null = null;
  #attempt = 0;
  #again: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(open: () => Socket, hooks: WireHooks) {
    this.#open = open;
    this.#hooks = hooks;
    this.#connect();
  }

  write(sequence: number, update: Uint8Array): void {
    this.#send(frames.write(sequence, update));
    this.#patience ??= setTimeout(this.reconnect, answersWithin);
  }

  caret(caret: { client: number; clock: number; place: string }): void {
    this.#send(frames.caret(caret));
  }

  /** Begins anew: everything is told once more. */
  reconnect = (): void => {
    if (this.#over) return;
    this.#drop();
    this.#hooks.lost();
    this.#attempt = 0;
    this.#connect();
  };

  end(): void {
    this.#over = true;
    clearTimeout(this.#again);
    this.#drop();
  }

  #connect(): void {
    clearTimeout(this.#again);
    const socket = this.#open();
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.addEventListener('open', () => this.#send(frames.open(this.#hooks.vector())));
    socket.addEventListener('message', ({ data }) => {
      const said = data instanceof ArrayBuffer ? readSaid(new Uint8Array(data)) : null;
      if (!said || socket !== this.#socket) return;
      if (said.kind === 'opened') this.#attempt = 0;
      if (said.kind === 'saved' || said.kind === 'refused') this.#answered();
      this.#hooks.said(said);
    });
    socket.addEventListener('error', () => {});
    socket.addEventListener('close', ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    });
  }

  #lost(code: number): void {
    this.#drop();
    this.#hooks.lost();
    const why = final[code];
    if (why !== undefined) {
      this.#over = true;
      this.#hooks.ended(why);
    }
    if (!this.#over) this.#again = setTimeout(() => this.#connect(), pauseBefore(this.#attempt++));
  }

  #drop(): void {
    this.#answered();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #answered(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #send(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#socket?.readyState === 1) this.#socket.send(bytes);
  }
}
