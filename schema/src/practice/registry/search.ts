import { Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Context } from '../../core/context.ts';
import type { Db } from '../../core/database.ts';
import type { Chosen } from './facet.ts';
import { type Meant, meantBy, type Typed, typedIn } from './meaning.ts';
import { shelf } from './reading.ts';
import { type Narrowed, narrowed, type Shelf, type ShelfRow } from './shelf.ts';
import { otherKeyboard } from './word.ts';

/** What somebody asks the registry. */
export interface Asked {
  readonly text?: string | null | undefined;
  readonly chosen: Chosen;
}

/** What is found, the best first, with the counts by which to go on. */
export interface Found {
  readonly entries: readonly Pick<ShelfRow, 'of' | 'id'>[];
  readonly facets: Narrowed['facets'];
}

export async function searchRegistry(context: Context, { text, chosen }: Asked): Promise<Found> {
  const known = await shelf(context);
  const search = async (asked: string | null) => {
    const words = asked ? await typedIn(context.db, asked) : [];
    return words.length === 0 ? narrowed(known, known.rows.keys(), chosen) : searched(context.db, known, words, chosen);
  };
  const first = await search(text ?? null);
  const meant = first.rows.length === 0 && text ? otherKeyboard(text) : null;
  const found = meant === null ? first : await search(meant);
  return { entries: found.rows.flatMap((row) => known.rows[row] ?? []), facets: found.facets };
}

/**
 * First what holds all words, as they were typed or, where the registry has no such word, as they were meant. Where that
 * leaves nothing, what holds them if each may be a misprint; then what holds all of them but one.
 */
async function searched(db: Db, known: Shelf, words: readonly Typed[], chosen: Chosen): Promise<Narrowed> {
  const rows = new Set<number>();
  const narrowedBy = async (meant: readonly Meant[], missing: number) => {
    for (const row of await rowsWith(db, known, meant, missing)) rows.add(row);
    return narrowed(known, rows, chosen);
  };
  const first = await narrowedBy(await meantBy(db, words, false), 0);
  if (first.rows.length > 0) return first;
  const wide = await meantBy(db, words, true);
  const second = await narrowedBy(wide, 0);
  return second.rows.length > 0 || words.length < 2 ? second : narrowedBy(wide, 1);
}

const quoted = (lexeme: string) => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
const anyOf = (lexemes: readonly string[]) => lexemes.map(quoted).join(' | ');

const holds = (lexemes: readonly string[]) =>
  lexemes.length === 0 ? Prisma.sql`false` : Prisma.sql`"name" @@ ${anyOf(lexemes)}::tsquery`;

/** The rows that hold all words but so many, those whose name holds more of them first, then the shorter names. */
async function rowsWith(db: Db, known: Shelf, words: readonly Meant[], missing: number): Promise<number[]> {
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
      FROM "RegistryEntry" WHERE "words" @@ (SELECT ${query}::tsquery) OFFSET 0
    ) entry`;
  return (found?.places ?? '').split(' ').flatMap((place) => known.at.get(Number(place)) ?? []);
}
