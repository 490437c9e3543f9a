import type { Env } from '../env.ts';

/** What of a request says from which page it comes. */
interface Asked {
  readonly headers: { readonly origin?: string | undefined; readonly host?: string | undefined };
}

/**
 * Whether a page of ours asks this, or opens this socket. Browsers name the page's origin and do not let it be forged, so the cookie
 * of somebody who visits a foreign page is of no use to that page. A program that is no browser names none: it has no
 * cookie but its own.
 */
export function isOwnOrigin(request: Asked, env: Pick<Env, 'HUB_ORIGINS' | 'HUB_URL'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const listed = [...env.HUB_ORIGINS.split(','), env.HUB_URL ?? '']
    .map((text) => text.trim().replace(/\/+$/, ''))
    .filter(Boolean);
  return listed.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}
