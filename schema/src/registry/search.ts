import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Db } from '../core/database.ts';
import type { Holding } from './holding.ts';
import { type Meant, meantBy, type Typed } from './meaning.ts';
import { otherKeyboard } from './rule.ts';

/**
 * Places of entries, step by step, for whoever takes the first step that leaves anything. First what holds all words, as
 * they were typed or, where there is no such word, as they were meant; then what holds them if each may be a misprint;
 * then what holds all of them but one.
 */
export async function* steps(db: Db, holding: Holding, words: readonly Typed[]): AsyncGenerator<number[]> {
  yield await placesWith(db, holding, { words: await meantBy(db, holding, words, false), missing: 0 });
  const wide = await meantBy(db, holding, words, true);
  yield await placesWith(db, holding, { words: wide, missing: 0 });
  if (words.length > 1) yield await placesWith(db, holding, { words: wide, missing: 1 });
}

/** What was asked; where that leaves nothing, the same as the other keyboard would have written it. */
export async function onEitherKeyboard<Answer>(
  text: string,
  search: (text: string) => Promise<Answer>,
  isNothing: (answer: Answer) => boolean,
): Promise<Answer> {
  const first = await search(text);
  const meant = isNothing(first) ? otherKeyboard(text) : null;
  return meant === null ? first : search(meant);
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
const anyOf = (lexemes: readonly string[]) => lexemes.map(quoted).join(' | ');

const holds = (lexemes: readonly string[]) =>
  lexemes.length === 0 ? Prisma.sql`false` : Prisma.sql`"name" @@ ${anyOf(lexemes)}::tsquery`;

interface Wanted {
  readonly words: readonly Meant[];
  /** How many of them an entry may lack. */
  readonly missing: 0 | 1;
}

/** The places that hold the words, those whose name holds more of them first, then the shorter names, then the later. */
async function placesWith(db: Db, { entries }: Holding, { words, missing }: Wanted): Promise<number[]> {
  const each = words.map(({ exact, corrected }) => anyOf([...exact, ...corrected]));
  const all = each.filter((any) => any !== '');
  // A word of which nothing is known is one that is missing.
  if (all.length === 0 || (missing === 0 && all.length < each.length)) return [];
  const needed =
    all.length < each.length ? [all] : missing === 0 ? [all] : all.map((_, left) => all.toSpliced(left, 1));
  const query = needed.map((some) => some.map((any) => `(${any})`).join(' & ')).join(' | ');
  const named = words.map(
    ({ exact, corrected }) => Prisma.sql`CASE WHEN ${holds(exact)} THEN 4 WHEN ${holds(corrected)} THEN 3 ELSE 0 END`,
  );
  // In a sub-select the words are not known to the planner: of frequent ones it would read every text, not the index.
  const [found] = await db.$queryRaw<{ places: string | null }[]>`
    SELECT string_agg("place"::text, ' ' ORDER BY "score" DESC, "length", "place" DESC) AS "places" FROM (
      SELECT "place", ${Prisma.join(named, ' + ')} AS "score", length("name") AS "length"
      FROM ${entries} WHERE "words" @@ (SELECT ${query}::tsquery) OFFSET 0
    ) entry`;
  return (found?.places ?? '').split(' ').filter(Boolean).map(Number);
}
