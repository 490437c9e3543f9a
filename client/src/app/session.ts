/** Ends the session on the server and leaves with an empty memory: the next person at this machine starts afresh. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  location.assign('/sign-in');
}

/** Leads to the sign-in page and back to where one was. */
export function toSignIn(why?: 'expired'): void {
  if (location.pathname.startsWith('/sign-in')) return;
  const to = encodeURIComponent(location.pathname + location.search);
  location.assign(`/sign-in?to=${to}${why ? `&error=${why}` : ''}`);
}

/**
 * The server closed the socket of a session that has ended. Where another one has taken its place, as after a change
 * of password, the page stays; otherwise it says that it is over.
 */
export async function leaveIfSignedOut(): Promise<void> {
  const answer = await fetch('/api/auth/get-session').catch(() => null);
  if (answer?.ok && (await answer.text()) === 'null') toSignIn('expired');
}
