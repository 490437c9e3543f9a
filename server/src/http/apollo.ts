import type { IncomingMessage } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { schema } from '@vmeste/schema/index.ts';
import { isUnavailable, mask } from '../fault.ts';
import { limitRules, limits } from '../limits.ts';
import type { Answer } from '../moment.ts';
import { executionFor, type Node } from '../node.ts';

/** Who asks, and how far the feed was then. */
export interface AskedAt {
  readonly viewer: Viewer;
  readonly cursor: string;
}

/** Apollo, as the HTTP door asks it. */
export interface Apollo {
  ask(request: IncomingMessage, body: unknown, at: AskedAt): Promise<Answer>;
  stop(): Promise<void>;
}

/** What went wrong in an execution: whether the question itself was at fault, or the database gone. */
interface Failure {
  readonly question: boolean;
  readonly unavailable: boolean;
}

/** What is wrong with a question, rather than with the request that carries it. */
const questionFaults: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Larger answers are shared while they are made, but not kept, in bytes. */
const largestKept = 512 * 1024;

export async function openApollo(node: Node, introspection: boolean): Promise<Apollo> {
  /** Apollo hands on a copy of the context, so an execution is known by its loaders, which are its own. */
  const failed = new WeakMap<Context['loaders'], Failure>();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    validationRules: [...limitRules],
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => mask(node.log, formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      {
        requestDidStart: async () => ({
          didEncounterErrors: async ({ contextValue, errors }) => {
            const question = errors.every(({ extensions }) => questionFaults.has(String(extensions['code'])));
            failed.set(contextValue.loaders, { question, unavailable: errors.some(isUnavailable) });
          },
        }),
      },
    ],
  });
  await apollo.start();

  const ask = async (request: IncomingMessage, body: unknown, { viewer, cursor }: AskedAt): Promise<Answer> => {
    const execution = executionFor(node, viewer, cursor);
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method?.toUpperCase() ?? 'GET',
        headers: headersOf(request),
        search: new URL(request.url ?? '/', 'http://hub').search,
        body,
      },
      context: async () => execution.context,
    });
    if (result.body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
    const text = Buffer.from(result.body.string);
    const fault = failed.get(execution.context.loaders);
    // For clients of the older media type, whatever GraphQL itself answers is an answer.
    const older = result.headers.get('content-type')?.startsWith('application/json') === true;
    const answered = older && fault?.question === true ? 200 : (result.status ?? 200);
    // Lost while it was asked, the database leaves half an answer at best: whoever asked should ask again.
    const status = fault?.unavailable === true ? 503 : answered;
    return {
      status,
      headers: [...result.headers].filter(([name]) => name !== 'content-length'),
      body: text,
      shared: status === 200 && !execution.personal && !fault && text.length <= largestKept,
      personal: execution.personal,
    };
  };

  return { ask, stop: () => apollo.stop() };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [key, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value);
  return headers;
}
