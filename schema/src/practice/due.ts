import type { Change } from '../core/commit.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { notify } from '../notice/command.ts';
import { centreOf } from './telling.ts';

/**
 * Tells the centre, as a day begins, of what was published and is to be looked at again. Days on which the hub did not run
 * are made up for; each such day comes once.
 *
 * @param last the day that was turned before; null on the first, when nothing is told
 */
export async function tellReviewDue(change: Change, last: Day | null): Promise<void> {
  if (last === null) return;
  const { today } = change.viewer.rights;
  const rows = await change.tx.practice.findMany({
    where: { archivedAt: null, reviewOn: { gt: midnightOf(last), lte: midnightOf(today) } },
    orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return;
  const centre = await centreOf(change.tx, today);
  for (const { id: practiceId, reviewOn: dueDay } of rows)
    if (dueDay) await notify(change, centre, { kind: 'PRACTICE_REVIEW_DUE', practiceId, dueDay });
}
