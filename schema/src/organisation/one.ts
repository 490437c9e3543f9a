import type { Context } from '../core/context.ts';
import { isSignedIn } from '../core/viewer.ts';

// Whoever has signed in sees every organisation and class (see policy.ts), so the directory needs no filter of its own.

/** An organisation named by another row: null where the viewer may not see it. */
export const oneOrganisation = ({ directory, viewer }: Context, id: string) =>
  isSignedIn(viewer) ? directory.organisation(id) : null;

/** Several organisations named by another row: those that the viewer may see. */
export async function someOrganisations(context: Context, ids: readonly string[]) {
  const rows = await Promise.all(ids.map((id) => oneOrganisation(context, id)));
  return rows.filter((row) => row !== null);
}

/** A class named by another row: null where the viewer may not see it. */
export const oneClass = ({ directory, viewer }: Context, id: string) =>
  isSignedIn(viewer) ? directory.class(id) : null;
