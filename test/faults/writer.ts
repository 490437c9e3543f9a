import { Line, post } from '../bench/load.ts';
import type { Somebody } from '../bench/seed.ts';
import type { Write } from './check.ts';

const move = `mutation Move($id: ID!, $version: Int!, $state: MeasureState!, $key: ID!) {
  setMeasureState(id: $id, version: $version, state: $state, reason: "проверка", key: $key) { __typename ... on Measure { version } }
}`;

const retryAfter = 100;

/** Writes to measures of its own, one after another; what is not acknowledged is sent again with the same key. */
export class Writer {
  readonly #number: number;
  readonly #ports: readonly number[];
  readonly #person: Somebody;
  readonly #measures: readonly string[];
  readonly #written: Write[];
  readonly #versions = new Map<string, number>();
  #count = 0;

  constructor(
    number: number,
    {
      ports,
      person,
      measures,
      written,
    }: { ports: readonly number[]; person: Somebody; measures: readonly string[]; written: Write[] },
  ) {
    this.#number = number;
    this.#ports = ports;
    this.#person = person;
    this.#measures = measures;
    this.#written = written;
  }

  /** Writes at that pace until told to stop; then the last one is still carried through. */
  async run(everyMilliseconds: number, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const due = performance.now() + everyMilliseconds;
      await this.#write();
      await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    }
  }

  async #write(): Promise<void> {
    const id = this.#measures[this.#count % this.#measures.length] ?? '';
    const key = `writer-${this.#number}-${this.#count++}`;
    const version = this.#versions.get(id) ?? 0;
    const variables = { id, version, state: version % 2 === 0 ? 'UNDER_WAY' : 'PLANNED', key };
    const bytes = post('/graphql', { query: move, variables }, this.#person.cookie);
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#send(this.#ports[(this.#number + attempt) % this.#ports.length] ?? 0, bytes);
      if (answer?.includes('"__typename":"Measure"')) break;
      // A refusal would be an answer too: then the write did not do what it says.
      if (answer?.includes('"__typename"')) throw new Error(`A write was refused: ${answer}`);
      await new Promise((done) => setTimeout(done, retryAfter));
    }
    this.#versions.set(id, version + 1);
    this.#written.push({ writer: this.#number, measureId: id });
  }

  async #send(port: number, bytes: Buffer): Promise<string | null> {
    const line = new Line(port);
    try {
      const answer = await Promise.race([
        line.send(bytes),
        new Promise<null>((done) => setTimeout(() => done(null), 15_000).unref()),
      ]);
      return answer?.body.toString() ?? null;
    } catch {
      return null;
    } finally {
      line.close();
    }
  }
}
