import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Tx } from '../../core/database.ts';
import { paragraphsOf, plainText } from '../../core/paragraph.ts';
import { entryWords, keepWords, takeEntries } from '../../registry/command.ts';
import { questionHolding } from '../../registry/holding.ts';
import { published } from '../policy.ts';
import { publicColumns } from './search.ts';

/** Takes away what a question is found by. */
export const leavePublished = (tx: Tx, consultationId: string): Promise<void> =>
  takeEntries(tx, questionHolding, Prisma.sql`"consultationId" = ${consultationId}::uuid`);

/**
 * Makes a question be found by its public words as they stand, if it is published, and otherwise by none. Called after
 * whatever publishes or withdraws.
 */
export async function followPublished(tx: Tx, consultationId: string): Promise<void> {
  await leavePublished(tx, consultationId);
  const where = { AND: [{ id: consultationId }, published] };
  const row = await tx.consultation.findFirst({ where, select: publicColumns });
  if (!row) return;
  const texts = [row.publicQuestion ?? '', plainText(paragraphsOf(row.publicAnswer))];
  const { name, text, spelt } = entryWords(row.publicSubject ?? '', texts);
  await keepWords(tx, questionHolding, [{ spelt }]);
  await tx.$executeRaw`
    INSERT INTO "QuestionEntry" ("consultationId", "spelt", "name", "words")
    VALUES (${consultationId}::uuid, ${spelt}::text[], strip(to_tsvector('russian', ${name})),
      strip(to_tsvector('russian', ${text})))`;
}
