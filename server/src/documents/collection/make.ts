import { buffer } from 'node:stream/consumers';
import { openStore, type Store } from '../../files/store.ts';
import type { Attached } from '../paper/pdf.ts';
import type { Order, Said } from './order.ts';
import { writeEdition } from './write.ts';

/** The bytes of the forms; null where the store has not all of them. */
async function attachedFrom(store: Store, forms: Order['forms']): Promise<Attached[] | null> {
  const attached: Attached[] = [];
  for (const { key, name, type } of forms) {
    const bytes = await store
      .read(key)
      .then(buffer)
      .catch(() => null);
    if (bytes === null) return null;
    attached.push({ name, type, bytes });
  }
  return attached;
}

/** Reads the forms from the store, writes the edition, and puts its files there under the keys that it is given. */
export async function makeFiles(order: Order, tell: (percent: number) => void): Promise<Said> {
  const store = await openStore(order.store);
  const forms = await attachedFrom(store, order.forms);
  if (forms === null) return { missing: true };
  const { docx, pdf, forms: archive } = await writeEdition({ words: order.words, forms, at: order.at }, tell);
  return {
    made: {
      docx: await store.put(docx, order.keys.docx),
      pdf: await store.put(pdf, order.keys.pdf),
      forms: archive && (await store.put(archive, order.keys.forms)),
    },
  };
}
