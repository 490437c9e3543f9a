import { type Exchange, makeOperation, type Operation } from 'urql';
import { filter, makeSubject, map, merge, pipe } from 'wonka';

/**
 * Puts answers in the order of what they know. An answer that was asked for before an act was done, and comes after what
 * came of it, does not know of it: it would take from the screen what the act has brought, with the field in which
 * somebody has begun to write. It is asked for again instead.
 */
export const inOrder: Exchange =
  ({ forward }) =>
  (operations) => {
    const { source: again, next: askAgain } = makeSubject<Operation>();
    /** How many acts were answered so far. */
    let acts = 0;
    const noted = (operation: Operation): Operation =>
      operation.kind === 'query' ? makeOperation('query', operation, { ...operation.context, after: acts }) : operation;
    return pipe(
      merge([operations, again]),
      map(noted),
      forward,
      filter(({ operation, data }) => {
        if (operation.kind === 'mutation') acts += 1;
        const isLate = operation.kind === 'query' && data && operation.context['after'] !== acts;
        if (isLate) askAgain(operation);
        return !isLate;
      }),
    );
  };
