import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The line between a browser and the hub, or between the hub and its database, which can be cut, fall silent and be mended. */
export class Wire {
  readonly #far: string;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #is: 'whole' | 'cut' | 'silent' = 'whole';

  private constructor(url: string) {
    this.#far = url;
    const { hostname, port } = new URL(url);
    this.#server = createServer((near) => {
      if (this.#is === 'cut') return near.destroy();
      if (this.#is === 'silent') return void this.#ends.add(near.on('error', () => this.#ends.delete(near)));
      const far = connect(Number(port), hostname);
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#ends.add(end);
        end.pipe(other);
        end.on('error', () => other.destroy());
        end.on('close', () => {
          this.#ends.delete(end);
          other.destroy();
        });
      }
    });
  }

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(url);
    wire.#server.listen(0);
    await once(wire.#server, 'listening');
    return wire;
  }

  /** Where it was laid to, by way of it. */
  get url(): string {
    const address = this.#server.address();
    const by = new URL(this.#far);
    by.hostname = 'localhost';
    by.port = String(address !== null && typeof address === 'object' ? address.port : 0);
    return by.href.replace(/\/$/, '');
  }

  cut(): void {
    this.#is = 'cut';
    this.#drop();
  }

  /** Nothing is closed, and nothing comes through any more: as in a lift, or behind a hill. */
  silence(): void {
    this.#is = 'silent';
    for (const end of this.#ends) end.unpipe().pause();
  }

  /** What was sent into the silence is lost. */
  mend(): void {
    if (this.#is === 'silent') this.#drop();
    this.#is = 'whole';
  }

  #drop(): void {
    for (const end of this.#ends) end.destroy();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
