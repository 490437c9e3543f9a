import { createHash } from 'node:crypto';
import { type Day, midnightOf } from '@vmeste/schema/core/time.ts';
import type { World } from '../world.ts';
import type { Ledger } from './ledger.ts';
import type { OrganisationRow } from './organisation.ts';
import type { PersonRow } from './person.ts';

export interface ResolutionWords {
  readonly by: OrganisationRow;
  readonly number?: string;
  readonly date?: Day;
  /** The document, as it was uploaded by somebody. */
  readonly text: string;
  readonly uploader: PersonRow;
}

/** A resolution whose document is kept; what it gave is planted by itself. */
export class ResolutionRow {
  readonly id: string;
  readonly fileId: string;

  constructor(world: World, ledger: Ledger, { title, ...words }: ResolutionWords & { title: string }) {
    this.id = ledger.id();
    this.fileId = ledger.id();
    const at = world.clock.now();
    const known = { id: this.fileId, name: `${title}.txt`, type: 'text/plain; charset=utf-8' };
    ledger.write(async (db) => {
      const stored = await world.node.store.put(Buffer.from(words.text));
      await db.file.create({ data: { ...known, ...stored, uploaderId: words.uploader.id, uploadedAt: at } });
    });
    const data = {
      id: this.id,
      title,
      number: words.number ?? null,
      date: midnightOf(words.date ?? '2022-11-01'),
      issuerId: words.by.id,
      fileId: this.fileId,
      sourceHash: createHash('sha256').update(words.text).digest('hex'),
      createdAt: at,
    };
    ledger.write((db) => db.resolution.create({ data }));
  }
}
