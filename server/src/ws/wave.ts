import type { FeedItem } from '@vmeste/schema/core/feed.ts';
import { NotFound } from '@vmeste/schema/core/refusal.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { schema } from '@vmeste/schema/index.ts';
import { type ExecutionResult, execute } from 'graphql';
import { isUnavailable, mask } from '../fault.ts';
import { Unavailable } from '../feed/line.ts';
import { type Execution, executionFor, type Node } from '../node.ts';
import type { Program } from '../program.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A payload as JSON, to be sent to many. */
export class Payload {
  readonly #json: string;
  readonly #messages = new Map<string, Buffer>();

  constructor(result: object) {
    this.#json = JSON.stringify(result);
  }

  /** The whole message under an operation's id; clients number their operations, so most share its bytes. */
  message(id: string): Buffer {
    const found = this.#messages.get(id);
    if (found) return found;
    const made = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${this.#json}}`);
    this.#messages.set(id, made);
    return made;
  }
}

/** What is sent for one item of a stream; null where the viewer may not follow any more. */
export type Frame = Payload | null;

/**
 * One program carried out for everyone who sees the same, at one moment. All its executions share a fresh context, so
 * the rows of many events are read together; each payload is made into bytes once.
 */
export class Wave {
  /** Whose rights it was carried out with: where it turns out to be personal, it is this person's alone. */
  readonly owner: string | null;
  readonly #node: Node;
  readonly #program: Program;
  readonly #variables: Variables;
  readonly #execution: Execution;
  readonly #frames = new Map<string, Promise<readonly Frame[]>>();

  constructor(node: Node, viewer: Viewer, { program, variables }: { program: Program; variables: Variables }) {
    this.owner = viewer.id;
    this.#node = node;
    this.#program = program;
    this.#variables = variables;
    this.#execution = executionFor(node, viewer, '');
  }

  get personal(): boolean {
    return this.#execution.personal;
  }

  /**
   * The frames of these items. Resolves after the feed was asked once more: if nobody's rights have moved by then, what
   * the rows held was theirs to see.
   * @throws Unavailable while the database cannot be reached
   */
  frames(items: readonly FeedItem[]): Promise<readonly Frame[]> {
    const key = `${items[0]?.kind} ${items[0]?.cursor} ${items.length}`;
    const found = this.#frames.get(key);
    if (found) return found;
    const frames = Promise.all(items.map((item) => this.#frame(item))).then(async (made) => {
      await this.#node.feed.now();
      return made;
    });
    this.#frames.set(key, frames);
    return frames;
  }

  async #frame(item: FeedItem): Promise<Frame> {
    const result = await execute({
      schema,
      document: this.#program.document,
      rootValue: item,
      contextValue: this.#execution.context,
      variableValues: this.#variables,
    });
    const { errors } = result;
    if (!errors) return new Payload(result);
    if (errors.some((error) => isUnavailable(error.originalError)))
      throw new Unavailable('The database cannot be reached.');
    if (result.data == null && errors.some((error) => error.originalError instanceof NotFound)) return null;
    return new Payload({ data: result.data ?? null, errors: masked(this.#node, errors) });
  }
}

/** Errors as they go out, the same through every door. */
export const masked = (node: Node, errors: NonNullable<ExecutionResult['errors']>) =>
  errors.map((error) => mask(node.log, error.toJSON(), error));
