import { randomUUID } from 'node:crypto';
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

/** The carets in one open record, of people at this node and at others. Nothing of them is stored. */
export class Carets {
  readonly #node: Node;
  readonly #itemId: string;
  readonly #groupId: string;
  readonly #desks: ReadonlySet<Desk>;
  readonly #shown = new Map<number, Kept>();
  readonly #owners = new Map<string, Promise<Owner>>();
  readonly #untold = new Map<number, Told>();
  #calling: NodeJS.Timeout | undefined;

  constructor(node: Node, { itemId, groupId, desks }: { itemId: string; groupId: string; desks: ReadonlySet<Desk> }) {
    this.#node = node;
    this.#itemId = itemId;
    this.#groupId = groupId;
    this.#desks = desks;
  }

  /** Somebody who has just come sees where the others are. */
  join(desk: Desk): void {
    const now = performance.now();
    for (const { until, ...caret } of this.#shown.values()) if (until > now) desk.send(frames.caret(caret));
  }

  /** Somebody at this node has moved. */
  async move(desk: Desk, { client, clock, place: json }: Extract<Asked, { kind: 'caret' }>): Promise<void> {
    const place = readPlace(json);
    const foreign = [...this.#desks].some((other) => other !== desk && other.caret?.client === client);
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
    const owner = this.#owners.get(person) ?? ownerOf(this.#node, person, this.#groupId);
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
    for (const desk of this.#desks) if (desk !== from) desk.send(frame);
  }

  #call(told: Told): void {
    this.#untold.set(told.client, told);
    this.#calling ??= setTimeout(() => {
      this.#calling = undefined;
      const carets = [...this.#untold.values()];
      this.#untold.clear();
      for (const payload of payloads(this.#itemId, carets)) this.#node.feed.call('caret', payload).catch(() => {});
    }, callEvery);
    this.#calling.unref();
  }
}

/** Which node speaks: it does not listen to itself. */
const self = randomUUID();

const call = (item: string, carets: readonly Told[]) => JSON.stringify({ from: self, item, carets });

/** As few calls as hold them all. */
function payloads(item: string, carets: readonly Told[]): string[] {
  const whole = call(item, carets);
  if (carets.length === 0) return [];
  if (Buffer.byteLength(whole) <= mostOfCall) return [whole];
  if (carets.length === 1) return [];
  const half = Math.ceil(carets.length / 2);
  return [...payloads(item, carets.slice(0, half)), ...payloads(item, carets.slice(half))];
}

/** What another node said; null where it was this one. */
export function readCall(payload: string): { item: string; carets: readonly Told[] } | null {
  const said: { from: string; item: string; carets: readonly Told[] } = JSON.parse(payload);
  return said.from === self ? null : said;
}
