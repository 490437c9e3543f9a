import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { turnDay } from '@vmeste/schema/notice/turn.ts';
import { executionFor, type Node } from '../node.ts';

/** How often the clock is looked at, in milliseconds. */
const every = 30_000;

export interface Days {
  /** Looks at the clock now. Ends when the day has been turned, if it was due. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Looks whether a new day has begun by the hub's clock. Every node looks; the row of the day lets one of them turn it,
 * and a day that began while no node was running is turned when one runs again.
 * @param byItself false where whoever moves the clock says when to look
 */
export function openDays(node: Node, byItself: boolean): Days {
  let running: Promise<void> | null = null;
  const turn = async () => {
    await turnDay(executionFor(node, anonymous(node.clock.today()), '').context);
  };
  const look = () => {
    running ??= turn()
      .catch((error: unknown) => {
        node.log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'day');
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  if (byItself) void look();
  const timer = byItself ? setInterval(() => void look(), every).unref() : undefined;
  return {
    look,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
