import { retryExchange } from '@urql/exchange-retry';
import { Client, fetchExchange, mapExchange, type OperationResult, subscriptionExchange } from 'urql';
import { cache } from './cache.ts';
import { heard, lost } from './connection.ts';
import { forward } from './feed.ts';
import { toSignIn } from './session.ts';

const isSignedOut = (codes: readonly unknown[]): boolean => codes.includes('UNAUTHENTICATED');

function withCursor(result: OperationResult): OperationResult {
  const cursor: unknown = result.data?.cursor;
  return typeof cursor === 'string' ? { ...result, extensions: { ...result.extensions, cursor } } : result;
}

export const client = new Client({
  url: '/graphql',
  preferGetMethod: false,
  requestPolicy: 'cache-and-network',
  fetchOptions: { headers: { 'apollo-require-preflight': '1' } },
  exchanges: [
    mapExchange({
      onResult: ({ error }) => {
        if (error && isSignedOut(error.graphQLErrors.map(({ extensions }) => extensions['code']))) toSignIn();
      },
    }),
    cache,
    // The cursor of an answer goes with the answer, beside its rows: see live.ts.
    mapExchange({ onResult: withCursor }),
    // Only what the network lost is asked again; a mutation carries its key, so a repeat does not act twice.
    retryExchange({ maxNumberAttempts: 4, retryIf: (error) => error.networkError !== undefined }),
    subscriptionExchange({ forwardSubscription: ({ query, variables }) => forward(query ?? '', variables ?? {}) }),
    fetchExchange,
  ],
  fetch: async (input, init) => {
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
  },
});
