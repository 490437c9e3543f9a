import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { line } from '../core/text.ts';
import { published as materialPublished } from '../material/policy.ts';
import { published as passportPublished } from '../practice/policy.ts';
import { longest, most } from './rule.ts';

type Maybe<Value> = Value | null | undefined;

/** An entry is a published version of a practice or of a material. */
export interface EntryInput {
  readonly passportId?: Maybe<string>;
  readonly materialVersionId?: Maybe<string>;
}

export interface SectionInput {
  readonly title: string;
  readonly entries: readonly EntryInput[];
}

interface Placed {
  readonly passportId: string | null;
  readonly materialId: string | null;
}

const placedOf = ({ passportId, materialVersionId }: EntryInput): Placed => ({
  passportId: passportId ?? null,
  materialId: materialVersionId ?? null,
});

/** Exactly these sections stand in an edition from now on, in this order. */
export async function arrange(change: Change, editionId: string, sections: readonly SectionInput[]): Promise<void> {
  const { tx } = change;
  require(sections.length <= most.sections, 'sections', 'TOO_MANY', { max: most.sections });
  const rows = sections.map(({ title, entries }) => ({
    title: line('sections', title, longest.section),
    entries: entries.map(placedOf),
  }));
  await requirePublished(
    change,
    rows.flatMap(({ entries }) => entries),
  );
  await tx.collectionSection.deleteMany({ where: { editionId } });
  for (const [position, { title, entries }] of rows.entries())
    await tx.collectionSection.create({
      data: {
        editionId,
        position,
        title,
        entries: { create: entries.map((entry, at) => ({ ...entry, position: at })) },
      },
    });
}

/** @throws Invalid UNKNOWN for what was never published, TAKEN for what stands twice */
async function requirePublished({ tx }: Change, entries: readonly Placed[]): Promise<void> {
  require(entries.length <= most.entries, 'sections', 'TOO_MANY', { max: most.entries });
  const one = ({ passportId, materialId }: Placed) => (passportId === null) !== (materialId === null);
  require(entries.every(one), 'sections', 'UNKNOWN');
  const passports = entries.flatMap(({ passportId }) => passportId ?? []);
  const materials = entries.flatMap(({ materialId }) => materialId ?? []);
  require(new Set([...passports, ...materials]).size === entries.length, 'sections', 'TAKEN');
  const known =
    (await tx.passport.count({ where: { AND: [{ id: { in: passports } }, passportPublished] } })) +
    (await tx.materialVersion.count({ where: { AND: [{ id: { in: materials } }, materialPublished] } }));
  require(known === entries.length, 'sections', 'UNKNOWN');
}
