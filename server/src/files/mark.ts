import { checkArchive } from '../documents/archive.ts';

/** How far into a document the mark is looked for, in paragraphs: it stands at the head of the first page. */
const head = 20;

/** «Для служебного пользования», «ДСП», with the number of the copy: alone on its line, as the order of 1994 puts it. */
const mark =
  /^[\s«"(]*(?:для\s+служебного\s+пользования|дсп)[\s»").]*(?:экз(?:\.|емпляр)?\s*(?:№\s*[\p{L}\d/-]*)?)?\s*$/iu;

/** The same in the name of a file: «приказ 12-ДСП.pdf». Small letters there may be anything. */
const named = /(?:^|[^\p{L}])ДСП(?:[^\p{L}]|$)|для служебного пользования/u;

const textsOf = (xml: Buffer | undefined): string[] =>
  (xml?.toString('utf8') ?? '')
    .split(/<\/w:p>|<\/text:p>/u)
    .map((paragraph) => paragraph.replace(/<w:(?:br|tab)\b[^>]*>/gu, ' ').replace(/<[^>]+>/gu, ''));

/** The first lines of a document whose words can be read without a library; nothing of the others. */
async function linesOf(type: string, bytes: Buffer): Promise<string[]> {
  if (type.startsWith('text/plain')) return bytes.toString('utf8', 0, 8_192).split('\n').slice(0, head);
  if (bytes.toString('latin1', 0, 2) !== 'PK') return [];
  const parts = await checkArchive(bytes);
  const headers = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/u.test(name));
  return [
    ...headers.flatMap((name) => textsOf(parts.get(name))),
    ...textsOf(parts.get('word/document.xml')).slice(0, head),
    ...textsOf(parts.get('content.xml')).slice(0, head),
  ];
}

/**
 * Whether a file is marked as being for official use (ДСП): by its name, or at the head of its text. Such a file is not
 * kept here. A scan or a PDF is known by its name alone.
 */
export const isForOfficialUse = async (name: string, type: string, bytes: Buffer): Promise<boolean> =>
  named.test(name) || (await linesOf(type, bytes)).some((line) => mark.test(line));
