import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './refusal.ts';

/** What an office document may unfold into. Real ones stay far below: a hundred entries, a few megabytes. */
export const archiveLimits = {
  entries: 2_000,
  /** Bytes of all entries together, counted while they unfold, not as the archive declares them. */
  unpacked: 64 * 1024 * 1024,
  /** Bytes of one XML part. */
  part: 12 * 1024 * 1024,
  /** Unpacked to packed, for entries that are worth the question. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

/** The XML parts of a checked archive by name. */
export type Parts = ReadonlyMap<string, Buffer>;

const linkType = 0o120000;
const typeMask = 0o170000;

const checkEntry = (entry: Entry): void => {
  if (entry.isEncrypted()) throw new FileRefused('encrypted');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new FileRefused('archiveUnsafe');
  if (((entry.externalFileAttributes >>> 16) & typeMask) === linkType) throw new FileRefused('archiveUnsafe');
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > archiveLimits.unpacked) throw new FileRefused('archiveTooLarge');
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > archiveLimits.ratioFrom && ratio > archiveLimits.ratio)
    throw new FileRefused('archiveTooLarge');
};

const isXml = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** Unfolds one entry and counts what really comes out of it. */
const unfold = async (zip: ZipFile, entry: Entry, left: number): Promise<{ size: number; content: Buffer | null }> => {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  const keep = isXml(entry.fileName);
  const most = keep ? Math.min(left, archiveLimits.part) : left;
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) throw new FileRefused('archiveTooLarge');
    if (keep) chunks.push(bytes);
  }
  return { size, content: keep ? Buffer.concat(chunks) : null };
};

/**
 * Checks an archive before any library opens it: number of entries, ratio, real total size, names
 * (`yauzl` refuses absolute paths and `..`), repeated names, links, encryption.
 * @throws FileRefused
 */
export const checkArchive = async (bytes: Buffer): Promise<Parts> => {
  const parts = new Map<string, Buffer>();
  const names = new Set<string>();
  let left: number = archiveLimits.unpacked;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > archiveLimits.entries) throw new FileRefused('archiveTooLarge');
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry);
      const name = entry.fileName.toLowerCase();
      if (names.has(name)) throw new FileRefused('archiveUnsafe');
      names.add(name);
      if (name.endsWith('/')) continue;
      const { size, content } = await unfold(zip, entry, left);
      left -= size;
      if (content) parts.set(entry.fileName, content);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const unsafe = error instanceof Error && /relative path|absolute path|invalid characters/iu.test(error.message);
    throw new FileRefused(unsafe ? 'archiveUnsafe' : 'broken', { cause: error });
  }
  return parts;
};

/** How often a tag begins in a part, without parsing it. */
export const countTags = (part: Buffer | undefined, tag: string): number => {
  if (!part) return 0;
  let count = 0;
  for (const opening of [`<${tag} `, `<${tag}>`]) {
    for (let at = part.indexOf(opening); at >= 0; at = part.indexOf(opening, at + opening.length)) count += 1;
  }
  return count;
};
