import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../../core/database.ts';
import { questionHolding } from '../../registry/holding.ts';
import { typedIn } from '../../registry/meaning.ts';
import { onEitherKeyboard, steps } from '../../registry/search.ts';
import { published } from '../policy.ts';

/** How long the words to look for may be, and how many questions one page shows. */
export const most = { text: 200, page: 100, skip: 100_000 } as const;

/** What is read of a published question: its public words alone. */
export const publicColumns = {
  id: true,
  publicSubject: true,
  publicQuestion: true,
  publicAnswer: true,
  publishedAt: true,
} as const satisfies Prisma.ConsultationSelect;

export type PublicRow = Prisma.ConsultationGetPayload<{ select: typeof publicColumns }>;

const tidied = (text: string) => text.slice(0, most.text).replaceAll('\0', '').toWellFormed().trim();

/**
 * The published questions that some words mean, as the registry understands them (decision 45): other forms of a word,
 * misprints, the other keyboard; those first whose subject holds them. Without words all of them, the latest first.
 */
export async function searchPublished(db: Db, text: string | null | undefined): Promise<string[]> {
  return onEitherKeyboard(
    tidied(text ?? ''),
    (asked) => found(db, asked),
    (ids) => ids.length === 0,
  );
}

async function found(db: Db, text: string): Promise<string[]> {
  const words = await typedIn(db, questionHolding, text);
  if (words.length === 0) return latest(db);
  for await (const places of steps(db, questionHolding, words)) {
    const ids = await publishedAt(db, places);
    if (ids.length > 0) return ids;
  }
  return [];
}

async function latest(db: Db): Promise<string[]> {
  const orderBy = [
    { publishedAt: 'desc' },
    { id: 'desc' },
  ] as const satisfies Prisma.ConsultationOrderByWithRelationInput[];
  const all = await db.consultation.findMany({ where: published, orderBy, select: { id: true } });
  return all.map(({ id }) => id);
}

/** Which of these places stand for a published question still, in their order. */
async function publishedAt(db: Db, places: readonly number[]): Promise<string[]> {
  const where = { place: { in: [...places] }, consultation: published };
  const rows = await db.questionEntry.findMany({ where, select: { place: true, consultationId: true } });
  const byPlace = new Map(rows.map(({ place, consultationId }) => [place, consultationId]));
  return places.flatMap((place) => byPlace.get(place) ?? []);
}

/** One question as it is published; null where it is not. */
export const readPublished = (db: Db, id: string): Promise<PublicRow | null> =>
  db.consultation.findFirst({ where: { AND: [{ id }, published] }, select: publicColumns });
