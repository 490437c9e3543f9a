import type { Context } from '@vmeste/schema/core/context.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import { dueLetters, endLetter, gatherLetters, takeLetter } from '@vmeste/schema/notice/letter/command.ts';
import { readLetter } from '@vmeste/schema/notice/letter/reading.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { type Mail, MailFault } from '../mail/mail.ts';
import { noticeLetter } from '../mail/notice.ts';
import { executionFor, type Node } from '../node.ts';

/** How often the clock is looked at, in milliseconds. */
const every = 30_000;

export interface Post {
  /** Looks at what waits now. Ends when all that was due has been sent, or tried. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Sends the letters of notices: as one comes, and as the clock says. Every node with a mail server looks, and what is due
 * is kept in the database, so nothing hangs on one of them. Written to the log are a letter's id and the mail server's code.
 * @param byItself false where whoever moves the clock says when to look
 */
export function openPost(node: Node, mail: Mail, byItself: boolean): Post {
  let running: Promise<void> | null = null;
  let again: Promise<void> | null = null;
  let stopping = false;
  const warn = (error: unknown) =>
    node.log.warn({ stack: error instanceof Error ? error.stack : String(error) }, 'post');
  const round = async () => {
    const context = hubContext(node);
    await gatherLetters(context);
    for (const id of await dueLetters(context)) if (stopping || !(await carry(node, mail, id))) return;
  };
  const begin = () => {
    running = round()
      .catch(warn)
      .finally(() => {
        running = null;
      });
    return running;
  };
  // What came since a round began is the next one's; however many ask meanwhile, there is one more.
  const look = (): Promise<void> => {
    if (stopping) return Promise.resolve();
    if (running === null) return begin();
    again ??= running.then(() => {
      again = null;
      return stopping ? undefined : begin();
    });
    return again;
  };
  node.feed.onEvents((events) => {
    if (events === null || events.some(({ kind }) => kind === 'notice.changed')) void look();
  });
  if (byItself) void look();
  const timer = byItself ? setInterval(() => void look(), every).unref() : undefined;
  return {
    look,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
}

const hubContext = (node: Node): Context => executionFor(node, anonymous(node.clock.today()), '').context;

/**
 * Takes one letter up and sends it, with the rights that its reader has at this moment.
 * @returns false where the mail server does not answer at all: the others wait until it does
 */
async function carry(node: Node, mail: Mail, id: string): Promise<boolean> {
  const context = hubContext(node);
  const taken = await takeLetter(context, id);
  if (taken === 'given up') node.log.warn({ letter: id }, 'letter given up');
  if (taken !== 'taken') return true;
  const { personId } = await node.db.letter.findUniqueOrThrow({ where: { id }, select: { personId: true } });
  const reader = await viewerOf(node.db, personId, node.clock.today());
  const reading = await readLetter(executionFor(node, reader, '').context, id);
  if (reading === null) {
    await endLetter(context, { id, sent: false });
    return true;
  }
  try {
    await mail.send(noticeLetter(reading, { id, hub: node.address() }));
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    node.log.warn({ letter: id, fault: error.message }, 'letter not sent');
    return error.answered;
  }
  await endLetter(context, { id, sent: true });
  return true;
}
