import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { holdsNoText, namesNothing } from '@vmeste/schema/core/database.ts';
import { openAssignments } from './assignments.ts';
import { openCalendars } from './calendar.ts';
import { openCertificates, openConfirmation } from './certificate.ts';
import { badText, isUnavailable } from './fault.ts';
import { openFiles } from './files.ts';
import { answerError, BadRequest } from './http/body.ts';
import { openGraphql } from './http/graphql.ts';
import { openHeaders } from './http/headers.ts';
import { figures, health, openMetrics } from './http/health.ts';
import { openInvitations } from './http/invitation.ts';
import { openSignin } from './http/signin.ts';
import { limits } from './limits.ts';
import { openMeetingPapers } from './meetings.ts';
import type { Node } from './node.ts';
import { servePage } from './page.ts';
import { openPassports } from './practices.ts';
import { openRegistry } from './registry.ts';
import { openRoadmaps } from './roadmaps.ts';
import { openTrainings } from './trainings.ts';

export interface HttpDoor {
  readonly server: Server;
  stop(): Promise<void>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A door behind HTTP: a path that begins so, and who answers there. The first that fits is taken. */
type Door = readonly [name: string, path: RegExp, handle: Handle];

/** Slow senders are cut off. A file may take minutes on a poor line; other bodies have a deadline of their own. */
const patience = {
  headersTimeout: limits.headTime,
  requestTimeout: limits.requestTime,
  connectionsCheckingInterval: 1_000,
};

/** The HTTP door: GraphQL, sign-in, and the pages. docs/doors.md has a row for each. */
export async function openHttp(node: Node, sockets: () => number): Promise<HttpDoor> {
  const metrics = openMetrics(sockets, () => node.feed.position);
  const graphql = await openGraphql(node, (from) => metrics.answers.inc({ from }));
  const doors: readonly Door[] = [
    ['graphql', /^\/graphql$/, graphql.handle],
    ['auth', /^\/api\/auth\//, openSignin(node)],
    ['files', /^\/api\/files(?:\/|$)/, openFiles(node)],
    ['invitation', /^\/api\/invitation\//, openInvitations(node)],
    ['roadmaps', /^\/api\/roadmaps\//, openRoadmaps(node)],
    ['assignments', /^\/api\/assignments[./]/, openAssignments(node)],
    ['meetings', /^\/api\/meetings\//, openMeetingPapers(node)],
    ['practices', /^\/api\/practices\//, openPassports(node)],
    ['certificates', /^\/api\/certificates\//, openCertificates(node)],
    ['trainings', /^\/api\/trainings\//, openTrainings(node)],
    ['calendar', /^\/api\/calendar\//, openCalendars(node)],
    ['registry', /^\/registry(?:[./]|$)/, openRegistry(node)],
    ['certificate', /^\/certificate(?:\/|$)/, openConfirmation(node)],
    ['health', /^\/health$/, (_, response) => health(node, response)],
    ['metrics', /^\/metrics$/, (request, response) => figures(metrics, request, response)],
    ['page', /^(?!\/api\/)/, servePage],
  ];
  const headers = openHeaders(node.env);

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const path = pathOf(request);
    const [name, , handle] = doors.find(([, pattern]) => pattern.test(path)) ?? nowhere;
    const took = metrics.requests.startTimer({ door: name });
    response.once('finish', () => took({ status: String(response.statusCode) }));
    headers(name === 'page' || name === 'registry' || name === 'certificate', request, response);
    await handle(request, response);
  };

  let stopping = false;
  const server = createServer(patience, (request, response) => {
    if (stopping) response.setHeader('connection', 'close');
    route(request, response).catch((error: unknown) => refuse(node, response, error));
  });

  return {
    server,
    stop: async () => {
      stopping = true;
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      });
      await graphql.stop();
    },
  };
}

const nothing = { message: 'There is nothing here.', code: 'NOT_FOUND' };

const nowhere: Door = ['nowhere', /^/, (_, response) => answerError(response, 404, nothing)];

function pathOf(request: IncomingMessage): string {
  const base = 'http://hub';
  if (!URL.canParse(request.url ?? '/', base)) throw new BadRequest(400, 'The address is broken.');
  return new URL(request.url ?? '/', base).pathname;
}

/** What went wrong outside an operation, in the shape that answers have. */
function refuse(node: Node, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
  } else if (error instanceof BadRequest) {
    // What is left of the request is not read: the next one could not be told from it.
    response.setHeader('connection', 'close');
    answerError(response, error.status, { message: error.message, code: 'BAD_REQUEST' });
  } else if (namesNothing(error)) {
    answerError(response, 404, nothing);
  } else if (holdsNoText(error)) {
    answerError(response, 400, { message: badText, code: 'BAD_REQUEST' });
  } else if (isUnavailable(error)) {
    answerError(response, 503, { message: 'Unavailable', code: 'UNAVAILABLE' });
  } else {
    node.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'fault');
    answerError(response, 500, { message: 'Fault', code: 'FAULT' });
  }
}
