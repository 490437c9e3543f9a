import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MaterialKind } from '@vmeste/prisma/generated/client.ts';
import { saveEdition, startCollection } from '@vmeste/schema/collection/command.ts';
import { setEdition } from '@vmeste/schema/collection/setting/command.ts';
import type { Day } from '@vmeste/schema/core/time.ts';
import { keepFile } from '@vmeste/schema/file/command.ts';
import { publishMaterial, startMaterial } from '@vmeste/schema/material/command.ts';
import { paragraphOf, workplace } from './practices.ts';
import type { Stage, Step } from './stage.ts';

interface DemoMaterial {
  readonly kind: MaterialKind;
  readonly on: Day;
  readonly title: string;
  readonly targetGroups: readonly string[];
  /** A line for each paragraph; «- » and «1. » begin lines of lists. */
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

interface DemoLibrary {
  readonly materials: readonly DemoMaterial[];
  readonly collection: {
    readonly on: Day;
    readonly published: Day;
    readonly title: string;
    readonly foreword: string;
    /** What each section holds, by the names of practices and the titles of materials. */
    readonly sections: readonly { readonly title: string; readonly entries: readonly string[] }[];
  };
}

const readLibrary = (): DemoLibrary =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../prisma/demo/library.json'), 'utf8'));

const centre = 'methodologist';

/** The centre's own materials, and the collection that it made of them and of the practices that were published. */
export function librarySteps(stage: Stage): Step[] {
  const { materials, collection } = readLibrary();
  return [
    ...materials.map((material) => ({ on: material.on, run: () => write(stage, material) })),
    { on: collection.on, run: () => putTogether(stage, collection) },
    { on: collection.published, run: () => publish(stage, collection) },
  ];
}

async function write(stage: Stage, { kind, on, title, targetGroups, text, files }: DemoMaterial): Promise<void> {
  const { db } = stage;
  const { organisationId } = await workplace(stage, centre);
  const fileIds: string[] = [];
  for (const file of files) {
    const context = await stage.as(centre, on);
    fileIds.push(await keepFile(context, await context.ports.store.keepText(file.text, file.name)));
  }
  const words = { title, targetGroups, text: text.split('\n').map(paragraphOf), fileIds };
  const materialId = await startMaterial(await stage.as(centre, on), { organisationId, kind, words });
  const { id, version } = await db.materialVersion.findFirstOrThrow({ where: { materialId } });
  await publishMaterial(await stage.as(centre, on), { id, version });
}

async function putTogether(stage: Stage, { on, title, foreword, sections }: DemoLibrary['collection']): Promise<void> {
  const { db } = stage;
  const collectionId = await startCollection(await stage.as(centre, on), { title });
  const { id, version } = await db.collectionEdition.findFirstOrThrow({ where: { collectionId } });
  const entryOf = async (name: string) => {
    const practice = await db.practice.findFirst({ where: { published: { is: { name } } } });
    if (practice?.publishedId) return { passportId: practice.publishedId };
    const material = await db.material.findFirstOrThrow({ where: { published: { is: { title: name } } } });
    return { materialVersionId: material.publishedId };
  };
  const words = {
    foreword: foreword.split('\n').map(paragraphOf),
    sections: await Promise.all(
      sections.map(async (section) => ({
        title: section.title,
        entries: await Promise.all(section.entries.map(entryOf)),
      })),
    ),
  };
  await saveEdition(await stage.as(centre, on), { id, version, words });
}

/** Its files are written once the node runs, as they would be for anybody. */
async function publish(stage: Stage, { title, published }: DemoLibrary['collection']): Promise<void> {
  const { id, version } = await stage.db.collectionEdition.findFirstOrThrow({ where: { title } });
  await setEdition(await stage.as(centre, published, 0), { id, version });
}
