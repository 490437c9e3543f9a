import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Context } from '@vmeste/schema/core/context.ts';
import type { Viewer } from '@vmeste/schema/core/viewer.ts';
import { schema } from '@vmeste/schema/index.ts';
import { OperationTypeNode } from 'graphql';
import { isUnavailable, mask } from '../fault.ts';
import { limitRules, limits } from '../limits.ts';
import type { Answer } from '../moment.ts';
import { executionFor, type Node } from '../node.ts';
import { type Program, readProgram } from '../program.ts';
import { BadRequest, readBody } from './body.ts';

/** What a body of ours holds; Apollo judges whatever looks otherwise. */
interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: object | null;
}

/** What is wrong with a question, rather than with the request that carries it. */
const questionFaults: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Larger answers are shared while they are made, but not kept, in bytes. */
const largestKept = 512 * 1024;

export interface GraphqlDoor {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Whether a question that others may share was answered for it, or had been answered already. */
export type AnsweredFrom = 'database' | 'memory';

/** GraphQL over HTTP. Apollo answers; what it answered is given to everyone who asks and sees the same at that moment. */
export async function openGraphql(node: Node, count: (from: AnsweredFrom) => void): Promise<GraphqlDoor> {
  const introspection = node.env.HUB_MODE === 'demo';
  /**
   * Executions that met an error, and whether the question itself was at fault, or the database gone. Apollo hands on a
   * copy of the context, so an execution is known by its loaders, which are its own.
   */
  const failed = new WeakMap<Context['loaders'], { readonly question: boolean; readonly unavailable: boolean }>();
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

  const ask = async (
    request: IncomingMessage,
    body: unknown,
    moment: { viewer: Viewer; cursor: string },
  ): Promise<Answer> => {
    const execution = executionFor(node, moment.viewer, moment.cursor);
    const headers = new HeaderMap();
    for (const [key, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value);
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method?.toUpperCase() ?? 'GET',
        headers,
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

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    // The feed is asked once the request is here, and its answer makes everything that is kept in memory safe to use.
    const [body, cursor] = await Promise.all([bodyOf(request), node.feed.now()]);
    const { viewer, session } = await node.viewers.signedIn(request.headers);
    const moment = { viewer, cursor };
    const asked = shareable(request, body);
    const read = asked && readProgram(asked.query, asked.operationName, introspection);
    const answer =
      asked && read && 'program' in read && read.program.kind === OperationTypeNode.QUERY && !read.program.personal
        ? await shared({ request, body, moment, asked, program: read.program })
        : await ask(request, body, moment);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    const cookies = session?.cookies.splice(0) ?? [];
    if (cookies.length > 0) response.setHeader('set-cookie', cookies);
    response.setHeader('content-length', answer.body.length);
    response.statusCode = answer.status;
    response.end(answer.body);
  };

  /** The answer of this moment for everyone who sees the same; made once, also for those who ask while it is made. */
  const shared = async ({ request, body, moment, asked, program }: SharedRequest): Promise<Answer> => {
    const { answers } = node.moments.current;
    const { fingerprint, today } = moment.viewer.rights;
    const key = [fingerprint, today, request.headers.accept, program.id, JSON.stringify(asked.variables)].join(' ');
    let own = false;
    const answer = await answers.get(key, () => {
      own = true;
      return ask(request, body, moment);
    });
    count(own ? 'database' : 'memory');
    if (answer.shared) return answer;
    answers.drop(key);
    if (answer.personal) program.personal = true;
    return own ? answer : ask(request, body, moment);
  };

  return { handle, stop: () => apollo.stop() };
}

interface SharedRequest {
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly moment: { readonly viewer: Viewer; readonly cursor: string };
  readonly asked: Asked;
  readonly program: Program;
}

/** A plain question as clients of ours send it, whose content type no foreign page can send unasked. */
function shareable(request: IncomingMessage, body: unknown): Asked | null {
  if (request.method !== 'POST' || typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '') || request.url !== '/graphql') return null;
  if (Object.keys(body).some((key) => key !== 'query' && key !== 'operationName' && key !== 'variables')) return null;
  const query = 'query' in body ? body.query : null;
  const operationName = 'operationName' in body ? (body.operationName ?? null) : null;
  const variables = 'variables' in body ? (body.variables ?? null) : null;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  return typeof variables === 'object' && !Array.isArray(variables) ? { query, operationName, variables } : null;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined;
  const bytes = await readBody(request, limits.body);
  if (!/^application\/(json|graphql\+json)\b/.test(request.headers['content-type'] ?? '')) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadRequest(400, 'The body is not JSON.');
  }
}
