import type { AssignmentReport } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../../core/commit.ts';
import { require } from '../../core/refusal.ts';
import { line, writtenOrNull } from '../../core/text.ts';
import { type Day, midnightOf } from '../../core/time.ts';
import { ownUpload } from '../../file/policy.ts';
import { longest, most } from '../rule.ts';

/** What a person writes in a report, whole letters included. It may be half-finished until it is prepared. */
export interface Words {
  readonly text: string;
  /** Exactly these files; left out, they stay as they are. */
  readonly fileIds?: readonly string[] | null | undefined;
}

export const textOf = ({ text }: Words) => ({ text: writtenOrNull('text', text, longest.report) ?? '' });

/** The organisation's own number of the letter, and its date. */
export interface Outgoing {
  readonly outgoingNumber?: string | null | undefined;
  readonly outgoingDate?: Day | null | undefined;
}

/** @throws Invalid where one is given without the other, or the letter is of a later day */
export function outgoingOf({ outgoingNumber, outgoingDate }: Outgoing, today: Day) {
  const number = outgoingNumber?.trim() ? line('outgoingNumber', outgoingNumber, 100) : null;
  require(number !== null || !outgoingDate, 'outgoingNumber', 'REQUIRED');
  require(number === null || Boolean(outgoingDate), 'outgoingDate', 'REQUIRED');
  require(!outgoingDate || outgoingDate <= today, 'outgoingDate', 'BAD_DAY');
  return { outgoingNumber: number, outgoingDate: outgoingDate ? midnightOf(outgoingDate) : null };
}

/**
 * Exactly these files are the report's: the own uploads that hang nowhere yet, and those that it has already.
 * @throws Invalid at `fileIds`
 */
export async function attach(
  { tx, viewer }: Change,
  report: Pick<AssignmentReport, 'id'>,
  fileIds: readonly string[],
): Promise<{ was: string[]; is: string[] }> {
  const is = [...new Set(fileIds)];
  require(is.length <= most.files, 'fileIds', 'TOO_MANY', { max: most.files });
  const was = (await tx.file.findMany({ where: { answerId: report.id }, select: { id: true } })).map(({ id }) => id);
  const added = is.filter((id) => !was.includes(id));
  const hung = await tx.file.updateMany({
    where: { AND: [{ id: { in: added } }, ownUpload(viewer)] },
    data: { answerId: report.id },
  });
  require(hung.count === added.length, 'fileIds', 'UNKNOWN');
  await tx.file.updateMany({ where: { answerId: report.id, id: { notIn: is } }, data: { answerId: null } });
  return { was, is };
}
