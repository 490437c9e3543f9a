import { buffer } from 'node:stream/consumers';
import type { EditionFault } from '@vmeste/schema/collection/rule.ts';
import {
  type EditionFiles,
  noteFault,
  noteProgress,
  publishEdition,
  type Setting,
} from '@vmeste/schema/collection/setting/command.ts';
import type { JobIds } from '@vmeste/schema/core/job.ts';
import { anonymous } from '@vmeste/schema/core/viewer.ts';
import type { Stored } from '@vmeste/schema/file/command.ts';
import { editionOf, type FormFile, readEdition } from '../collections.ts';
import { Ending, GivenUp, TooHeavy, writeBeside } from '../documents/collection/beside.ts';
import type { EditionBytes } from '../documents/collection/write.ts';
import type { Attached } from '../documents/paper/pdf.ts';
import { inFile } from '../http/attachment.ts';
import { executionFor, type Node } from '../node.ts';

/** A file of an entry is not in the store. */
class FileMissing extends Error {}

const faultOf = (error: unknown): EditionFault =>
  error instanceof FileMissing ? 'FILE_MISSING' : error instanceof TooHeavy ? 'TOO_HEAVY' : 'FAILED';

/**
 * Sets an edition: reads what it holds, writes its files beside the process, keeps them, and publishes it. Until the last
 * step nothing of it is anybody's; what was given up, or failed, leaves no bytes behind.
 */
export async function setEdition(
  node: Node,
  { editionId, since }: JobIds<'collection.set'>,
  ending: AbortSignal,
): Promise<void> {
  const { context } = executionFor(node, anonymous(node.clock.today()), '');
  const edition = await readEdition(node.db, editionId, node.clock.today());
  // What a node had in hand that was killed may have been begun anew meanwhile, by a job of its own.
  if (edition?.settingSince?.toISOString() !== since || edition.publishedAt) return;
  const setting: Setting = { editionId, since: edition.settingSince };
  // Nothing is left of what an earlier try had written: how far that was is no progress of this one.
  if (!(await noteProgress(context, setting, 0))) return;
  try {
    const { words, files } = editionOf(edition, { hub: node.address(), day: node.clock.dayAt(setting.since) });
    const forms = await attachedFrom(node, files);
    const tell = (percent: number | null) =>
      percent === null ? goesOn(node, setting) : noteProgress(context, setting, percent);
    const made = await writeBeside({ words, forms, at: setting.since }, tell, ending);
    await keepAll(node, `${inFile(edition.title)}. Выпуск ${edition.number}`, made, (kept) =>
      publishEdition(context, setting, kept),
    );
  } catch (error) {
    if (error instanceof GivenUp) return;
    // The job is done again.
    if (error instanceof Ending) throw error;
    node.log.warn({ editionId, stack: error instanceof Error ? error.stack : String(error) }, 'edition not set');
    await noteFault(context, setting, faultOf(error));
  }
}

/** Whether nobody has given it up. */
const goesOn = async ({ db }: Node, { editionId, since }: Setting): Promise<boolean> =>
  (await db.collectionEdition.count({ where: { id: editionId, settingSince: since, publishedAt: null } })) > 0;

async function attachedFrom(node: Node, files: readonly FormFile[]): Promise<Attached[]> {
  const forms: Attached[] = [];
  for (const { key, name, type } of files) {
    const bytes = await node.store
      .read(key)
      .then(buffer)
      .catch(() => null);
    if (bytes === null) throw new FileMissing(key);
    forms.push({ name, type, bytes });
  }
  return forms;
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;

/** Bytes go into the store first; where they do not become an edition's, they are taken out again. */
async function keepAll(
  node: Node,
  name: string,
  { docx, pdf, forms }: EditionBytes,
  publish: (files: EditionFiles) => Promise<boolean>,
): Promise<void> {
  const keys: string[] = [];
  const keep = async (bytes: Uint8Array, end: string, type: string): Promise<Stored> => {
    const stored = await node.store.put(Buffer.from(bytes));
    keys.push(stored.key);
    return { ...stored, name: `${name}${end}`, type };
  };
  let isKept = false;
  try {
    isKept = await publish({
      docx: await keep(docx, '.docx', types.docx),
      pdf: await keep(pdf, '.pdf', types.pdf),
      forms: forms && (await keep(forms, ' – формы.zip', types.zip)),
    });
  } finally {
    if (!isKept) for (const key of keys) await node.store.remove(key);
  }
}
