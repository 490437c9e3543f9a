import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';

/** Codes whose sentence is about the request itself and may go out as it is. */
const open = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Error → wire, the same for both doors: what is not about the request is logged with an id, and masked. */
export function mask(log: Log, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && open.has(code)) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const id = randomUUID();
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Error && cause.name === 'NotFound') return { message: 'NotFound', extensions: { code: 'NOT_FOUND' } };
  log.error({ fault: id, kind: cause instanceof Error ? cause.name : typeof cause, stack: cause instanceof Error ? cause.stack : String(cause) }, 'fault');
  const unavailable = isUnavailable(cause);
  return {
    message: unavailable ? 'Unavailable' : 'Fault',
    extensions: { code: unavailable ? 'UNAVAILABLE' : 'FAULT', id },
    ...(formatted.path ? { path: formatted.path } : {}),
  };
}

/** The database cannot be reached: the hub says so and recovers by itself. */
function isUnavailable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return (
    ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(code) ||
    /terminat|ECONNREFUSED|ECONNRESET|connection|database system is/i.test(cause.message)
  );
}
