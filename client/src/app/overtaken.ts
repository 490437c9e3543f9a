import { type Exchange, makeOperation, type Operation, type OperationResult } from '@urql/core';
import { filter, makeSubject, map, merge, pipe } from 'wonka';

/** How often an answer is withheld that news has overtaken; where news never ends, something is shown all the same. */
const withheld = 2;

/** What a question carries with it: how much had been told when it was sent, and how often it was overtaken. */
interface Sent {
  readonly told: number;
  readonly overtaken: number;
}

const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && 'overtaken' in value;

const sentOf = ({ context }: Operation): Sent | null => {
  const sent: unknown = 'sent' in context ? context.sent : null;
  return isSent(sent) ? sent : null;
};

const withSent = (operation: Operation, sent: Sent): Operation =>
  makeOperation(operation.kind, operation, { ...operation.context, ...{ sent } });

/** Whether somebody is told by it of a change: what an own act came to, or an item of a stream other than a mere checkpoint. */
function isNews({ operation, data }: OperationResult): boolean {
  if (operation.kind === 'mutation') return true;
  const [item]: unknown[] = operation.kind === 'subscription' ? Object.values(data ?? {}) : [];
  return typeof item === 'object' && item !== null && '__typename' in item && item.__typename !== 'Checkpoint';
}

/**
 * Keeps what is on the screen from going back. An answer that was under way while news came may have been made before
 * it: it would put older rows in the place of the newer ones, and since the cache takes a question that is under way for
 * one that need not be asked, nothing would ask again. Such an answer is withheld, and the question is sent once more;
 * where that happens again and again it is shown, and sent once more all the same.
 */
export const overtakenExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    let told = 0;
    const again = makeSubject<Operation>();
    return pipe(
      merge([operations, again.source]),
      map((operation) =>
        operation.kind === 'query'
          ? withSent(operation, { told, overtaken: sentOf(operation)?.overtaken ?? 0 })
          : operation,
      ),
      forward,
      filter((result) => {
        if (isNews(result)) told += 1;
        const sent = result.operation.kind === 'query' && !result.error ? sentOf(result.operation) : null;
        if (!sent || sent.told === told) return true;
        again.next(withSent(result.operation, { told, overtaken: sent.overtaken + 1 }));
        return sent.overtaken >= withheld;
      }),
    );
  };
