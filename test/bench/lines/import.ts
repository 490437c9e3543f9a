import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '@vmeste/schema/core/context.ts';
import { clockIn } from '@vmeste/schema/core/time.ts';
import { viewerOf } from '@vmeste/schema/person/rights.ts';
import { type Confirmed, importRoadmap } from '@vmeste/schema/roadmap/command.ts';
import { doorOf } from '@vmeste/schema/training/presence/rule.ts';
import { connect } from '@vmeste/server/database.ts';
import { openDirectory } from '@vmeste/server/directory.ts';
import { bareReading } from '@vmeste/server/documents/print.ts';
import { readFile } from '@vmeste/server/documents/read.ts';
import { openStore } from '@vmeste/server/files/store.ts';
import { openPorts } from '@vmeste/server/ports.ts';
import type { Ground } from '../ground.ts';
import { type Figure, figure, median } from '../line.ts';

const file = join(import.meta.dirname, '../../../prisma/demo/documents/roadmap-2021-2024.docx');
const clock = clockIn('Asia/Novosibirsk', () => new Date());

/** The real document of 33 measures, from its bytes until it is written. */
export async function importDocument(ground: Ground): Promise<Figure[]> {
  const { url, coordinator } = await ground.database('import', { groups: 1, roadmaps: 1, people: 1 });
  const db = connect(url);
  try {
    const viewer = await viewerOf(db, coordinator.id, clock.today());
    const bytes = readFileSync(file);
    const once = async () => {
      const began = performance.now();
      const outcome = await readFile(bytes);
      if (!outcome.ok) throw new Error(`The document was refused: ${outcome.code}`);
      // What the document says and nothing of how it was read, as a person confirms it.
      const confirmed: Confirmed = JSON.parse(JSON.stringify(bareReading(outcome.reading)));
      if (confirmed.measures.length !== 33) throw new Error(`${confirmed.measures.length} measures were read.`);
      const context: Context = {
        viewer,
        db,
        clock,
        feed: {
          now: async () => '',
          follow: () => {
            throw new Error('Nobody follows here.');
          },
        },
        freshViewer: async () => viewer,
        loaders: new Map(),
        directory: openDirectory(db),
        ports: openPorts(await openStore({ HUB_DATA: ground.folder, S3_REGION: '' })),
        house: {
          demo: null,
          providers: [],
          invitations: { mailed: false, secretOf: () => '' },
          calendarSecret: () => '',
          ...doorOf(''),
        },
      };
      await importRoadmap(context, {
        confirmed,
        meanings: new Map(),
        sourceHash: createHash('sha256').update(bytes).digest('hex'),
        keepSource: async () => null,
      });
      return performance.now() - began;
    };
    await once();
    return [figure('import', median([await once(), await once(), await once()]), 'ms')];
  } finally {
    await db.$disconnect();
  }
}
