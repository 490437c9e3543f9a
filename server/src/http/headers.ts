import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Env } from '../env.ts';

/**
 * Headers that close what a page of ours does not need. Nothing comes from another host. Styles may stand in the page,
 * since the interface's library writes its variables there; scripts may not.
 */
export function openHeaders(env: Env): (page: boolean, request: IncomingMessage, response: ServerResponse) => void {
  const secure = env.HUB_URL?.startsWith('https:') === true;
  const whole = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (page, request, response) => {
    if (page) return whole(request, response, () => {});
    // Answers are data: nothing in them is to be shown, framed, guessed at or kept.
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    response.setHeader('cache-control', 'no-store');
  };
}
