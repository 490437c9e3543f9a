import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from '../fault.ts';

const retryAfter = 200;

/**
 * What was asked for; asked again while the database cannot be reached, so that nothing is delivered and nothing is lost.
 * Null once nobody waits for it any more: then nothing is asked again, since nobody would hear of its failure.
 */
export async function untilAvailable<Answer>(
  asked: Promise<Answer>,
  again: () => Answer | Promise<Answer>,
  over: () => boolean,
): Promise<Answer | null> {
  for (let answer: Answer | Promise<Answer> = asked; ; answer = again()) {
    try {
      return await answer;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      await pause(retryAfter, undefined, { ref: false });
      if (over()) return null;
    }
  }
}
