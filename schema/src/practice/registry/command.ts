import { type Organisation, type Passport, Prisma } from '@vmeste/prisma/generated/client.ts';
import type { Tx } from '../../core/database.ts';
import { paragraphsOf, plainText } from '../../core/paragraph.ts';
import { entryWords, keepWords, takeEntries } from '../../registry/command.ts';
import { registryHolding } from '../../registry/holding.ts';
import { passportParts, resultsOf } from '../rule.ts';
import { inRegistry } from './policy.ts';

/**
 * Makes the registry say of these practices what their rows say: the published version of each that has not left it,
 * and nothing of the others. Called after whatever publishes or archives.
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
  await keepWords(tx, registryHolding, entries);
  await enter(tx, entries);
}

/** Takes away the entries of these practices or materials. */
export const leaveRegistry = (tx: Tx, ids: readonly string[]): Promise<void> =>
  takeEntries(
    tx,
    registryHolding,
    Prisma.sql`"practiceId" = ANY(${[...ids]}::uuid[]) OR "materialId" = ANY(${[...ids]}::uuid[])`,
  );

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
