import type { Organisation, Passport } from '@vmeste/prisma/generated/client.ts';
import type { Tx } from '../../core/database.ts';
import { lockOf } from '../../core/lock.ts';
import { paragraphsOf, plainText } from '../../core/paragraph.ts';
import { passportParts, resultsOf } from '../rule.ts';
import { inRegistry } from './policy.ts';
import { wordsOf } from './word.ts';

/**
 * Makes the registry say of these practices what their rows say: the published version of each that has not left it,
 * and nothing of the others. Called after whatever publishes or archives. Whoever changes the registry holds its lock
 * until the end of the transaction: its words are those of all entries.
 */
export async function followInRegistry(tx: Tx, practiceIds: readonly string[]): Promise<void> {
  await leaveRegistry(tx, practiceIds);
  const practices = await tx.practice.findMany({
    where: { AND: [{ id: { in: [...practiceIds] } }, inRegistry] },
    include: { organisation: true, published: true },
  });
  const entries = practices.flatMap(({ id, organisation, published }) =>
    published ? [{ practiceId: id, passportId: published.id, ...wordsIn(published, organisation) }] : [],
  );
  await keepWords(tx, entries);
  await enter(tx, entries);
}

/** Takes away the entries of these practices or materials, under the lock that whoever enters them anew needs too. */
export async function leaveRegistry(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf('registry')})`;
  await leave(tx, ids);
}

/** What no other entry is written in is no word of the registry any more. */
async function leave(tx: Tx, ids: readonly string[]): Promise<void> {
  const gone = await tx.$queryRaw<{ spelt: string[] }[]>`
    DELETE FROM "RegistryEntry"
    WHERE "practiceId" = ANY(${[...ids]}::uuid[]) OR "materialId" = ANY(${[...ids]}::uuid[]) RETURNING "spelt"`;
  const words = [...new Set(gone.flatMap(({ spelt }) => spelt))];
  if (words.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "RegistryWord" word WHERE word."word" = ANY(${words}::text[])
      AND NOT EXISTS (SELECT 1 FROM "RegistryEntry" other WHERE other."spelt" @> ARRAY[word."word"])`;
}

/** All that the registry shows of a passport, but the contacts: nobody is found by a telephone. */
function wordsIn(passport: Passport, { shortName, fullName }: Organisation) {
  const texts = [
    passport.municipality,
    ...passport.targetGroups,
    ...passportParts.map((part) => plainText(paragraphsOf(passport[part]))),
    ...resultsOf(passport.results).map(({ label, unit }) => `${label} ${unit ?? ''}`),
    shortName,
    fullName,
  ];
  return entryWords(passport.name, texts);
}

/** What is found of an entry: its name, and all that the registry shows of it. */
export function entryWords(name: string, texts: readonly string[]) {
  const names = wordsOf(name);
  const all = [...names, ...wordsOf(texts.join('\n'))];
  return { name: names.join(' '), text: all.join(' '), spelt: [...new Set(all)] };
}

/** Words without a stem, «и» or «для», are not looked for. */
export async function keepWords(tx: Tx, entries: readonly { readonly spelt: readonly string[] }[]): Promise<void> {
  const words = [...new Set(entries.flatMap(({ spelt }) => spelt))];
  if (words.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "RegistryWord" ("word", "lexeme", "near")
    SELECT word, lexeme, near(word) || near(lexeme)
    FROM unnest(${words}::text[]) word, unnest(tsvector_to_array(to_tsvector('russian', word))) lexeme
    ON CONFLICT DO NOTHING`;
}

type Entry = { readonly practiceId: string; readonly passportId: string } & ReturnType<typeof wordsIn>;

/** Whatever is published later stands at a later place. */
const enter = (tx: Tx, entries: readonly Entry[]) => tx.$executeRaw`
  INSERT INTO "RegistryEntry"
    ("practiceId", "passportId", "municipality", "targetGroups", "publishedAt", "evidence", "spelt", "name", "words")
  SELECT entry."practiceId", passport."id", passport."municipality", passport."targetGroups", passport."publishedAt",
    (SELECT max("evidence") FROM "Judgement" WHERE "passportId" = passport."id"),
    entry."spelt", strip(to_tsvector('russian', entry."name")), strip(to_tsvector('russian', entry."text"))
  FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
    entry("practiceId" uuid, "passportId" uuid, "name" text, "text" text, "spelt" text[])
  JOIN "Passport" passport ON passport."id" = entry."passportId"
  ORDER BY passport."publishedAt", passport."id"`;
