import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { forgetOrphans } from '@vmeste/schema/file/command.ts';
import { turnDay } from '@vmeste/schema/notice/turn.ts';
import { executionFor, type Node } from '../node.ts';

/** How often the clock is looked at, in milliseconds. */
const every = 30_000;

export interface Days {
  /** Looks at the clock now. Ends when what is due has been done. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** Wakes the scans of what is due. What is due they decide by the hub's clock; missing a beat costs nothing. */
export function openDays(node: Node): Days {
  let running: Promise<void> | null = null;
  const scan = async () => {
    const context = () => executionFor(node, anonymous(node.clock.today()), '').context;
    await turnDay(context());
    for (const key of await forgetOrphans(context())) await node.store.remove(key);
  };
  const look = () => {
    running ??= scan()
      .catch((error: unknown) => {
        node.log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'day');
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return {
    look,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
