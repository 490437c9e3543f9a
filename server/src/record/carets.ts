import type { Node } from '../node.ts';
import { goneCaret, type Owner, type Place, readPlace, shownAs } from './caret.ts';
import type { Desk } from './desk.ts';
import { type Asked, type Caret, frames } from './frame.ts';
import { ownerOf } from './sight.ts';

/** Carets go to the other nodes together, so often, in milliseconds; and what one call may hold, in characters. */
const callEvery = 40;
const mostOfCall = 7_000;
/** A caret that nobody has renewed for so long is gone with its node, in milliseconds. */
const lives = 30_000;

/** A caret as nodes tell each other of it: whose it is goes as an id, and the name is looked up where it is shown. */
interface Told {
  readonly client: number;
  readonly clock: number;
  readonly person: string;
  readonly place: Place | null;
}

interface Kept extends Caret {
  readonly until: number;
}

/** Which record it is, and who has it open at this node. */
interface About {
  /** The node, by a name under which it knows its own calls. */
  readonly self: string;
  readonly itemId: string;
  readonly groupId: string;
  readonly desks: ReadonlySet<Desk>;
}

/** The carets in one open record, of people at this node and at others. Nothing of them is stored. */
export class Carets {
  readonly #node: Node;
  readonly #about: About;
  readonly #shown = new Map<number, Kept>();
  readonly #owners = new Map<string, Promise<Owner>>();
  readonly #untold = new Map<number, Told>();
  #calling: NodeJS.Timeout | undefined;

  constructor(node: Node, about: About) {
    this.#node = node;
    this.#about = about;
  }

  /** Somebody who has just come sees where the others are. */
  join(desk: Desk): void {
    const now = performance.now();
    for (const { until, ...caret } of this.#shown.values()) if (until > now) desk.send(frames.caret(caret));
  }

  /** Somebody at this node has moved. */
  async move(desk: Desk, { client, clock, place: json }: Extract<Asked, { kind: 'caret' }>): Promise<void> {
    const place = readPlace(json);
    const foreign = [...this.#about.desks].some((other) => other !== desk && other.caret?.client === client);
    if (place === undefined || foreign || !desk.mayWrite) return;
    if (desk.caret && desk.caret.client !== client) this.leave(desk);
    const told = { client, clock, person: desk.personId, place };
    // Said before the name is looked up: whoever leaves meanwhile leaves with this caret.
    desk.caret = { client, clock, state: '' };
    this.#call(told);
    await this.#show(told, desk);
  }

  leave(desk: Desk): void {
    if (!desk.caret) return;
    const gone = goneCaret(desk.caret);
    this.#put(gone, desk);
    this.#call({ client: gone.client, clock: gone.clock, person: desk.personId, place: null });
    desk.caret = null;
  }

  /** Carets at another node have moved. */
  async heard(told: readonly Told[]): Promise<void> {
    for (const one of told) await this.#show(one, null);
  }

  /** Names may be other than they were. */
  forgetNames(): void {
    this.#owners.clear();
  }

  async #show(told: Told, from: Desk | null): Promise<void> {
    const { client, clock, person, place } = told;
    if (place === null) return this.#put({ client, clock, state: 'null' }, from);
    const owner = this.#owners.get(person) ?? ownerOf(this.#node, person, this.#about.groupId);
    this.#owners.set(person, owner);
    owner.catch(() => this.#owners.delete(person));
    const state = shownAs(place, await owner);
    if (from === null || from.caret?.client === client) this.#put({ client, clock, state }, from);
  }

  #put(caret: Caret, from: Desk | null): void {
    const known = this.#shown.get(caret.client);
    if (known && known.clock > caret.clock) return;
    if (caret.state === 'null') this.#shown.delete(caret.client);
    else this.#shown.set(caret.client, { ...caret, until: performance.now() + lives });
    const frame = frames.caret(caret);
    for (const desk of this.#about.desks) if (desk !== from) desk.send(frame);
  }

  #call(told: Told): void {
    this.#untold.set(told.client, told);
    this.#calling ??= setTimeout(() => {
      this.#calling = undefined;
      const carets = [...this.#untold.values()];
      this.#untold.clear();
      for (const payload of payloads(this.#about, carets)) this.#node.feed.call('caret', payload).catch(() => {});
    }, callEvery);
    this.#calling.unref();
  }
}

/** As few calls as hold them all. */
function payloads(from: Pick<About, 'self' | 'itemId'>, carets: readonly Told[]): string[] {
  const { self, itemId } = from;
  const whole = JSON.stringify({ from: self, item: itemId, carets });
  if (Buffer.byteLength(whole) <= mostOfCall) return [whole];
  if (carets.length < 2) return [];
  const half = Math.ceil(carets.length / 2);
  return [...payloads(from, carets.slice(0, half)), ...payloads(from, carets.slice(half))];
}

/** What a node says to the others. */
interface Call {
  readonly from: string;
  readonly item: string;
  readonly carets: readonly Told[];
}

export function readCall(payload: string): Call {
  const call: Call = JSON.parse(payload);
  return call;
}
