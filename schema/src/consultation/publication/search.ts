import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../../core/database.ts';
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

const words = (text: string) => text.slice(0, most.text).replaceAll('\0', '').toWellFormed().trim();

/**
 * The published questions that hold all of some words, in whichever form of Russian grammar, those first whose subject
 * does; without words all of them, the latest first. There are hundreds of them and not tens of thousands: they are read
 * as they are, without an index of their own.
 */
export async function searchPublished(db: Db, text: string | null | undefined): Promise<string[]> {
  const asked = words(text ?? '')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е');
  if (asked === '') {
    const all = await db.consultation.findMany({
      where: published,
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    return all.map(({ id }) => id);
  }
  const vector = (column: Prisma.Sql) => Prisma.sql`to_tsvector('russian', translate(${column}, 'ёЁ', 'еЕ'))`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM (
      SELECT "id", "publishedAt", setweight(${vector(Prisma.sql`"publicSubject"`)}, 'A')
        || setweight(${vector(Prisma.sql`"publicQuestion"`)}, 'B')
        || setweight(${vector(Prisma.sql`(
          SELECT coalesce(string_agg(run->>'text', ' '), '')
          FROM jsonb_array_elements("publicAnswer") paragraph, jsonb_array_elements(paragraph->'runs') run
        )`)}, 'C') AS "words"
      FROM "Consultation" WHERE "publishedAt" IS NOT NULL
    ) question, websearch_to_tsquery('russian', ${asked}) query
    WHERE "words" @@ query
    ORDER BY ts_rank("words", query) DESC, "publishedAt" DESC, "id" DESC`;
  return rows.map(({ id }) => id);
}

/** One question as it is published; null where it is not. */
export const readPublished = (db: Db, id: string): Promise<PublicRow | null> =>
  db.consultation.findFirst({ where: { AND: [{ id }, published] }, select: publicColumns });
