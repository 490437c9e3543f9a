import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** One letter: when it was typed, and by which number of the own document it is known. */
interface Stroke {
  readonly at: number;
  readonly clock: number;
}

interface Place {
  readonly itemId: string;
  readonly cookie: string;
  readonly port: number;
}

/**
 * Somebody who types in a record: it speaks the protocol and writes real updates, but of what others write it reads
 * only how far it goes. What the measuring costs is taken from what is measured.
 */
export class Typist {
  readonly client: number;
  readonly strokes: Stroke[] = [];
  /** Letters up to here were shown as saved. */
  savedUpTo = 0;
  readonly opened: Promise<void>;
  readonly #document = new Y.Doc();
  readonly #text = new Y.XmlText();
  readonly #place: Place;
  /** When each letter of each other client came: by client, the times in the order of clocks. */
  readonly #heard = new Map<number, number[]>();
  /** The own clock that each write goes up to, by its number. */
  readonly #flying = new Map<number, number>();
  #socket: WebSocket;
  #sequence = 0;
  #caret = 0;
  #ready = false;
  #closed = false;
  #timer: NodeJS.Timeout | undefined;
  #begun = () => {};

  constructor(place: Place) {
    this.#place = place;
    this.client = this.#document.clientID;
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.#text]);
    this.#document.getXmlFragment('heard').insert(0, [paragraph]);
    this.opened = new Promise((done) => {
      this.#begun = done;
    });
    this.#socket = this.#connect();
  }

  get clock(): number {
    return Y.getState(this.#document.store, this.client);
  }

  get isSaved(): boolean {
    return this.savedUpTo === this.clock;
  }

  /** Types so many letters a second, from a moment of its own within the first one. */
  begin(pace: number): void {
    const every = 1_000 / pace;
    const type = () => {
      this.#timer = setTimeout(type, every * (0.6 + Math.random() * 0.8));
      this.#type();
    };
    this.#timer = setTimeout(type, Math.random() * every);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }

  knows(other: Typist): boolean {
    return other === this || (this.#heard.get(other.client)?.length ?? 0) >= other.clock;
  }

  /** When a letter of somebody else came here. */
  arrivalOf(other: Typist, clock: number): number {
    return this.#heard.get(other.client)?.[clock - 1] ?? Number.POSITIVE_INFINITY;
  }

  close(): void {
    this.#closed = true;
    this.rest();
    this.#socket.terminate();
  }

  #type(): void {
    const before = Y.encodeStateVector(this.#document);
    this.#text.insert(this.#text.length, 'а');
    this.strokes.push({ at: performance.now(), clock: this.clock });
    if (!this.#ready) return;
    this.#write(Y.encodeStateAsUpdate(this.#document, before));
    this.#point();
  }

  #write(update: Uint8Array): void {
    this.#flying.set(++this.#sequence, this.clock);
    this.#say(1, (into) => {
      encoding.writeVarUint(into, this.#sequence);
      encoding.writeVarUint8Array(into, update);
    });
  }

  /** The caret goes with the letter, as in an editor. */
  #point(): void {
    const end = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(this.#text, this.#text.length));
    this.#say(2, (into) => {
      encoding.writeVarUint(into, this.client);
      encoding.writeVarUint(into, ++this.#caret);
      encoding.writeVarString(into, JSON.stringify({ anchor: end, head: end }));
    });
  }

  #say(kind: number, fill: (into: encoding.Encoder) => void): void {
    const into = encoding.createEncoder();
    encoding.writeVarUint(into, kind);
    fill(into);
    this.#socket.send(encoding.toUint8Array(into));
  }

  #connect(): WebSocket {
    const { itemId, cookie, port } = this.#place;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/record/${itemId}`, { headers: { cookie } });
    this.#socket = socket;
    socket.on('open', () =>
      this.#say(0, (into) => encoding.writeVarUint8Array(into, Y.encodeStateVector(new Y.Doc()))),
    );
    socket.on('message', (data: Buffer) => this.#hear(decoding.createDecoder(new Uint8Array(data))));
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#ready = false;
      this.#flying.clear();
      if (!this.#closed) setTimeout(() => this.#connect(), 100);
    });
    return socket;
  }

  #hear(from: decoding.Decoder): void {
    const kind = decoding.readVarUint(from);
    if (kind === 0) this.#open(decoding.readVarUint8Array(from));
    else if (kind === 1) this.#take(decoding.readVarUint8Array(from));
    else if (kind === 2) this.#saved(decoding.readVarUint(from));
    else if (kind === 3) throw new Error('A write was refused.');
  }

  /** Whatever is not acknowledged goes once more. */
  #open(update: Uint8Array): void {
    this.#ready = true;
    this.#take(update);
    this.#write(Y.encodeStateAsUpdate(this.#document));
    this.#begun();
  }

  #take(update: Uint8Array): void {
    const now = performance.now();
    for (const [client, upTo] of Y.parseUpdateMeta(update).to) {
      const heard = this.#heard.get(client) ?? [];
      this.#heard.set(client, heard);
      while (heard.length < upTo) heard.push(now);
    }
  }

  #saved(sequence: number): void {
    this.savedUpTo = Math.max(this.savedUpTo, this.#flying.get(sequence) ?? 0);
    this.#flying.delete(sequence);
  }
}
