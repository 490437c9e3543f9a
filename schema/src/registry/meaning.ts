import type { Db } from '../core/database.ts';
import type { Holding } from './holding.ts';
import { isMisprint, wordsOf } from './rule.ts';

/** A word that somebody typed, and the stems by which what is searched may have it. */
export interface Meant {
  /** As it was typed, and other forms of the same word. */
  readonly exact: readonly string[];
  /** What it may be a misprint of. */
  readonly corrected: readonly string[];
}

/** So many words are looked for; of what somebody pastes the first. */
const most = { words: 12, letters: 200, corrections: 24 } as const;

/** A word as it was typed, its stem, and the stems of its forms that some entry has. */
export interface Typed {
  readonly typed: string;
  readonly lexeme: string;
  readonly lexemes: string[];
}

/** The words of a question with the stems of their own that some entry has. «Для» and «и» are no words to look for. */
export async function typedIn(db: Db, { words: known }: Holding, text: string): Promise<Typed[]> {
  const words = [...new Set(wordsOf(text.slice(0, most.letters)))].slice(0, most.words);
  if (words.length === 0) return [];
  // The stemmer parts some forms of a word, «гражда» and «граждан»: a stem and one that goes on for two letters are one.
  return db.$queryRaw<Typed[]>`
    SELECT given.typed, own.stem AS lexeme, ARRAY(
      SELECT word."lexeme" FROM ${known} word WHERE word."lexeme" = own.stem
      UNION
      SELECT word."lexeme" FROM ${known} word
      WHERE length(own.stem) > 5 AND word."lexeme" = ANY(ARRAY[left(own.stem, -1), left(own.stem, -2)])
      UNION
      SELECT word."lexeme" FROM ${known} word
      WHERE length(own.stem) > 4 AND word."lexeme" ~>=~ own.stem AND word."lexeme" ~<~ (own.stem || chr(1114111))
        AND length(word."lexeme") <= length(own.stem) + 2
    ) AS lexemes
    FROM unnest(${words}::text[]) WITH ORDINALITY given(typed, place),
      unnest(tsvector_to_array(to_tsvector('russian', given.typed))) own(stem)
    ORDER BY given.place`;
}

interface Candidate {
  readonly typed: string;
  readonly stem: string;
  readonly word: string;
  readonly lexeme: string;
}

/** Stems of words a misprint away from each of those that were typed. */
async function misprintsOf(
  db: Db,
  { words: known }: Holding,
  words: readonly Typed[],
): Promise<Map<string, Set<string>>> {
  const rows = await db.$queryRaw<Candidate[]>`
    SELECT given.typed, given.stem, word."word", word."lexeme"
    FROM unnest(${words.map(({ typed }) => typed)}::text[], ${words.map(({ lexeme }) => lexeme)}::text[])
      given(typed, stem)
    JOIN ${known} word ON word."near" && (near(given.typed) || near(given.stem))`;
  const found = rows.filter(({ typed, stem, word, lexeme }) => isMisprint(typed, word) || isMisprint(stem, lexeme));
  return grouped(found);
}

/** Stems of words that look alike, where no single misprint explains the word. */
async function lookalikesOf(
  db: Db,
  { words: known }: Holding,
  words: readonly Typed[],
): Promise<Map<string, Set<string>>> {
  const rows = await db.$queryRaw<Candidate[]>`
    SELECT given.typed, given.typed AS stem, alike."word", alike."lexeme"
    FROM unnest(${words.map(({ typed }) => typed)}::text[]) given(typed),
      LATERAL (
        SELECT word."word", word."lexeme" FROM ${known} word
        WHERE word."word" % given.typed AND similarity(word."word", given.typed) >= 0.4
        ORDER BY similarity(word."word", given.typed) DESC, word."word" LIMIT 8
      ) alike`;
  return grouped(rows);
}

function grouped(rows: readonly Candidate[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { typed, lexeme } of rows) {
    const stems = found.get(typed) ?? new Set<string>();
    if (stems.size < most.corrections) found.set(typed, stems.add(lexeme));
  }
  return found;
}

/**
 * What the words may mean. Those that some entry has are taken as they are; only the others are corrected.
 * @param wide corrects also words that some entry has: «сети» can be a misprint of «дети»
 */
export async function meantBy(db: Db, holding: Holding, words: readonly Typed[], wide: boolean): Promise<Meant[]> {
  const asked = words.filter(({ lexemes }) => wide || lexemes.length === 0);
  const near = asked.length === 0 ? new Map<string, Set<string>>() : await misprintsOf(db, holding, asked);
  const unexplained = asked.filter(({ typed, lexemes }) => lexemes.length === 0 && !near.has(typed));
  const alike =
    unexplained.length === 0 ? new Map<string, Set<string>>() : await lookalikesOf(db, holding, unexplained);
  return words.map(({ typed, lexemes }) => ({
    exact: lexemes,
    corrected: [...(near.get(typed) ?? alike.get(typed) ?? [])].filter((lexeme) => !lexemes.includes(lexeme)),
  }));
}
