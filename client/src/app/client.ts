import { retryExchange } from '@urql/exchange-retry';
import {
  Client,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
  type OperationResult,
  subscriptionExchange,
} from 'urql';
import { cache } from './cache.ts';
import { currentConnection, heard, lost } from './connection.ts';
import { forward } from './feed.ts';
import { overtakenExchange } from './overtaken.ts';
import { toSignIn } from './session.ts';

const isSignedOut = (codes: readonly unknown[]): boolean => codes.includes('UNAUTHENTICATED');

/** The cursor that came with the latest answer of each operation that somebody looks at. */
const cursors = new Map<number, string>();

/** Keeps the cursor of an answer as it comes from the server, before the cache mixes it with those of others. */
function keepCursor({ operation, data }: OperationResult): void {
  const cursor: unknown = data?.cursor;
  if (operation.kind === 'query' && typeof cursor === 'string') cursors.set(operation.key, cursor);
}

/**
 * Gives it along with the rows: not only at the moment of the answer, since another answer that comes at the same
 * moment draws the page anew out of the cache.
 */
function withCursor(result: OperationResult): OperationResult {
  const cursor = cursors.get(result.operation.key);
  return cursor === undefined ? result : { ...result, extensions: { ...result.extensions, cursor } };
}

/** What each operation that somebody looks at was answered last. */
const answers = new Map<number, unknown>();

/**
 * Whoever has had an answer keeps it until there is a newer one. The cache answers with nothing where what it was told
 * on the way is to be read again, and so does a question that failed: a page would let go of all that it shows, and of
 * what somebody is writing in it.
 */
function withAnswer(result: OperationResult): OperationResult {
  const { operation, data } = result;
  if (operation.kind !== 'query') return result;
  if (data) answers.set(operation.key, data);
  return data ? result : { ...result, data: answers.get(operation.key) };
}

/** Asks the hub, and notes whether it could be reached. */
const reach: typeof fetch = async (input, init) => {
  try {
    const answer = await fetch(input, init);
    // A proxy that cannot reach the hub answers for it.
    if (answer.status >= 502) lost();
    else heard();
    return answer;
  } catch (error) {
    // Said at the first attempt, not after the last. A question that the page gave up says nothing of the network.
    if (init?.signal?.aborted !== true) lost();
    throw error;
  }
};

/** For how long an act waits for its answer while the connection is known to be lost, in milliseconds. */
const patience = 4_000;

/** A network that is gone without a word lets a request hang for minutes: nobody waits that long for what will not come. */
function hurried(operation: Operation): Operation {
  if (currentConnection().state !== 'offline') return operation;
  const soon: typeof fetch = (input, init) => reach(input, { ...init, signal: AbortSignal.timeout(patience) });
  return makeOperation('mutation', operation, { ...operation.context, fetch: soon });
}

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { headers: { 'apollo-require-preflight': '1' } },
  exchanges: [
    mapExchange({
      onOperation: (operation) => {
        if (operation.kind === 'teardown') for (const kept of [cursors, answers]) kept.delete(operation.key);
        return operation.kind === 'mutation' ? hurried(operation) : operation;
      },
      onResult: (result) => {
        const { error } = result;
        if (error && isSignedOut(error.graphQLErrors.map(({ extensions }) => extensions['code']))) toSignIn();
        return withCursor(withAnswer(result));
      },
    }),
    cache,
    mapExchange({ onResult: keepCursor }),
    overtakenExchange,
    // Only questions that the network lost are asked again by themselves. Whoever acts is told at once; the key of the
    // act is kept, so that pressing the button again does not act twice.
    retryExchange({
      maxNumberAttempts: 4,
      retryIf: (error, { kind }) => kind !== 'mutation' && error.networkError !== undefined,
    }),
    subscriptionExchange({ forwardSubscription: ({ query, variables }) => forward(query ?? '', variables ?? {}) }),
    fetchExchange,
  ],
  fetch: reach,
});
