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
import { editionOf, readEdition } from '../collections.ts';
import { Ending, FileMissing, GivenUp, makeBeside, TooHeavy } from '../documents/collection/beside.ts';
import type { Made } from '../documents/collection/order.ts';
import { newKey } from '../files/store.ts';
import { inFile } from '../http/attachment.ts';
import { executionFor, type Node } from '../node.ts';

const faultOf = (error: unknown): EditionFault =>
  error instanceof FileMissing ? 'FILE_MISSING' : error instanceof TooHeavy ? 'TOO_HEAVY' : 'FAILED';

/**
 * Sets an edition: reads what it holds, has its files made beside the process, and publishes it. Until the last step
 * nothing of it is anybody's; what was given up, or failed, leaves no bytes behind.
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
  const keys = { docx: newKey(), pdf: newKey(), forms: newKey() };
  try {
    const { words, files } = editionOf(edition, { hub: node.address(), day: node.clock.dayAt(setting.since) });
    const tell = (percent: number | null) =>
      percent === null ? goesOn(node, setting) : noteProgress(context, setting, percent);
    const order = { words, forms: files, at: setting.since, store: node.store.settings, keys };
    const made = await makeBeside(order, tell, ending);
    await publishEdition(context, setting, named(`${inFile(edition.title)}. Выпуск ${edition.number}`, made));
  } catch (error) {
    if (error instanceof GivenUp) return;
    // The job is done again.
    if (error instanceof Ending) throw error;
    node.log.warn({ editionId, stack: error instanceof Error ? error.stack : String(error) }, 'edition not set');
    await noteFault(context, setting, faultOf(error));
  } finally {
    await takeOut(node, Object.values(keys));
  }
}

/** Whether nobody has given it up. */
const goesOn = async ({ db }: Node, { editionId, since }: Setting): Promise<boolean> =>
  (await db.collectionEdition.count({ where: { id: editionId, settingSince: since, publishedAt: null } })) > 0;

/**
 * Takes bytes out of the store that became nobody's file. The rows are asked, not what was answered: where the database
 * was lost while it published, nobody was told that it had.
 */
async function takeOut({ db, store }: Node, keys: readonly string[]): Promise<void> {
  const files = await db.file.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
  for (const key of keys) if (!files.some((file) => file.key === key)) await store.remove(key);
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const;

/** What was made, under the names and types that people are given it by. */
const named = (name: string, { docx, pdf, forms }: Made): EditionFiles => ({
  docx: { ...docx, name: `${name}.docx`, type: types.docx },
  pdf: { ...pdf, name: `${name}.pdf`, type: types.pdf },
  forms: forms && { ...forms, name: `${name} – формы.zip`, type: types.zip },
});
