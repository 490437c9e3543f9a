import { checkArchive } from '../documents/archive.ts';
import { SideReader } from '../documents/beside.ts';

/** How far into a document the mark is looked for, in paragraphs: it stands at the head of the first page. */
const head = 20;

/** «Для служебного пользования», «ДСП», with the number of the copy: alone on its line, as the order of 1994 puts it. */
const mark =
  /^[\s«"(]*(?:для\s+служебного\s+пользования|дсп)[\s»"().]*(?:экз(?:\.|емпляр)?\s*(?:№\s*[\p{L}\d/_-]*|единств\p{L}*)?)?[\s).]*$/iu;

/** The same in the name of a file: «приказ 12-ДСП.pdf». Small letters there may be anything. */
const named = /(?:^|[^\p{L}])ДСП(?:[^\p{L}]|$)|для служебного пользования/u;

const textsOf = (xml: Buffer | undefined): string[] =>
  (xml?.toString('utf8') ?? '')
    .split(/<\/w:p>|<\/text:p>/u)
    .map((paragraph) => paragraph.replace(/<w:(?:br|tab)\b[^>]*>/gu, ' ').replace(/<[^>]+>/gu, ''));

/** Reads PDFs beside the process that serves people: one can be made to be slow. Its thread starts with the first. */
const pages = new SideReader<object, readonly string[]>({ milliseconds: 10_000, megabytes: 256 }, 'page');

/** The lines of the first page; none where it takes more time or memory than a letter can need. */
async function linesOfPdf(bytes: Buffer): Promise<readonly string[]> {
  const read = await pages.read(bytes, {});
  return 'ok' in read ? [] : read;
}

/** The first lines of a document; nothing of those that are a picture, or of long ago. */
async function linesOf(type: string, bytes: Buffer): Promise<readonly string[]> {
  if (type.startsWith('text/plain')) return bytes.toString('utf8', 0, 8_192).split('\n').slice(0, head);
  if (type === 'application/pdf') return (await linesOfPdf(bytes)).slice(0, head);
  if (bytes.toString('latin1', 0, 2) !== 'PK') return [];
  const parts = await checkArchive(bytes);
  const headers = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/u.test(name));
  return [
    ...headers.flatMap((name) => textsOf(parts.get(name))),
    ...textsOf(parts.get('word/document.xml')).slice(0, head),
    ...textsOf(parts.get('content.xml')).slice(0, head),
  ];
}

/** A narrow column breaks the mark after any of its words. */
const isMarked = (lines: readonly string[]): boolean =>
  lines.some((line, at) => mark.test(line) || mark.test(`${line} ${lines[at + 1] ?? ''}`));

/**
 * Whether a file is marked as being for official use (ДСП): by its name, or at the head of its text, that of the first
 * page of a PDF included. Such a file is not kept here. A scan is a picture, and is known by its name alone.
 */
export const isForOfficialUse = async (name: string, type: string, bytes: Buffer): Promise<boolean> =>
  named.test(name) || isMarked(await linesOf(type, bytes));
