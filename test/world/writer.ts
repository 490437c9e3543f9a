import { textOf } from '@vmeste/schema/meeting/record/text.ts';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readSaid } from '../../client/src/meeting/record/frame.ts';
import type { Shelf } from '../../client/src/meeting/record/kept.ts';
import { RecordSession, type RecordState } from '../../client/src/meeting/record/session.ts';
import type { PersonRow } from './person.ts';
import type { RunningMeeting } from './record.ts';

/** A shelf of a browser, in memory. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Somebody with a record open, by the client's own code: what the editor would write is written into its document. */
export class Writer {
  readonly session: RecordSession;
  readonly shelf: Shelf;
  /** The sockets that it has opened, the newest last. */
  readonly sockets: WebSocket[] = [];
  /** Where it knocks; another node, or none, from the next attempt on. */
  port: number;

  constructor({ itemId, port, cookie, shelf = memoryShelf() }: Opening) {
    this.port = port;
    this.shelf = shelf;
    const open = () => {
      const socket = new WebSocket(`ws://127.0.0.1:${this.port}/record/${itemId}`, { headers: { cookie } });
      this.sockets.push(socket);
      return socket;
    };
    this.session = new RecordSession({ itemId, open, shelf });
  }

  static async open(
    meeting: Pick<RunningMeeting, 'itemId'>,
    person: PersonRow,
    node: { port: number },
    shelf?: Shelf,
  ): Promise<Writer> {
    const cookie = await person.cookie();
    const writer = new Writer({ itemId: meeting.itemId, port: node.port, cookie, ...(shelf && { shelf }) });
    onTestFinished(() => writer.session.destroy());
    return writer;
  }

  get document(): Y.Doc {
    const { draft } = this.session.state;
    if (!draft) throw new Error('The record is not open.');
    return draft.document;
  }

  /** Resolves once the state is so. */
  async until(holds: (state: RecordState) => boolean): Promise<RecordState> {
    while (!holds(this.session.state))
      await new Promise<void>((done) => {
        const off = this.session.subscribe(() => {
          off();
          done();
        });
      });
    return this.session.state;
  }

  opened = () => this.until(({ draft }) => draft !== null);
  /** Everything written so far is shown as saved. */
  saved = () => this.until(({ saving }) => saving.is === 'saved' && saving.at !== null);

  /** Writes a paragraph at the end of «Слушали». */
  writes(text: string): void {
    const heard = this.document.getXmlFragment('heard');
    this.document.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      heard.insert(heard.length, [paragraph]);
    });
  }

  /** The lines of «Слушали», as they stand on the screen. */
  get lines(): string[] {
    return textOf(this.document).heard.map(({ runs }) => runs.map(({ text }) => text).join(''));
  }

  /** The names of the others whose carets are shown. */
  get carets(): unknown[] {
    const { draft } = this.session.state;
    return [...(draft?.awareness.getStates() ?? [])]
      .filter(([client]) => client !== draft?.document.clientID)
      .map(([, state]) => state['user']);
  }

  /**
   * What others write from now on, as it comes to the newest socket. A caret that was on its way before may still come.
   */
  texts(): Uint8Array[] {
    const texts: Uint8Array[] = [];
    this.sockets.at(-1)?.on('message', (message) => {
      const said = message instanceof ArrayBuffer ? readSaid(new Uint8Array(message)) : null;
      if (said?.kind === 'written') texts.push(said.update);
    });
    return texts;
  }

  /** Sets the caret before the first letter of «Слушали». */
  points(): void {
    const { draft } = this.session.state;
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(this.document.getXmlFragment('heard'), 0),
    );
    draft?.awareness.setLocalStateField('user', { name: 'Кто угодно' });
    draft?.awareness.setLocalStateField('cursor', { anchor: place, head: place });
  }
}

interface Opening {
  readonly itemId: string;
  readonly port: number;
  readonly cookie: string;
  readonly shelf?: Shelf;
}
