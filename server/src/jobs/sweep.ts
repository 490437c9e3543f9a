import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { forgetOrphans } from '@vmeste/schema/file/command.ts';
import { removeOld } from '../feed/retention.ts';
import { executionFor, type Node } from '../node.ts';

/** Once a day: events that are no longer kept, and uploads that were never attached to anything. */
export async function sweep(node: Node): Promise<void> {
  await removeOld(node.db, node.clock.now());
  const { context } = executionFor(node, anonymous(node.clock.today()), '');
  for (const key of await forgetOrphans(context)) await node.store.remove(key);
}
