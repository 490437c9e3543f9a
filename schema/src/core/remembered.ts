import type { Context } from './context.ts';

/**
 * What is the same for all who have the viewer's rights, and holds for as long as the feed stands where it does: worked
 * out once, and given to everyone who asks meanwhile. For sums over many rows, of which a page asks for one part after
 * another. The work may look at the viewer's rights, and never at the person.
 *
 * @param key one for each thing that is worked out, e.g. `assignments {"groupId":…}`
 */
export function remembered<Value>(context: Context, key: string, work: () => Promise<Value>): Promise<Value> {
  const { fingerprint } = context.viewer.rights;
  // What stands under a key was made by the same work.
  return (context.worked?.get(`${fingerprint} ${key}`, work) ?? work()) as Promise<Value>;
}
