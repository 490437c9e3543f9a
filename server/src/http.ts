import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Context } from '@vmeste/schema/core/context.ts';
import { schema } from '@vmeste/schema/index.ts';
import { toNodeHandler } from 'better-auth/node';
import { mask } from './fault.ts';
import { contextFor, type Node, signedIn } from './node.ts';
import { servePage } from './page.ts';

const largestBody = 1_000_000;

export interface HttpDoor {
  readonly server: Server;
  stop(): Promise<void>;
}

/** The HTTP door: GraphQL, sign-in, and the pages. */
export async function openHttp(node: Node): Promise<HttpDoor> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: node.env.HUB_MODE === 'demo',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: (formatted, error) => mask(node.log, formatted, error),
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  const auth = toNodeHandler(node.auth);
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');
      if (!response.headersSent)
        answer(response, 500, { errors: [{ message: 'Fault', extensions: { code: 'FAULT' } }] });
      else response.destroy();
    });
  });

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://hub').pathname;
    if (path === '/graphql') return graphql(request, response);
    if (path.startsWith('/api/auth/')) return auth(request, response);
    return servePage(request, response);
  };

  const graphql = async (request: IncomingMessage, response: ServerResponse) => {
    const read = await bodyOf(request);
    if ('status' in read)
      return answer(response, read.status, {
        errors: [{ message: read.message, extensions: { code: 'BAD_REQUEST' } }],
      });
    const headers = new HeaderMap();
    for (const [key, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(key, Array.isArray(value) ? value.join(', ') : value);
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method?.toUpperCase() ?? 'GET',
        headers,
        search: new URL(request.url ?? '/', 'http://hub').search,
        body: read.body,
      },
      context: async () => contextFor(node, await signedIn(node, request.headers)),
    });
    for (const [key, value] of result.headers) response.setHeader(key, value);
    response.statusCode = result.status ?? 200;
    if (result.body.kind === 'complete') return void response.end(result.body.string);
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  };

  return {
    server,
    stop: async () => {
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      });
      await apollo.stop();
    },
  };
}

type Body = { body: unknown } | { status: number; message: string };

async function bodyOf(request: IncomingMessage): Promise<Body> {
  if (request.method !== 'POST') return { body: undefined };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > largestBody) {
      request.resume();
      return { status: 413, message: 'The body is larger than 1 MB.' };
    }
    chunks.push(chunk);
  }
  if (!/^application\/(json|graphql\+json)\b/.test(request.headers['content-type'] ?? '')) return { body: undefined };
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { status: 400, message: 'The body is not JSON.' };
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
