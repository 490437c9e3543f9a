import { Line, post } from './load.ts';
import { setState } from './question.ts';
import type { Somebody } from './seed.ts';

/** Asks once, and gives the data. @throws Error where the answer has an error */
export async function ask(
  port: number,
  person: Somebody,
  query: string,
  variables: object = {},
): Promise<Record<string, unknown>> {
  const line = new Line(port);
  try {
    const { body } = await line.send(post('/graphql', { query, variables }, person.cookie));
    const answer: { data?: Record<string, unknown>; errors?: unknown } = JSON.parse(body.toString());
    if (!answer.data || answer.errors) throw new Error(`The question failed: ${body.toString().slice(0, 500)}`);
    return answer.data;
  } finally {
    line.close();
  }
}

/** Moves one measure back and forth over one kept connection, and knows its last version that was acknowledged. */
export class Mover {
  readonly #line: Line;
  readonly #person: Somebody;
  readonly #id: string;
  acknowledged = 0;

  constructor(port: number, person: Somebody, measureId: string) {
    this.#line = new Line(port);
    this.#person = person;
    this.#id = measureId;
  }

  async move(): Promise<number> {
    const version = this.acknowledged;
    const state = version % 2 === 0 ? 'UNDER_WAY' : 'PLANNED';
    const bytes = post(
      '/graphql',
      { query: setState, variables: { id: this.#id, version, state } },
      this.#person.cookie,
    );
    const { body } = await this.#line.send(bytes);
    if (!body.includes(`"version":${version + 1}`))
      throw new Error(`The move failed: ${body.toString().slice(0, 500)}`);
    this.acknowledged = version + 1;
    return this.acknowledged;
  }

  close(): void {
    this.#line.close();
  }
}
