import type { Material, MaterialVersion, Organisation } from '@vmeste/prisma/generated/client.ts';
import type { Tx } from '../core/database.ts';
import { paragraphsOf, plainText } from '../core/paragraph.ts';
import { leaveRegistry } from '../practice/registry/command.ts';
import { entryWords, keepWords } from '../registry/command.ts';
import { registryHolding } from '../registry/holding.ts';
import { inLibrary } from './policy.ts';

type Published = Material & { readonly organisation: Organisation; readonly published: MaterialVersion | null };

/**
 * Makes the registry say of these materials what their rows say, as it does of practices: the published version of each
 * that has not left it, and nothing of the others. Called after whatever publishes or archives.
 */
export async function followInRegistry(tx: Tx, materialIds: readonly string[]): Promise<void> {
  await leaveRegistry(tx, materialIds);
  const materials = await tx.material.findMany({
    where: { AND: [{ id: { in: [...materialIds] } }, inLibrary] },
    include: { organisation: true, published: true },
  });
  const entries = materials.flatMap(entryOf);
  await keepWords(tx, registryHolding, entries);
  await enter(tx, entries);
}

const entryOf = ({ id, organisation, published }: Published) =>
  published
    ? [{ materialId: id, versionId: published.id, ...entryWords(published.title, textsOf(published, organisation)) }]
    : [];

/** All that the registry shows of it. */
const textsOf = ({ targetGroups, text }: MaterialVersion, { shortName, fullName }: Organisation) => [
  ...targetGroups,
  plainText(paragraphsOf(text)),
  shortName,
  fullName,
];

/** Whatever is published later stands at a later place. */
const enter = (tx: Tx, entries: ReturnType<typeof entryOf>) => tx.$executeRaw`
  INSERT INTO "RegistryEntry"
    ("materialId", "versionId", "municipality", "targetGroups", "publishedAt", "spelt", "name", "words")
  SELECT entry."materialId", version."id", '', version."targetGroups", version."publishedAt", entry."spelt",
    strip(to_tsvector('russian', entry."name")), strip(to_tsvector('russian', entry."text"))
  FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
    entry("materialId" uuid, "versionId" uuid, "name" text, "text" text, "spelt" text[])
  JOIN "MaterialVersion" version ON version."id" = entry."versionId"
  ORDER BY version."publishedAt", version."id"`;
