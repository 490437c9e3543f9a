import type { Consultation, NoticeKind } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { type Day, midnightOf } from '../core/time.ts';
import { notify } from '../notice/command.ts';
import { centreOf } from '../practice/telling.ts';

/** Whoever asked, and the centre, see it move. */
export const tellOfConsultation = (change: Change, { id, askedById }: Pick<Consultation, 'id' | 'askedById'>) =>
  change.tell('consultation.changed', { consultationId: id, personId: askedById });

/** The centre hears of a question; of one that is asked further whoever answered it, if they are still there. */
export async function tellCentre(change: Change, { id, answererId }: Pick<Consultation, 'id' | 'answererId'>) {
  const centre = await centreOf(change.tx, change.viewer.rights.today);
  const people = answererId && centre.includes(answererId) ? [answererId] : centre;
  await notify(change, people, { kind: 'CONSULTATION_ASKED', consultationId: id });
}

export const tellAsker = (
  change: Change,
  { id, askedById }: Pick<Consultation, 'id' | 'askedById'>,
  { kind, dueOn }: { kind: NoticeKind; dueOn?: Day },
) => notify(change, [askedById], { kind, consultationId: id, ...(dueOn && { dueDay: midnightOf(dueOn) }) });

/**
 * Tells the centre, as a day begins, of the questions whose term has passed without an answer. Days on which the hub did
 * not run are made up for; each such day comes once.
 *
 * @param last the day that was turned before; null on the first, when nothing is told
 */
export async function tellQuestionsOverdue(change: Change, last: Day | null): Promise<void> {
  if (last === null) return;
  const { today } = change.viewer.rights;
  const rows = await change.tx.consultation.findMany({
    where: { state: 'ASKED', dueOn: { gte: midnightOf(last), lt: midnightOf(today) } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return;
  const centre = await centreOf(change.tx, today);
  for (const { id: consultationId, dueOn: dueDay } of rows)
    await notify(change, centre, { kind: 'CONSULTATION_OVERDUE', consultationId, dueDay });
}
