import { checkArchive } from '../documents/archive.ts';

/** What a file is told by: its first bytes, in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['255044462d', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['7b5c727466', 'application/rtf'],
];

const office: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['content.xml', 'application/vnd.oasis.opendocument'],
];

const begins = (bytes: Buffer, signature: string) => bytes.toString('hex', 0, signature.length / 2) === signature;

/**
 * What a file really is, whatever its name and its sender say: the kinds that reports and letters come in.
 * @returns its media type; null where it is nothing that is taken
 * @throws FileRefused where it is an archive that cannot be trusted
 */
export async function kindOf(bytes: Buffer): Promise<string | null> {
  const known = signatures.find(([signature]) => begins(bytes, signature));
  if (known) return known[1];
  if (begins(bytes, '504b0304')) {
    const parts = await checkArchive(bytes);
    return office.find(([part]) => parts.has(part))?.[1] ?? null;
  }
  // .doc and .xls of long ago, as ministries still send them.
  if (begins(bytes, 'd0cf11e0a1b11ae1')) return 'application/x-ole-storage';
  return isText(bytes) ? 'text/plain; charset=utf-8' : null;
}

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A name that is only a name: no folders, no control characters, at most 200 characters, its ending kept. */
export function nameOf(given: string | undefined): string {
  const bare = (given ?? '').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = bare.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim() || 'file';
  if (clean.length <= 200) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, 200 - ending.length) + ending;
}
