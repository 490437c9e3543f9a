import { randomUUID } from 'node:crypto';
import { holdsNoText, namesNothing } from '@vmeste/schema/core/database.ts';
import { Invalid, NotFound } from '@vmeste/schema/core/refusal.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';

/** Codes whose sentence is about the request itself and may go out as it is. */
const open = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'TOO_MANY_OPERATIONS',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What is said of text that the database does not take. */
export const badText = 'The text holds characters that cannot be stored.';

/** Error → wire, the same for both doors: what is not about the request is logged with an id, and masked. */
export function mask(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = causeOf(error);
  const code =
    formatted.extensions?.['code'] ??
    (cause === error && error instanceof GraphQLError && !error.path ? 'BAD_USER_INPUT' : null);
  if (typeof code === 'string' && open.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, message: withoutHints(formatted.message), extensions: { ...extensions, code } };
  }
  const path = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof NotFound || namesNothing(cause))
    return { message: 'NotFound', extensions: { code: 'NOT_FOUND' }, ...path };
  // A question that asks for too much: of an act the same is a member of its answer.
  if (cause instanceof Invalid) return { message: cause.message, extensions: { code: 'BAD_USER_INPUT' }, ...path };
  if (holdsNoText(cause)) return { message: badText, extensions: { code: 'BAD_USER_INPUT' }, ...path };
  if (isUnavailable(cause)) return { message: 'Unavailable', extensions: { code: 'UNAVAILABLE' }, ...path };
  const id = randomUUID();
  log.error(
    {
      fault: id,
      kind: cause instanceof Error ? cause.name : typeof cause,
      stack: cause instanceof Error ? cause.stack : String(cause),
    },
    'fault',
  );
  return { message: 'Fault', extensions: { code: 'FAULT', id }, ...path };
}

/** GraphQL-js guesses what was meant, and so tells names that nobody asked for. */
const withoutHints = (message: string) => message.replace(/ Did you mean .*\?$/s, '');

const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);

const unavailableCodes = new Set([
  'UNAVAILABLE',
  // Prisma: not reachable, timed out, closed, no connection to be had, no transaction to be had.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  // Node, then PostgreSQL: shutting down, crashed, starting, too many connections.
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'],
]);

/** The database cannot be reached: the hub says so and recovers by itself. */
export function isUnavailable(error: unknown): boolean {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    unavailableCodes.has(code) ||
    /ECONNREFUSED|ECONNRESET|terminat(ed|ing)|Connection (ended|closed)|not queryable|database system is|timeout exceeded when trying to connect/i.test(
      cause.message,
    ) ||
    ('cause' in cause && cause.cause !== undefined && cause.cause !== cause && isUnavailable(cause.cause))
  );
}
