import * as Y from 'yjs';
import type { Tx } from '../../core/database.ts';
import { documentOf, putFolded, stored, storedOne } from './store.ts';
import { type RecordText, textOf } from './text.ts';

const empty: RecordText = { heard: [], spoke: [] };

/**
 * The words of several items' records, as they stand in an open transaction. Whoever needs them to stay so, as at
 * registration, has locked the meeting's row (`FOR UPDATE`) before: whatever was acknowledged is then in them, and
 * whatever comes later is refused.
 */
export async function recordsOf(tx: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, RecordText>> {
  const found = await stored(tx, itemIds);
  return new Map(
    itemIds.map((itemId) => {
      const record = found.get(itemId);
      return [itemId, record ? textOf(documentOf(record)) : empty];
    }),
  );
}

/**
 * Gives an item the record of another one, as when an item moves to the next meeting; the first keeps its own. What
 * was written in the new one meanwhile stays beside it.
 */
export async function copyRecord(tx: Tx, from: string, to: string): Promise<void> {
  const source = await storedOne(tx, from);
  if (source.bytes.length === 0) return;
  const target = await storedOne(tx, to);
  const folded = Y.encodeStateAsUpdate(documentOf({ ...source, bytes: [...target.bytes, ...source.bytes] }));
  await putFolded(tx, to, folded);
}
