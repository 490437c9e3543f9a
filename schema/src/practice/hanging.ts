import type { PaperKind, Passport } from '@vmeste/prisma/generated/client.ts';
import type { Change } from '../core/commit.ts';
import { require } from '../core/refusal.ts';
import { ownUpload } from '../file/policy.ts';
import { visible as measureVisible } from '../measure/policy.ts';
import { published } from './policy.ts';
import { most } from './rule.ts';

type Ids = readonly string[] | null | undefined;

/** What hangs on a passport; whatever is left out stays as it is. */
export interface Hung {
  readonly documentIds?: Ids;
  readonly formIds?: Ids;
  /** Measures of roadmaps that it serves. */
  readonly measureIds?: Ids;
  /** Published technologies that it uses, by their versions. */
  readonly technologyIds?: Ids;
}

/** Exactly these hang on the passport from now on. */
export async function hang(change: Change, passport: Passport, words: Hung): Promise<void> {
  if (words.documentIds)
    await hangFiles(change, passport, { kind: 'DOCUMENT', field: 'documentIds', ids: words.documentIds });
  if (words.formIds) await hangFiles(change, passport, { kind: 'FORM', field: 'formIds', ids: words.formIds });
  if (words.measureIds) await hangMeasures(change, passport, words.measureIds);
  if (words.technologyIds) await hangTechnologies(change, passport, words.technologyIds);
}

interface Files {
  readonly kind: PaperKind;
  readonly field: string;
  readonly ids: readonly string[];
}

/** Own uploads that hang nowhere yet, and what versions of this practice have already. */
async function hangFiles(
  { tx, viewer }: Change,
  { id: passportId, practiceId }: Passport,
  { kind, field, ids: given }: Files,
) {
  const ids = [...new Set(given)];
  require(ids.length <= most.papers, field, 'TOO_MANY', { max: most.papers });
  const known = await tx.file.count({
    where: { id: { in: ids }, OR: [ownUpload(viewer), { passports: { some: { passport: { practiceId } } } }] },
  });
  require(known === ids.length, field, 'UNKNOWN');
  await tx.passportFile.deleteMany({ where: { passportId, OR: [{ kind }, { fileId: { in: ids } }] } });
  await tx.passportFile.createMany({ data: ids.map((fileId, position) => ({ passportId, fileId, kind, position })) });
}

async function hangMeasures({ tx, viewer }: Change, { id: passportId }: Passport, given: readonly string[]) {
  const ids = [...new Set(given)];
  require(ids.length <= most.measures, 'measureIds', 'TOO_MANY', { max: most.measures });
  const has = { practices: { some: { passportId } } };
  const known = await tx.measure.count({ where: { id: { in: ids }, OR: [measureVisible(viewer), has] } });
  require(known === ids.length, 'measureIds', 'UNKNOWN');
  await tx.passportMeasure.deleteMany({ where: { passportId } });
  await tx.passportMeasure.createMany({ data: ids.map((measureId) => ({ passportId, measureId })) });
}

async function hangTechnologies({ tx }: Change, { id: passportId, practiceId }: Passport, given: readonly string[]) {
  const ids = [...new Set(given)];
  require(ids.length <= most.technologies, 'technologyIds', 'TOO_MANY', { max: most.technologies });
  const known = await tx.passport.count({
    where: { AND: [{ id: { in: ids }, practiceId: { not: practiceId } }, published] },
  });
  require(known === ids.length, 'technologyIds', 'UNKNOWN');
  await tx.passportTechnology.deleteMany({ where: { passportId } });
  await tx.passportTechnology.createMany({ data: ids.map((technologyId) => ({ passportId, technologyId })) });
}
