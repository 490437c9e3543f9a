import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type {
  Guidance as ResolutionGuidance,
  Reading as ResolutionReading,
} from '@vmeste/schema/assignment/reading/read.ts';
import type { Reader as ResolutionReader } from '@vmeste/schema/assignment/resolution/reader.ts';
import type { ReadSeat } from '@vmeste/schema/group/reading/composition.ts';
import type { Reader as CompositionReader } from '@vmeste/schema/group/reading/reader.ts';
import type { PassportReading } from '@vmeste/schema/practice/reading/passport.ts';
import type { Reader as PassportReader } from '@vmeste/schema/practice/reading/reader.ts';
import type { Reader } from '@vmeste/schema/roadmap/import/reader.ts';
import type { Guidance, Reading } from '@vmeste/schema/roadmap/reading/read.ts';
import type { Reader as AttendanceReader } from '@vmeste/schema/training/list/reader.ts';
import type { ListReading } from '@vmeste/schema/training/list/reading.ts';
import type { Store } from '../files/store.ts';
import { SideReader } from './beside.ts';

type Outcome<Reading> =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: string };

/** Reads one kind of document, from the store or as it was pasted. */
function besideOf<Given, Read>(store: Store, beside: SideReader<Given, Outcome<Read>>) {
  const read = async (bytes: Buffer, guidance: Given) => {
    const outcome = await beside.read(bytes, guidance);
    const hash = () => createHash('sha256').update(bytes).digest('hex');
    return outcome.ok ? { ...outcome, sourceHash: hash() } : outcome;
  };
  return {
    file: async (key: string, guidance: Given) => read(await buffer(await store.read(key)), guidance),
    // Pasted text is read as a text file is: the same encoding, limits and refusals.
    text: (pasted: string, guidance: Given) => read(Buffer.from(pasted, 'utf8'), guidance),
    close: () => beside.close(),
  };
}

type Closing = { close(): Promise<void> };

/** Reads stored files and pasted text beside the process that serves people. */
export const openReader = (store: Store): Reader & Closing =>
  besideOf(store, new SideReader<Guidance, Outcome<Reading>>());

/** The same for resolutions. */
export const openResolutionReader = (store: Store): ResolutionReader & Closing =>
  besideOf(store, new SideReader<ResolutionGuidance, Outcome<ResolutionReading>>(undefined, 'resolution'));

/** The same for acts that list the composition of a group. */
export const openCompositionReader = (store: Store): CompositionReader & Closing => {
  const { file, close } = besideOf(
    store,
    new SideReader<object, Outcome<readonly ReadSeat[]>>(undefined, 'composition'),
  );
  return { file: (key) => file(key, {}), close };
};

/** The same for passports of practices. */
export const openPassportReader = (store: Store): PassportReader & Closing => {
  const { file, close } = besideOf(store, new SideReader<object, Outcome<PassportReading>>(undefined, 'passport'));
  return { file: (key) => file(key, {}), close };
};

/** The same for attendance lists. */
export const openAttendanceReader = (store: Store): AttendanceReader & Closing => {
  const { file, text, close } = besideOf(store, new SideReader<object, Outcome<ListReading>>(undefined, 'attendance'));
  return { file: (key) => file(key, {}), text: (pasted) => text(pasted, {}), close };
};
