import type { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Tx } from '../core/database.ts';
import { lockOf } from '../core/lock.ts';
import type { Holding } from './holding.ts';
import { wordsOf } from './rule.ts';

/**
 * Takes entries away, under the lock that whoever enters them anew needs too. What no other entry is written in is no
 * word of it any more.
 */
export async function takeEntries(tx: Tx, { entries, words, lock }: Holding, which: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf(lock)})`;
  const gone = await tx.$queryRaw<{ spelt: string[] }[]>`DELETE FROM ${entries} WHERE ${which} RETURNING "spelt"`;
  const spelt = [...new Set(gone.flatMap((one) => one.spelt))];
  if (spelt.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM ${words} word WHERE word."word" = ANY(${spelt}::text[])
      AND NOT EXISTS (SELECT 1 FROM ${entries} other WHERE other."spelt" @> ARRAY[word."word"])`;
}

/** What is found of an entry: its name, and all that is shown of it. */
export function entryWords(name: string, texts: readonly string[]) {
  const names = wordsOf(name);
  const all = [...names, ...wordsOf(texts.join('\n'))];
  return { name: names.join(' '), text: all.join(' '), spelt: [...new Set(all)] };
}

/** Keeps the words of entries. Words without a stem, «и» or «для», are not looked for. */
export async function keepWords(
  tx: Tx,
  { words }: Holding,
  entries: readonly { readonly spelt: readonly string[] }[],
): Promise<void> {
  const spelt = [...new Set(entries.flatMap((one) => one.spelt))];
  if (spelt.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO ${words} ("word", "lexeme", "near")
    SELECT word, lexeme, near(word) || near(lexeme)
    FROM unnest(${spelt}::text[]) word, unnest(tsvector_to_array(to_tsvector('russian', word))) lexeme
    ON CONFLICT DO NOTHING`;
}
