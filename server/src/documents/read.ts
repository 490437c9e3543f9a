import {
  type Guidance as ResolutionGuidance,
  type Reading as ResolutionReading,
  read as readItems,
} from '@vmeste/schema/assignment/reading/read.ts';
import { compositionIn, type Outcome as SeatsRead } from '@vmeste/schema/group/reading/annex.ts';
import { type Outcome as PassportRead, passportIn } from '@vmeste/schema/practice/reading/passport.ts';
import type { Document } from '@vmeste/schema/roadmap/reading/document.ts';
import { type Guidance, type Reading, read } from '@vmeste/schema/roadmap/reading/read.ts';
import { type Outcome as ListRead, listIn } from '@vmeste/schema/training/list/reading.ts';
import { checkArchive } from './archive.ts';
import { FileRefused, type RefusalCode, type ResolutionRefusal } from './refusal.ts';
import { readText } from './text.ts';

export type FileOutcome =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: RefusalCode };

export type ResolutionOutcome =
  | { readonly ok: true; readonly reading: ResolutionReading }
  | { readonly ok: false; readonly code: ResolutionRefusal };

export type CompositionOutcome = SeatsRead | { readonly ok: false; readonly code: RefusalCode };

export type PassportOutcome = PassportRead | { readonly ok: false; readonly code: RefusalCode };

export type DocumentOutcome =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly code: RefusalCode };

export type ListOutcome = ListRead | { readonly ok: false; readonly code: RefusalCode };

/** Bytes of one file; real roadmaps take tens of kilobytes. */
export const largestFile = 10 * 1024 * 1024;

const startsWith = (bytes: Buffer, signature: string): boolean =>
  bytes.subarray(0, signature.length / 2).equals(Buffer.from(signature, 'hex'));

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** A compound file holds either an encrypted new document, or a .doc or .xls of long ago. */
const readCompound = (bytes: Buffer): never => {
  throw new FileRefused(bytes.includes(utf16('EncryptedPackage')) ? 'encrypted' : 'oldFormat');
};

/** The libraries of a format are loaded when a file of it comes: text needs neither. */
const readOffice = async (bytes: Buffer): Promise<Document> => {
  const parts = await checkArchive(bytes);
  if (parts.has('word/document.xml')) return (await import('./docx.ts')).readDocx(bytes, parts);
  if (parts.has('xl/workbook.xml')) return (await import('./xlsx.ts')).readXlsx(bytes, parts);
  throw new FileRefused('unknownFormat');
};

const refuse = (): never => {
  throw new FileRefused('unknownFormat');
};

/** What a file is told by, whatever its name says. */
const formats: readonly (readonly [string, (bytes: Buffer) => Document | Promise<Document>])[] = [
  ['504b0304', readOffice],
  ['504b0506', readOffice],
  ['d0cf11e0a1b11ae1', readCompound],
  ['255044462d', refuse],
  ['7b5c727466', refuse],
];

const encodings: readonly (readonly [string, string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Whether text in the old Russian encoding is what the bytes are: letters, not the noise of some other format. */
const looksRussian = (text: string): boolean => {
  const letters = (text.match(/[а-яё\sa-z0-9.,;:()«»"№–—-]/giu) ?? []).length;
  return text.length > 0 && letters / text.length > 0.9;
};

const decode = (bytes: Buffer): string => {
  const marked = encodings.find(([mark]) => startsWith(bytes, mark))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes);
  } catch (error) {
    if (marked !== 'utf-8') throw new FileRefused('badCharacters', { cause: error });
    const text = new TextDecoder('windows-1251').decode(bytes);
    if (bytes.includes(0) || !looksRussian(text)) throw new FileRefused('unknownFormat', { cause: error });
    return text;
  }
};

const readPlain = (bytes: Buffer): Document => {
  const text = decode(bytes);
  if (text.includes('\0')) throw new FileRefused('badCharacters');
  return readText(text);
};

/** Turns a refusal thrown by a reader into an answer; what is no refusal stays a fault. */
const answer = async (work: () => Promise<Document> | Document): Promise<DocumentOutcome> => {
  try {
    return { ok: true, document: await work() };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, code: error.code };
    throw error;
  }
};

/** The paragraphs and tables of a file, told by its content and not by its name. */
export const readDocument = (bytes: Buffer): Promise<DocumentOutcome> =>
  answer(() => {
    if (bytes.length === 0) throw new FileRefused('empty');
    if (bytes.length > largestFile) throw new FileRefused('tooLarge');
    return (formats.find(([signature]) => startsWith(bytes, signature))?.[1] ?? readPlain)(bytes);
  });

/** Reads a roadmap from a file: DOCX, XLSX, or text as Word and worksheets copy it. */
export const readFile = async (bytes: Buffer, guidance: Guidance = {}): Promise<FileOutcome> => {
  const outcome = await readDocument(bytes);
  return outcome.ok ? read(outcome.document, guidance) : outcome;
};

/** The same for text that was pasted rather than uploaded. */
export const readPasted = async (text: string, guidance: Guidance = {}): Promise<FileOutcome> => {
  if (!text.isWellFormed() || text.includes('\0')) return { ok: false, code: 'badCharacters' };
  const outcome = await answer(() => readText(text));
  return outcome.ok ? read(outcome.document, guidance) : outcome;
};

/** Reads a resolution from a file: DOCX, or text. */
export const readResolution = async (bytes: Buffer, guidance: ResolutionGuidance = {}): Promise<ResolutionOutcome> => {
  const outcome = await readDocument(bytes);
  return outcome.ok ? readItems(outcome.document, guidance) : outcome;
};

/** Reads the composition of a group from an act, or from its annex: DOCX, or text. */
export const readComposition = async (bytes: Buffer): Promise<CompositionOutcome> => {
  const outcome = await readDocument(bytes);
  return outcome.ok ? compositionIn(outcome.document) : outcome;
};

/** Reads the passport of a practice: DOCX, or text. */
export const readPassport = async (bytes: Buffer): Promise<PassportOutcome> => {
  const outcome = await readDocument(bytes);
  return outcome.ok ? passportIn(outcome.document) : outcome;
};

/** Reads an attendance list: XLSX, DOCX, or text as Word and worksheets copy it. */
export const readAttendance = async (bytes: Buffer): Promise<ListOutcome> => {
  const outcome = await readDocument(bytes);
  return outcome.ok ? listIn(outcome.document) : outcome;
};
