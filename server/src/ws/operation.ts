import { schema } from '@vmeste/schema/index.ts';
import { createSourceEventStream, type ExecutionArgs, execute, GraphQLError } from 'graphql';
import type { ConnectionInitMessage, ServerOptions, SubscribePayload, Context as WsContext } from 'graphql-ws';
import { Follower } from '../feed/follow.ts';
import { limits } from '../limits.ts';
import { executionFor, type Node } from '../node.ts';
import { type Program, readProgram } from '../program.ts';
import type { Connection } from './connection.ts';
import { Delivery } from './delivery.ts';
import { masked } from './wave.ts';

export interface Extra {
  readonly connection: Connection;
}
type Init = ConnectionInitMessage['payload'];
type Options = ServerOptions<Init, Extra>;

/** What graphql-ws asks of us: the same reading, limits, contexts and masking as the HTTP door has. */
export function operations(node: Node): Pick<Options, 'onSubscribe' | 'subscribe' | 'execute' | 'onNext' | 'onError'> {
  /** What belongs to the arguments of an operation under way. */
  const open = new WeakMap<ExecutionArgs, { connection: Connection; id: string; program: Program }>();

  const onSubscribe = async (ctx: WsContext<Init, Extra>, id: string, payload: SubscribePayload) => {
    if (Object.keys(ctx.subscriptions).length > limits.operationsOfSocket)
      return [
        new GraphQLError(`At most ${limits.operationsOfSocket} operations a socket.`, {
          extensions: { code: 'TOO_MANY_OPERATIONS' },
        }),
      ];
    const read = readProgram(payload.query, payload.operationName ?? null, node.env.HUB_MODE === 'demo');
    if ('errors' in read) return read.errors;
    const { connection } = ctx.extra;
    const cursor = await node.feed.now();
    const args: ExecutionArgs = {
      schema,
      document: read.program.document,
      operationName: payload.operationName ?? null,
      variableValues: payload.variables ?? {},
      contextValue: executionFor(node, await node.viewers.viewer(connection.personId), cursor).context,
      rootValue: undefined,
    };
    open.set(args, { connection, id, program: read.program });
    return args;
  };

  return {
    onSubscribe: async (ctx, id, payload) => {
      try {
        return await onSubscribe(ctx, id, payload);
      } catch (error) {
        // The door to the operation is a place like any other inside it: its faults do not close the socket.
        return [
          new GraphQLError('Fault', { originalError: error instanceof Error ? error : new Error(String(error)) }),
        ];
      }
    },
    execute,
    subscribe: async (args) => {
      const source = await createSourceEventStream(args);
      const about = open.get(args);
      if (!(source instanceof Follower) || !about) {
        if (Symbol.asyncIterator in source) throw new Error('A stream that does not follow the feed.');
        return source;
      }
      const { connection, id, program } = about;
      const delivery = new Delivery(node, connection, {
        id,
        program,
        variables: args.variableValues ?? {},
        follower: source,
      });
      connection.deliveries.add(delivery);
      return delivery;
    },
    onNext: (_ctx, _id, _payload, _args, { data, errors }) =>
      errors ? { data: data ?? null, errors: masked(node, errors) } : undefined,
    onError: (_ctx, _id, _payload, errors) => masked(node, errors),
  };
}
