import { resumeSettings } from '@vmeste/schema/collection/setting/command.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { tellAgendas } from '@vmeste/schema/meeting/letter/agenda.ts';
import { turnDay } from '@vmeste/schema/notice/turn.ts';
import { lapseOffers, tellAdmissions } from '@vmeste/schema/training/registration/due.ts';
import { remindPlaced } from '@vmeste/schema/training/registration/reminder.ts';
import { executionFor, type Node } from '../node.ts';

/** How often the clock is looked at, in milliseconds. */
const every = 30_000;

export interface Days {
  /** Looks at the clock now. Ends when what was due has been done. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** What is due by the clock, in this order: a fault of one does not hold up the other. */
const duties = [turnDay, tellAgendas, resumeSettings, lapseOffers, tellAdmissions, remindPlaced] as const;

/**
 * Looks whether a new day has begun by the hub's clock, whether agendas that were changed have settled, whether a node
 * died while it set an edition, whether places were not confirmed in time, and whether a training begins tomorrow. Every
 * node looks; the rows let one of them act, and what fell due while no node was running is done when one runs again.
 * @param byItself false where whoever moves the clock says when to look
 */
export function openDays(node: Node, byItself: boolean): Days {
  let running: Promise<void> | null = null;
  const warn = (error: unknown) =>
    node.log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'day');
  const round = async () => {
    for (const duty of duties) await duty(executionFor(node, anonymous(node.clock.today()), '').context).catch(warn);
  };
  const look = () => {
    running ??= round().finally(() => {
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
