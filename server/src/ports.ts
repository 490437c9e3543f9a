import { buffer } from 'node:stream/consumers';
import type { Stored } from '@vmeste/schema/file/command.ts';
import {
  openAttendanceReader,
  openCompositionReader,
  openPassportReader,
  openReader,
  openResolutionReader,
} from './documents/reader.ts';
import { nameOf } from './files/kind.ts';
import type { Store } from './files/store.ts';

/** What the rooms are given of the server: how documents are read, and where bytes are kept. */
export const openPorts = (store: Store) => ({
  reader: openReader(store),
  resolutions: openResolutionReader(store),
  compositions: openCompositionReader(store),
  passports: openPassportReader(store),
  attendance: openAttendanceReader(store),
  store: {
    keepText: async (text: string, name: string): Promise<Stored> => ({
      ...(await store.put(Buffer.from(text, 'utf8'))),
      name: nameOf(name),
      type: 'text/plain; charset=utf-8',
    }),
    remove: store.remove,
  },
  templates: {
    faults: async (key: string) => {
      // The library is loaded when somebody brings a form.
      const { checkTemplate } = await import('./documents/template/template.ts');
      const outcome = await checkTemplate(await buffer(await store.read(key)));
      return outcome.ok ? [] : outcome.refusals;
    },
  },
});
