import { forgetRecords } from '../meeting/record/kept.ts';
import { answered } from '../person/door.ts';

/** Ends the session on the server and leaves with an empty memory: the next person at this machine starts afresh. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  forgetRecords(localStorage);
  location.assign('/sign-in');
}

/** Leads to the sign-in page and back to where one was. */
export function toSignIn(why?: 'expired'): void {
  if (location.pathname.startsWith('/sign-in')) return;
  const to = encodeURIComponent(location.pathname + location.search);
  location.assign(`/sign-in?to=${to}${why ? `&error=${why}` : ''}`);
}

/** How long another page of this browser may take to be given its new session, in milliseconds. */
const patience = 1_000;

async function isSignedOut(): Promise<boolean> {
  const answer = await fetch('/api/auth/get-session').catch(() => null);
  return answer?.ok === true && (await answer.text()) === 'null';
}

/**
 * The server closed the socket of a session that has ended. Where another one takes its place, as after a change of
 * password here or in another page, this page stays; otherwise it says that it is over.
 */
export async function leaveIfSignedOut(): Promise<void> {
  await answered();
  if (!(await isSignedOut())) return;
  await new Promise((done) => setTimeout(done, patience));
  if (await isSignedOut()) toSignIn('expired');
}
