import type { IncomingMessage, ServerResponse } from 'node:http';
import { OperationTypeNode } from 'graphql';
import { limits } from '../limits.ts';
import type { Answer } from '../moment.ts';
import type { Node } from '../node.ts';
import { type Program, readProgram } from '../program.ts';
import { type AskedAt, openApollo } from './apollo.ts';
import { BadRequest, readBody } from './body.ts';

/** What a body of ours holds; Apollo judges whatever looks otherwise. */
interface Asked {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: object | null;
}

export interface GraphqlDoor {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Whether a question that others may share was answered for it, or had been answered already. */
export type AnsweredFrom = 'database' | 'memory';

/** GraphQL over HTTP. Apollo answers; what it answered is given to everyone who asks and sees the same at that moment. */
export async function openGraphql(node: Node, count: (from: AnsweredFrom) => void): Promise<GraphqlDoor> {
  const introspection = node.env.HUB_MODE === 'demo';
  const apollo = await openApollo(node, introspection);

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
        : await apollo.ask(request, body, moment);
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
      return apollo.ask(request, body, moment);
    });
    count(own ? 'database' : 'memory');
    if (answer.shared) return answer;
    answers.drop(key);
    if (answer.personal) program.personal = true;
    return own ? answer : apollo.ask(request, body, moment);
  };

  return { handle, stop: apollo.stop };
}

interface SharedRequest {
  readonly request: IncomingMessage;
  readonly body: unknown;
  readonly moment: AskedAt;
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
