import { isUnavailable } from '../fault.ts';
import type { Node } from '../node.ts';
import { noteFault } from '../ws/door.ts';
import { type Owner, readPlace, shownAs, type Told } from './caret.ts';
import type { Desk } from './desk.ts';
import { type Asked, frames } from './frame.ts';
import { ownerOf } from './sight.ts';

/** How often those that moved are told, in milliseconds; and what one call to other nodes may hold, in characters. */
const tellEvery = 40;
const mostOfCall = 7_000;
/** A caret that nobody has renewed for so long is gone with its node, in milliseconds. */
const lives = 30_000;

interface Kept extends Told {
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

/**
 * The carets in one open record, of people at this node and at others. Nothing of them is stored. Those that moved are
 * told together: one message for everybody, since what is sent is dear and where a caret stood a moment ago is not asked.
 */
export class Carets {
  readonly #node: Node;
  readonly #about: About;
  readonly #carets = new Map<number, Kept>();
  readonly #owners = new Map<string, Promise<Owner>>();
  readonly #moved = new Map<number, Told>();
  /** Those of them that the other nodes do not know. */
  readonly #own = new Map<number, Told>();
  #telling: NodeJS.Timeout | undefined;

  constructor(node: Node, about: About) {
    this.#node = node;
    this.#about = about;
  }

  /** Somebody who has just come sees where the others are. */
  async join(desk: Desk): Promise<void> {
    const now = performance.now();
    const standing = [...this.#carets.values()].filter(({ until }) => until > now);
    if (standing.length > 0) desk.send(await this.#frame(standing));
  }

  /** Somebody at this node has moved. */
  move(desk: Desk, { client, clock, place: json }: Extract<Asked, { kind: 'caret' }>): void {
    const place = readPlace(json);
    const foreign = [...this.#about.desks].some((other) => other !== desk && other.caret?.client === client);
    if (place === undefined || foreign || !desk.mayWrite) return;
    if (desk.caret && desk.caret.client !== client) this.leave(desk);
    desk.caret = { client, clock, person: desk.personId, place };
    this.#own.set(client, desk.caret);
    this.#take(desk.caret);
  }

  leave(desk: Desk): void {
    if (!desk.caret) return;
    const gone = { ...desk.caret, clock: desk.caret.clock + 1, place: null };
    desk.caret = null;
    this.#own.set(gone.client, gone);
    this.#take(gone);
  }

  /** Carets at another node have moved. */
  heard(told: readonly Told[]): void {
    for (const caret of told) this.#take(caret);
  }

  /** Names may be other than they were. */
  forgetNames(): void {
    this.#owners.clear();
  }

  #take(caret: Told): void {
    const { client, clock, place } = caret;
    if ((this.#carets.get(client)?.clock ?? -1) > clock) return;
    if (place === null) this.#carets.delete(client);
    else this.#carets.set(client, { ...caret, until: performance.now() + lives });
    this.#moved.set(client, caret);
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#tell().catch((error: unknown) => {
        if (!isUnavailable(error)) noteFault(this.#node, error);
      });
    }, tellEvery);
    this.#telling.unref();
  }

  async #tell(): Promise<void> {
    const [moved, own] = [[...this.#moved.values()], [...this.#own.values()]];
    this.#moved.clear();
    this.#own.clear();
    const calls = payloads(this.#about, own).map((payload) => this.#node.feed.call('caret', payload));
    // Whoever was removed up to now is known of, and sees nobody's caret any more.
    const [frame] = await Promise.all([this.#frame(moved), this.#node.feed.now(), ...calls]);
    for (const desk of this.#about.desks) desk.send(frame);
  }

  async #frame(carets: readonly Told[]): Promise<Buffer> {
    const shown = carets.map(async ({ client, clock, person, place }) => ({
      client,
      clock,
      state: place === null ? 'null' : shownAs(place, await this.#owner(person)),
    }));
    return frames.carets(await Promise.all(shown));
  }

  #owner(person: string): Promise<Owner> {
    const known = this.#owners.get(person);
    if (known) return known;
    const owner = ownerOf(this.#node, person, this.#about.groupId);
    this.#owners.set(person, owner);
    owner.catch(() => this.#owners.delete(person));
    return owner;
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
