import type { Passport } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { require } from '../../core/refusal.ts';

/**
 * A version is accepted when somebody was appointed to judge it, all of them have, and no remark is left without an
 * answer.
 */
export async function requireJudged({ tx }: Change, { id: passportId, practiceId }: Passport): Promise<void> {
  const reviewers = await tx.reviewer.findMany({
    where: { practiceId, dismissedAt: null },
    select: { personId: true },
  });
  const given = await tx.judgement.count({
    where: { passportId, personId: { in: reviewers.map(({ personId }) => personId) } },
  });
  const needed = Math.max(1, reviewers.length);
  require(given >= needed, 'step', 'NOT_JUDGED', { given, needed });
  require((await tx.remark.count({ where: { passportId, answer: null } })) === 0, 'step', 'OPEN_REMARK');
}
